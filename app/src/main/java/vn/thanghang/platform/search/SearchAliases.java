package vn.thanghang.platform.search;

import java.util.Map;

/** Other ways of writing the same words, contributed by a module as a bean. */
@FunctionalInterface
public interface SearchAliases {

    /** What is typed by what it means, both folded, the words of a phrase one space apart: "daklak" by "dak lak". */
    Map<String, String> meanings();
}
