package vn.thanghang.reporting.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.search.Hits;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchKind;
import vn.thanghang.platform.search.SearchQuery;
import vn.thanghang.platform.web.NotFound;
import vn.thanghang.platform.web.Pagination;

/** Search over what every officer may read: some of each kind, or one kind page by page. */
@Controller
class SearchPages {

    static final String SEARCH = "/tim";

    private static final int OF_EACH = 5;
    private static final int ROWS = 25;

    private final SearchIndex index;

    SearchPages(SearchIndex index) {
        this.index = index;
    }

    @Requires(Act.SEARCH)
    @GetMapping(SEARCH)
    ModelAndView search(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang", defaultValue = "1") String number) {
        SearchQuery query = index.read(typed);
        if (kind.isEmpty()) {
            return page(query).addObject("found", index.overview(query, OF_EACH));
        }
        SearchKind one = index.kind(kind).orElseThrow(() -> new NotFound(kind));
        int last = SearchIndex.COUNTED / ROWS;
        int at = number.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(number), 1, last) : 1;
        Hits hits = index.find(query, one, (at - 1) * ROWS, ROWS);
        int counted = Math.min(hits.count(), SearchIndex.COUNTED);
        return page(query)
                .addObject("found", List.of(hits))
                .addObject("at", Pagination.of(at, ROWS, counted, SearchWords.path(query, one) + "&trang="));
    }

    private static ModelAndView page(SearchQuery query) {
        return new ModelAndView("reporting/search").addObject("query", query);
    }
}
