package vn.thanghang.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Units;
import vn.thanghang.directive.register.DateText;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.oversight.periodic.Frequency;
import vn.thanghang.oversight.periodic.PeriodReport;
import vn.thanghang.oversight.periodic.PeriodResult;
import vn.thanghang.oversight.periodic.PeriodicReporting;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** Which periodic reports are asked for, and the drafts of their newest periods. */
@Controller
class PeriodPages {

    private static final int MOST_DOCUMENTS = 20;
    private static final int WORDS_CHARS_MAX = 200;
    private static final UUID NONE = new UUID(0, 0);

    private final PeriodicReporting reporting;
    private final FindingDocuments documents;
    private final Units units;
    private final Clock clock;

    PeriodPages(PeriodicReporting reporting, FindingDocuments documents, Units units, Clock clock) {
        this.reporting = reporting;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.PERIODS)
    ModelAndView list(CurrentUser user, Text text, @RequestParam(defaultValue = "") String q) {
        return shown(user, text, "", q, Map.of());
    }

    private ModelAndView shown(CurrentUser user, Text text, String error, String q, Map<String, String> typed) {
        List<PeriodicReporting.Current> current = reporting.current();
        var reports = new LinkedHashMap<UUID, List<PeriodReport>>();
        current.forEach(each -> reports.put(each.definition().id(), reporting.reports(each)));
        boolean works = user.may(Act.WORK_LADDER);
        return new ModelAndView("oversight/periods")
                .addObject("current", current)
                .addObject("reports", reports)
                .addObject("own", own(user))
                .addObject("works", works)
                .addObject("found", works ? found(text, q) : Map.of())
                .addObject("names", units.names(LocalDate.ofInstant(clock.instant(), Vietnam.ZONE)))
                .addObject("key", UUID.randomUUID().toString())
                .addObject("error", error)
                .addObject("words", q)
                .addObject("typed", typed);
    }

    /** The agencies this person may write a report for. */
    private static List<String> own(CurrentUser user) {
        return user.roles().stream()
                .filter(held ->
                        Policy.mayAllow(held.role(), Act.WRITE_PAPERS) && Policy.mayAllow(held.role(), Act.READ_LADDER))
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<String, String> found(Text text, String q) {
        String words = BorderText.line(q.substring(0, Math.min(q.length(), WORDS_CHARS_MAX)))
                .value();
        var found = new LinkedHashMap<String, String>();
        found.put("", text.of("oversight.report.choose"));
        documents.page(new DocumentSearch(words, null, "", "", DocumentState.REGISTERED, false, 1)).stream()
                .limit(MOST_DOCUMENTS)
                .forEach(line -> found.put(
                        line.id().toString(),
                        String.join(
                                " · ",
                                line.head().code(),
                                DateText.shown(line.head().date()),
                                line.head().subject())));
        return found;
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.PERIODS)
    ModelAndView define(CurrentUser user, Text text, @RequestParam UUID key, @RequestParam Map<String, String> sent) {
        String document = sent.getOrDefault("van-ban", "");
        Frequency frequency = Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(sent.get("dinh-ky")))
                .findFirst()
                .orElse(Frequency.QUARTER);
        var asked = new PeriodicReporting.Asked(
                sent.getOrDefault("ten", ""),
                frequency,
                number(sent, "chot"),
                number(sent, "han"),
                sent.getOrDefault("thang-han", "").equals("sau"),
                document.matches("[0-9a-f-]{36}") ? UUID.fromString(document) : NONE);
        return after(user, text, reporting.define(user, asked, key), sent);
    }

    /** 0 for what is no day. */
    private static int number(Map<String, String> sent, String name) {
        String typed = sent.getOrDefault(name, "").strip();
        return typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.PERIOD + "/thoi")
    ModelAndView end(CurrentUser user, Text text, @PathVariable UUID periodId, @RequestParam int version) {
        return after(user, text, reporting.end(user, periodId, version), Map.of());
    }

    @Requires(Act.READ_LADDER)
    @PostMapping(LadderPaths.PERIOD + "/du-thao")
    ModelAndView draft(
            CurrentUser user,
            Text text,
            @PathVariable UUID periodId,
            @RequestParam(name = "co-quan") String agency,
            @RequestParam UUID key) {
        return after(user, text, reporting.draft(user, periodId, agency, key), Map.of());
    }

    private ModelAndView after(CurrentUser user, Text text, PeriodResult result, Map<String, String> sent) {
        String q = sent.getOrDefault("q", "");
        return switch (result) {
            case PeriodResult.Defined _ -> new ModelAndView("redirect:" + LadderPaths.PERIODS);
            case PeriodResult.Drafted(var report) -> new ModelAndView("redirect:" + LadderPaths.paper(report.paper()));
            case PeriodResult.Late() -> refused(shown(user, text, text.of("oversight.report.moved"), q, sent));
            case PeriodResult.Refused(var reason) ->
                refused(shown(user, text, text.of("oversight.period.refused." + reason), q, sent));
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
