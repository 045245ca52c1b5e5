package vn.thanghang.oversight.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/**
 * What the officer who follows the work does with the steps the rules propose: put one off, call it a mistake, begin the letter. A
 * letter is never sent by itself.
 */
@Service
public class WorkingTheLadder {

    private static final int REASON_CHARS_MAX = 2_000;
    private static final int HELD_DAYS_MAX = 30;

    private final Escalations escalations;
    private final Steps steps;
    private final LadderLetter letter;
    private final WritingPapers writing;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    WorkingTheLadder(
            Escalations escalations,
            Steps steps,
            LadderLetter letter,
            WritingPapers writing,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.escalations = escalations;
        this.steps = steps;
        this.letter = letter;
        this.writing = writing;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step with the thing it is about. */
    public record Line(Step step, Escalation escalation) {}

    /** What waits for an officer: by agency, the rungs from below, the latest things first. */
    public List<Line> queue(CurrentUser user) {
        user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        return steps.open().stream().map(this::line).toList();
    }

    public Line line(CurrentUser user, UUID step) {
        Step found = steps.find(step).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_LADDER, found.agency(), Standing.FROZEN);
        return line(found);
    }

    private Line line(Step step) {
        return new Line(step, escalations.find(step.escalation()).orElseThrow());
    }

    public LadderResult hold(CurrentUser user, UUID id, int version, @Nullable LocalDate until, String reason) {
        String why = words(reason);
        LocalDate today = today();
        if (why.isEmpty()) {
            return new LadderResult.Refused(LadderResult.Reason.REASON_MISSING);
        }
        if (until == null || !until.isAfter(today) || until.isAfter(today.plusDays(HELD_DAYS_MAX))) {
            return new LadderResult.Refused(LadderResult.Reason.DAY_OUT_OF_RANGE);
        }
        return act(user, id, version, StepAct.HOLD, step -> step.until(until).because(why));
    }

    public LadderResult misfire(CurrentUser user, UUID id, int version, String reason) {
        String why = words(reason);
        return why.isEmpty()
                ? new LadderResult.Refused(LadderResult.Reason.REASON_MISSING)
                : act(user, id, version, StepAct.MISFIRE, step -> step.because(why));
    }

    /** The paper is not used after all: the step waits again. What stands in a report is put aside with the report. */
    public LadderResult putAside(CurrentUser user, UUID id, int version) {
        if (line(user, id).step().rung() == Rung.REPORT) {
            return new LadderResult.Refused(LadderResult.Reason.REPORT_APART);
        }
        return act(user, id, version, StepAct.PUT_ASIDE, step -> step.by(null));
    }

    private LadderResult act(CurrentUser user, UUID id, int version, StepAct act, UnaryOperator<Step> change) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        return together(() -> {
            Step before = steps.find(id).orElseThrow(NotFoundForUser::new);
            if (before.version() != version) {
                return new LadderResult.Late(before);
            }
            Optional<StepState> then = act.from(before.state());
            if (then.isEmpty()) {
                return new LadderResult.Refused(LadderResult.Reason.NOT_NOW);
            }
            return step(user, before, act, change.apply(before.in(then.get())))
                    ? new LadderResult.Done(null)
                    : new LadderResult.Late(steps.find(id).orElseThrow());
        });
    }

    boolean step(CurrentUser user, Step before, StepAct act, Step after) {
        if (!steps.change(after, hand(user))) {
            return false;
        }
        audit.record(AuditEvent.of(
                        user.actor(),
                        "oversight.step." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Subject.of("step", before.id()))
                .before(before.state())
                .after(after.state())
                .with("agency", before.agency())
                .with("reason", after.reason()));
        return true;
    }

    /**
     * Begins one letter about several steps of one agency and rung.
     *
     * @param key the same key again finds the paper of the first time
     */
    public LadderResult draft(CurrentUser user, List<UUID> chosen, UUID key) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        List<Line> lines = chosen.stream()
                .distinct()
                .map(id -> line(steps.find(id).orElseThrow(NotFoundForUser::new)))
                .toList();
        if (lines.isEmpty()) {
            return new LadderResult.Refused(LadderResult.Reason.NOTHING_CHOSEN);
        }
        Step first = lines.getFirst().step();
        if (lines.stream().anyMatch(line -> !isWith(first, line.step()))) {
            return new LadderResult.Refused(LadderResult.Reason.DIFFERENT_ADDRESSEES);
        }
        if (first.rung() == Rung.REPORT) {
            return new LadderResult.Refused(LadderResult.Reason.REPORT_APART);
        }
        return together(() -> {
            // The same form twice finds its paper, and the steps already on their way with it.
            if (!(writing.start(user, letter.fields(user, lines, today()), key) instanceof Saved.Done(var paper))) {
                return new LadderResult.Refused(LadderResult.Reason.STATE_SECRET);
            }
            lines.forEach(line -> draft(user, line.step(), paper.id()));
            return new LadderResult.Done(paper.id());
        });
    }

    private void draft(CurrentUser user, Step step, UUID paper) {
        if (Objects.equals(step.paper(), paper)) {
            return;
        }
        Optional<StepState> then = StepAct.DRAFT.from(step.state());
        if (then.isEmpty()
                || !step(user, step, StepAct.DRAFT, step.in(then.get()).by(paper))) {
            throw new TakenMeanwhile(step.id());
        }
    }

    private static boolean isWith(Step one, Step other) {
        return one.rung() == other.rung() && one.agency().equals(other.agency());
    }

    /** Another officer took one of the steps while the letter was begun: nothing of it stays. */
    private static final class TakenMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final UUID step;

        TakenMeanwhile(UUID step) {
            super("a step was taken by another officer", null, false, false);
            this.step = step;
        }
    }

    private LadderResult together(Supplier<LadderResult> work) {
        try {
            return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
        } catch (TakenMeanwhile taken) {
            return new LadderResult.Late(
                    RowScope.EVERYTHING.call(() -> steps.find(taken.step).orElseThrow()));
        }
    }

    /** The letter has gone out: every step it was written for is taken. Within the transaction that registers it. */
    void sent(UUID paper, UUID document, Actor actor) {
        for (Steps.Sent sent : steps.letterSent(paper, document, today(), actor, clock.instant())) {
            audit.record(AuditEvent.of(actor, "oversight.step.send", Subject.of("step", sent.step()))
                    .with("agency", sent.agency())
                    .with("document", document));
        }
    }

    /** The agency says that it has the letter. */
    public LadderResult acknowledge(CurrentUser user, UUID id, int version) {
        Step step = steps.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.ACKNOWLEDGE_LETTER, step.agency(), Standing.FROZEN);
        if (step.state() != StepState.TAKEN || !step.rung().isLetter()) {
            return new LadderResult.Refused(LadderResult.Reason.NOT_NOW);
        }
        if (step.acknowledgedAt() != null) {
            return new LadderResult.Done(null);
        }
        return together(() -> {
            if (step.version() != version || !steps.acknowledge(step, hand(user))) {
                return new LadderResult.Late(steps.find(id).orElseThrow());
            }
            audit.record(AuditEvent.of(user.actor(), "oversight.step.acknowledge", Subject.of("step", id))
                    .with("agency", step.agency()));
            return new LadderResult.Done(null);
        });
    }

    private Steps.Hand hand(CurrentUser user) {
        return new Steps.Hand(user.actor().reference(), user.displayName(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    /** Longer ones are stopped by the form; what comes past it counts as missing and is refused. */
    private static String words(String typed) {
        String clean = BorderText.lines(typed).value();
        return clean.length() > REASON_CHARS_MAX ? "" : clean;
    }
}
