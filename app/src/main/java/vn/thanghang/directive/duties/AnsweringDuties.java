package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.database.RowScope;

/** General duties: each addressee answers once a period, and the answers are collected. Nothing here is ever late. */
@Service
public class AnsweringDuties {

    private final FindingDuties finding;
    private final Answers answers;
    private final Stepping stepping;

    AnsweringDuties(FindingDuties finding, Answers answers, Stepping stepping) {
        this.finding = finding;
        this.answers = answers;
        this.stepping = stepping;
    }

    /** What an agency says. */
    public record Said(boolean acquainted, String documents, String measures) {

        boolean isNothing() {
            return !acquainted && documents.isBlank() && measures.isBlank();
        }
    }

    /** What came of it. */
    public sealed interface Answered {

        record Done(Answer answer) implements Answered {}

        /** A colleague has answered meanwhile; this is what stands. */
        record Late(Answer now) implements Answered {}

        record Refused(DutyRefusal reason) implements Answered {}
    }

    /** One line of the collection; without an answer there is none, which is no agreement either. */
    public record Line(String agency, Optional<Answer> answer) {}

    /** The periods of a directive that have begun. */
    public List<Quarter> periods(Directive directive) {
        return Quarter.of(directive.day(), directive.workYear(), stepping.today());
    }

    /** The agencies for which this person may answer the duty. */
    public List<String> agencies(CurrentUser user, Directive directive, Obligation duty) {
        return finding.addressed(user, Act.ANSWER_DUTY, directive, List.of(duty));
    }

    public Optional<Answer> answer(Obligation duty, Quarter period, String agency) {
        return RowScope.EVERYTHING.call(() -> answers.of(duty.id(), period, agency));
    }

    /** Every addressee as on the day of the document, then who answered besides; whoever may read the duty may read this. */
    public List<Line> collected(Directive directive, Obligation duty, Quarter period) {
        Map<String, Answer> given = new HashMap<>();
        RowScope.EVERYTHING.call(() -> answers.of(duty.id(), period)).forEach(each -> given.put(each.agency(), each));
        var agencies = new LinkedHashSet<>(finding.agencies(duty, directive.day()));
        agencies.addAll(given.keySet().stream().sorted().toList());
        var lines = new ArrayList<Line>();
        for (String agency : agencies) {
            lines.add(new Line(agency, Optional.ofNullable(given.get(agency))));
        }
        return lines;
    }

    /**
     * @param seen the version of the answer the person was looking at; null when there was none
     * @throws NotFoundForUser when the agency is not the person's
     */
    public Answered answer(
            CurrentUser user, UUID obligation, String agency, Quarter period, @Nullable Integer seen, Said said) {
        Directive directive = finding.ofObligation(obligation).orElseThrow(NotFoundForUser::new);
        finding.directive(user, directive.documentId());
        user.requireForAgency(Act.ANSWER_DUTY, agency, directive.standing());
        Obligation duty = directive.obligation(obligation).orElseThrow();
        Optional<DutyRefusal> refusal = refusal(user, directive, duty, agency, period, said);
        if (refusal.isPresent()) {
            return new Answered.Refused(refusal.get());
        }
        int version = seen == null ? 0 : seen + 1;
        Optional<Answer> now = answer(duty, period, agency);
        if (now.isPresent() && isSame(now.get(), said)) {
            return new Answered.Done(now.get());
        }
        if (now.map(Answer::version).orElse(-1) != version - 1) {
            return new Answered.Late(now.orElseThrow());
        }
        var by = new By(user.actor(), user.displayName());
        var answer = new Answer(
                obligation,
                agency,
                period,
                version,
                said.acquainted(),
                said.documents(),
                said.measures(),
                stepping.now(),
                by.name());
        return keep(directive, duty, answer, by);
    }

    private Answered keep(Directive directive, Obligation duty, Answer answer, By by) {
        try {
            return stepping.together(() -> {
                answers.add(answer, by);
                stepping.record(
                        AuditEvent.of(by.actor(), "directive.duties.answered", Stepping.subject(directive.documentId()))
                                .with("agency", answer.agency())
                                .with("period", answer.period().code())
                                .with("version", answer.version()));
                return new Answered.Done(answer);
            });
        } catch (DuplicateKeyException raced) {
            return new Answered.Late(
                    answer(duty, answer.period(), answer.agency()).orElseThrow(() -> raced));
        }
    }

    private static boolean isSame(Answer now, Said said) {
        return now.acquainted() == said.acquainted()
                && now.documents().equals(said.documents())
                && now.measures().equals(said.measures());
    }

    private Optional<DutyRefusal> refusal(
            CurrentUser user, Directive directive, Obligation duty, String agency, Quarter period, Said said) {
        Optional<DutyRefusal> state = DirectiveAct.ANSWER.refusal(directive.state());
        if (state.isPresent()) {
            return state;
        }
        if (!duty.runs()) {
            return Optional.of(DutyRefusal.DUTY_WITHDRAWN);
        }
        if (duty.kind() != ObligationKind.GENERAL
                || !agencies(user, directive, duty).contains(agency)) {
            return Optional.of(DutyRefusal.NOT_ADDRESSED);
        }
        if (!periods(directive).contains(period)) {
            return Optional.of(DutyRefusal.NO_SUCH_PERIOD);
        }
        return said.isNothing() ? Optional.of(DutyRefusal.NOTHING_SAID) : Optional.empty();
    }

    /** The day on which the page is looked at. */
    public LocalDate today() {
        return stepping.today();
    }
}
