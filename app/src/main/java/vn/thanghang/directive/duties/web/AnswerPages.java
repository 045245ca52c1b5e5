package vn.thanghang.directive.duties.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.directive.duties.Answer;
import vn.thanghang.directive.duties.AnsweringDuties;
import vn.thanghang.directive.duties.AnsweringDuties.Answered;
import vn.thanghang.directive.duties.AnsweringDuties.Said;
import vn.thanghang.directive.duties.Directive;
import vn.thanghang.directive.duties.FindingDuties;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.directive.duties.ObligationKind;
import vn.thanghang.directive.duties.Quarter;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;

/** The general duties of a directive: the answers of a quarter, one's own among them, as page, CSV and DOCX. */
@Controller
class AnswerPages {

    private static final String ANSWERS = DutyPaths.DIRECTIVE + "/tra-loi";

    private final AnsweringDuties answering;
    private final FindingDuties finding;
    private final FindingDocuments documents;
    private final Units units;

    AnswerPages(AnsweringDuties answering, FindingDuties finding, FindingDocuments documents, Units units) {
        this.answering = answering;
        this.finding = finding;
        this.documents = documents;
        this.units = units;
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping(ANSWERS)
    ModelAndView answers(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ky,
            @RequestParam(defaultValue = "") String xong) {
        Directive directive = finding.directive(user, id);
        return page(user, directive, period(directive, ky), List.of(), "")
                .addObject("done", xong.matches("luu") ? xong : "");
    }

    @Requires(Act.ANSWER_DUTY)
    @PostMapping(ANSWERS)
    ModelAndView answer(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Directive directive = finding.directive(user, id);
        Obligation duty = duty(directive, sent.getOrDefault("nhiem-vu", ""));
        Quarter period = Quarter.of(sent.getOrDefault("ky", "")).orElseThrow(NotFoundForUser::new);
        String seen = sent.getOrDefault("version", "");
        @Nullable Integer version = seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : null;
        var said = new Said(sent.containsKey("quan-triet"), lines(sent, "van-ban"), lines(sent, "bien-phap"));
        String agency = sent.getOrDefault("co-quan", "");
        return switch (answering.answer(user, duty.id(), agency, period, version, said)) {
            case Answered.Done _ -> new ModelAndView("redirect:" + DutyPaths.answers(id, period.code()) + "&xong=luu");
            case Answered.Late(Answer now) ->
                again(page(user, directive, period, typed(duty, agency, now.version(), said), ""), HttpStatus.CONFLICT)
                        .addObject("late", List.of(now));
            case Answered.Refused(var reason) ->
                again(
                        page(
                                user,
                                directive,
                                period,
                                typed(duty, agency, version == null ? -1 : version, said),
                                text.of("directive.duties.refusal." + reason.name())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping(ANSWERS + ".csv")
    ResponseEntity<byte[]> csv(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam(defaultValue = "") String ky) {
        Directive directive = finding.directive(user, id);
        Quarter period = period(directive, ky);
        byte[] file = AnswerTables.csv(text, collected(directive, period), units.names(answering.today()));
        return FileDownload.of("nhiem-vu-chung-" + period.code() + ".csv", file);
    }

    @Requires(Act.READ_DUTIES)
    @GetMapping(ANSWERS + ".docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String ky) {
        Directive directive = finding.directive(user, id);
        Quarter period = period(directive, ky);
        var head = documents.find(id).orElseThrow(NotFoundForUser::new).fields().head();
        var paper = AnswerPaper.of(head, period, collected(directive, period), units.names(answering.today()));
        return FileDownload.of("nhiem-vu-chung-" + period.code() + ".docx", new DocxWriter().write(paper));
    }

    private Quarter period(Directive directive, String code) {
        List<Quarter> periods = answering.periods(directive);
        return Quarter.of(code).filter(periods::contains).orElseGet(periods::getLast);
    }

    private List<AnswerTables.Collected> collected(Directive directive, Quarter period) {
        return directive.obligations().stream()
                .filter(duty -> duty.kind() == ObligationKind.GENERAL)
                .map(duty -> new AnswerTables.Collected(duty, answering.collected(directive, duty, period)))
                .toList();
    }

    /** @param typed the form that was sent, to be shown instead of what stands; empty for none */
    private ModelAndView page(
            CurrentUser user, Directive directive, Quarter period, List<OwnAnswer> typed, String error) {
        UnitNames names = units.names(answering.today());
        var own = new ArrayList<OwnAnswer>();
        for (Obligation duty : directive.running(ObligationKind.GENERAL)) {
            for (String agency : answering.agencies(user, directive, duty)) {
                own.add(typed.stream()
                        .filter(each -> each.duty().id().equals(duty.id())
                                && each.agency().equals(agency))
                        .findFirst()
                        .orElseGet(() -> OwnAnswer.of(duty, agency, answering.answer(duty, period, agency))));
            }
        }
        return new ModelAndView("directive/duties/answers")
                .addObject("directive", directive)
                .addObject(
                        "head",
                        documents
                                .find(directive.documentId())
                                .orElseThrow()
                                .fields()
                                .head())
                .addObject("period", period)
                .addObject("periods", answering.periods(directive))
                .addObject("collected", collected(directive, period))
                .addObject("own", own)
                .addObject("names", names)
                .addObject("error", error)
                .addObject("late", List.of())
                .addObject("done", "");
    }

    private static List<OwnAnswer> typed(Obligation duty, String agency, int version, Said said) {
        return List.of(new OwnAnswer(duty, agency, version, said.acquainted(), said.documents(), said.measures()));
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static Obligation duty(Directive directive, String id) {
        return directive.obligations().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }

    private static String lines(Map<String, String> sent, String name) {
        return BorderText.lines(Objects.requireNonNullElse(sent.get(name), ""))
                .within(name.equals("van-ban") ? 4000 : 8000);
    }
}
