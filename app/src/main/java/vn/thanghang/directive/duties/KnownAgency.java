package vn.thanghang.directive.duties;

import java.util.List;

/**
 * An agency as it may be named in a text.
 *
 * @param names its name, abbreviation and aliases, folded
 */
public record KnownAgency(String id, Rank rank, List<String> names) {

    public KnownAgency {
        names = List.copyOf(names);
    }
}
