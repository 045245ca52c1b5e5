package vn.thanghang.reporting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thanghang.platform.search.Hits;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchKind;
import vn.thanghang.platform.search.SearchQuery;
import vn.thanghang.platform.text.Text;

/** What was found, in words. */
public final class SearchWords {

    private SearchWords() {}

    public static String title(Text text, SearchQuery query, List<Hits> found) {
        if (query.isEmpty()) {
            return text.of("reporting.search.ask");
        }
        int all = found.stream().mapToInt(Hits::count).sum();
        if (all == 0) {
            return text.of("reporting.search.none", query.typed());
        }
        boolean more = found.stream().anyMatch(Hits::isMoreThanCounted);
        return more
                ? text.of("reporting.search.more", text.whole(SearchIndex.COUNTED), query.typed())
                : text.count("reporting.search.found", all, query.typed());
    }

    /** The kind with how many of it. */
    public static String kind(Text text, Hits hits) {
        return text.of(
                "reporting.search.kind",
                text.of(hits.kind().key()),
                hits.isMoreThanCounted()
                        ? text.of("reporting.search.moreThan", text.whole(SearchIndex.COUNTED))
                        : text.whole(hits.count()));
    }

    public static String path(SearchQuery query, SearchKind kind) {
        return SearchPages.SEARCH + "?q=" + URLEncoder.encode(query.typed(), StandardCharsets.UTF_8) + "&loai="
                + kind.key();
    }
}
