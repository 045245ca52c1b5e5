package vn.thanghang.platform.search;

import java.util.List;

/**
 * What was found of one kind.
 *
 * @param count how many fit, counted up to {@link SearchIndex#COUNTED}; more are told by one more than that
 * @param entries the part asked for: with the very marks typed first, the newest of each first
 */
public record Hits(SearchKind kind, int count, List<SearchEntry> entries) {

    public Hits {
        entries = List.copyOf(entries);
    }

    public boolean isMoreThanCounted() {
        return count > SearchIndex.COUNTED;
    }
}
