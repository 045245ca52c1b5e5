package vn.thanghang.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.api.Cursor;
import vn.thanghang.platform.api.Part;
import vn.thanghang.platform.search.Hits;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchKind;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.NotFound;
import vn.thanghang.reporting.work.FindingWork;
import vn.thanghang.reporting.work.Work;
import vn.thanghang.reporting.work.WorkItem;
import vn.thanghang.reporting.work.WorkPart;

/** Who one is, what waits for one, and search, for programs. */
@RestController
@RequestMapping("/api/v1")
class WorkApi {

    private static final int ROWS = 50;

    /** One's own session: what a request that changes something must carry. */
    record SessionView(
            String name,
            List<RoleView> roles,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {}

    record RoleView(String role, @Nullable String agency) {}

    record WorkView(WorkPart part, String sentence, WorkItem item) {}

    record WorkAnswer(int overdue, int thisWeek, int waiting, int later, List<WorkView> items) {}

    record Found(int count, boolean more, Part<SearchEntry> entries) {}

    private final FindingWork finding;
    private final SearchIndex index;
    private final AgencyNames names;
    private final Clock clock;

    WorkApi(FindingWork finding, SearchIndex index, AgencyNames names, Clock clock) {
        this.finding = finding;
        this.index = index;
        this.names = names;
        this.clock = clock;
    }

    @Requires(Act.READ_HOME)
    @GetMapping("/session")
    SessionView session(
            CurrentUser user, @RequestAttribute(name = "_csrf", required = false) @Nullable CsrfToken token) {
        return new SessionView(
                user.displayName(),
                user.roles().stream()
                        .map(held -> new RoleView(held.role().name(), held.agency()))
                        .toList(),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken());
    }

    @Requires(Act.READ_HOME)
    @GetMapping("/my-work")
    WorkAnswer work(CurrentUser user, Text text) {
        Work work = finding.of(user, LocalDate.ofInstant(clock.instant(), Vietnam.ZONE), ROWS);
        List<WorkView> items = Arrays.stream(WorkPart.values())
                .flatMap(part -> work.part(part).items().stream()
                        .map(item ->
                                new WorkView(part, text.of(item.kind(), item.subject(), names.of(item.place())), item)))
                .toList();
        return new WorkAnswer(
                work.part(WorkPart.OVERDUE).total(),
                work.part(WorkPart.THIS_WEEK).total(),
                work.part(WorkPart.WAITING).total(),
                work.part(WorkPart.LATER).total(),
                items);
    }

    @Requires(Act.SEARCH)
    @GetMapping("/search/kinds")
    List<SearchKind> kinds() {
        return index.kinds();
    }

    @Requires(Act.SEARCH)
    @GetMapping("/search")
    Found search(@RequestParam String q, @RequestParam String kind, @RequestParam(defaultValue = "") String cursor) {
        SearchKind one = index.kind(kind).orElseThrow(() -> new NotFound(kind));
        int from = Math.min(Cursor.from(cursor), SearchIndex.COUNTED);
        Hits hits = index.find(index.read(q), one, from, ROWS);
        int next = from + hits.entries().size();
        return new Found(
                Math.min(hits.count(), SearchIndex.COUNTED),
                hits.isMoreThanCounted(),
                new Part<>(
                        hits.entries(), next < Math.min(hits.count(), SearchIndex.COUNTED) ? Cursor.to(next) : null));
    }
}
