package vn.thanghang.platform.search;

import java.util.List;

/** All entries of one kind, contributed as a bean by a module whose things do not come one by one. */
public interface SearchFilling {

    String kind();

    /** What is to be found from now on; asked at the start, and whenever the module says so. */
    List<SearchEntry> entries();

    /** True for things that come one by one from now on: they are filled in once, when none is there. */
    default boolean onceOnly() {
        return false;
    }
}
