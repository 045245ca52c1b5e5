package vn.thanghang.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thanghang.access.Requires;
import vn.thanghang.access.Units;
import vn.thanghang.directive.papers.ComposedPaper;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.DocumentLine;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.oversight.report.Concluding;
import vn.thanghang.oversight.report.Report;
import vn.thanghang.oversight.report.ReportAct;
import vn.thanghang.oversight.report.ReportLine;
import vn.thanghang.oversight.report.ReportResult;
import vn.thanghang.oversight.report.ReportingUp;
import vn.thanghang.oversight.report.Ruling;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.text.Text;

/** The reports and proposals to the committee: choose, look at the paper, begin it, record the conclusion. */
@Controller
class CommitteeReportPages {

    private static final int MOST_DOCUMENTS = 20;
    private static final int WORDS_CHARS_MAX = 200;
    private static final UUID NONE = new UUID(0, 0);

    private final ReportingUp reporting;
    private final Concluding concluding;
    private final FindingDocuments documents;
    private final Units units;
    private final Clock clock;

    CommitteeReportPages(
            ReportingUp reporting, Concluding concluding, FindingDocuments documents, Units units, Clock clock) {
        this.reporting = reporting;
        this.concluding = concluding;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    @Requires(Act.WORK_LADDER)
    @GetMapping(LadderPaths.REPORTS)
    ModelAndView choose(CurrentUser user, @RequestParam(name = "xong", defaultValue = "") String done) {
        return chosen(user, "").addObject("done", done);
    }

    private ModelAndView chosen(CurrentUser user, String error) {
        return new ModelAndView("oversight/reports")
                .addObject("candidates", reporting.candidates(user))
                .addObject("reports", reporting.reports(user))
                .addObject("names", units.names(today()))
                .addObject("today", today())
                .addObject("key", UUID.randomUUID().toString())
                .addObject("error", error)
                .addObject("done", "");
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.REPORTS)
    ModelAndView draft(
            CurrentUser user,
            Text text,
            @RequestParam(name = "noi-dung", defaultValue = "") List<UUID> about,
            @RequestParam(name = "viec", defaultValue = "xem-truoc") String act,
            @RequestParam UUID key) {
        if (act.equals("lap")) {
            return switch (reporting.draft(user, about, key)) {
                case ReportResult.Done(var report) -> new ModelAndView("redirect:" + LadderPaths.report(report.id()));
                case ReportResult.Late() -> refused(chosen(user, text.of("oversight.report.moved")));
                case ReportResult.Refused(var reason) ->
                    refused(chosen(user, text.of("oversight.report.refused." + reason)));
            };
        }
        Optional<PaperFields> fields = reporting.preview(user, about);
        if (fields.isEmpty()) {
            return refused(chosen(user, text.of("oversight.report.refused.NOTHING_CHOSEN")));
        }
        var paper = ComposedPaper.of(fields.get(), Year.from(today()));
        return new ModelAndView("oversight/reportPreview")
                .addObject("about", about.stream().map(UUID::toString).toList())
                .addObject("key", key.toString())
                .addObject("paper", new HtmlWriter().write(paper.document()));
    }

    @Requires(Act.READ_LADDER)
    @GetMapping(LadderPaths.REPORT)
    ModelAndView report(CurrentUser user, @PathVariable UUID reportId, @RequestParam(defaultValue = "") String q) {
        return shown(user, reporting.report(user, reportId), q, "", Map.of());
    }

    private ModelAndView shown(CurrentUser user, Report report, String q, String error, Map<String, String> typed) {
        boolean works = user.may(Act.WORK_LADDER);
        return new ModelAndView("oversight/report")
                .addObject("report", report)
                .addObject("lines", reporting.lines(user, report))
                .addObject("names", units.names(today()))
                .addObject("works", works)
                .addObject("found", works && report.allows(ReportAct.CONCLUDE) ? found(q) : List.of())
                .addObject("words", q)
                .addObject("error", error)
                .addObject("typed", typed);
    }

    private List<DocumentLine> found(String q) {
        String words = BorderText.line(q.substring(0, Math.min(q.length(), WORDS_CHARS_MAX)))
                .value();
        return documents
                .page(new DocumentSearch(words, Direction.INCOMING, "", "", DocumentState.REGISTERED, false, 1))
                .stream()
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.REPORT + "/bo")
    ModelAndView drop(CurrentUser user, Text text, @PathVariable UUID reportId, @RequestParam int version) {
        return after(user, text, reportId, reporting.drop(user, reportId, version), "", Map.of());
    }

    @Requires(Act.WORK_LADDER)
    @PostMapping(LadderPaths.REPORT + "/ket-luan")
    ModelAndView conclude(
            CurrentUser user,
            Text text,
            @PathVariable UUID reportId,
            @RequestParam int version,
            @RequestParam Map<String, String> sent) {
        var rulings = new HashMap<UUID, Ruling>();
        for (ReportLine line : reporting.lines(user, reporting.report(user, reportId))) {
            String ruling = sent.getOrDefault("ket-luan-" + line.id(), "");
            if (ruling.equals(Ruling.UPHELD.name()) || ruling.equals(Ruling.NOT_UPHELD.name())) {
                rulings.put(line.id(), Ruling.valueOf(ruling));
            }
        }
        String chosen = sent.getOrDefault("van-ban", "");
        UUID document = chosen.matches("[0-9a-f-]{36}") ? UUID.fromString(chosen) : NONE;
        ReportResult result = concluding.conclude(user, reportId, version, document, rulings);
        return after(user, text, reportId, result, sent.getOrDefault("q", ""), sent);
    }

    private ModelAndView after(
            CurrentUser user, Text text, UUID id, ReportResult result, String q, Map<String, String> sent) {
        return switch (result) {
            case ReportResult.Done(var report) -> new ModelAndView("redirect:" + LadderPaths.report(report.id()));
            case ReportResult.Late() ->
                refused(shown(user, reporting.report(user, id), q, text.of("oversight.report.moved"), sent));
            case ReportResult.Refused(var reason) ->
                refused(shown(
                        user, reporting.report(user, id), q, text.of("oversight.report.refused." + reason), sent));
        };
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
