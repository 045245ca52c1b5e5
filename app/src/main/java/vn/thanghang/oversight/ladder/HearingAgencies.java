package vn.thanghang.oversight.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.confirmation.ProposingRemedies;

/** Hearing an agency before it is named to the committee: it has three working days; what it says is printed beside its lines. */
@Service
public class HearingAgencies {

    private static final int WORKING_DAYS = 3;
    private static final int WORDS_CHARS_MAX = 8_000;

    private final Hearings hearings;
    private final Steps steps;
    private final ProposingRemedies remedies;
    private final WorkCalendar calendar;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    HearingAgencies(
            Hearings hearings,
            Steps steps,
            ProposingRemedies remedies,
            WorkCalendar calendar,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.hearings = hearings;
        this.steps = steps;
        this.remedies = remedies;
        this.calendar = calendar;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Heard {

        record Done(Hearing now) implements Heard {}

        record Late(Hearing now) implements Heard {}

        record Refused(LadderResult.Reason reason) implements Heard {}
    }

    /** Those that are open, for who follows the work. */
    public List<Hearing> open(CurrentUser user) {
        user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        return hearings.open();
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Hearing hearing(CurrentUser user, UUID id) {
        Hearing hearing = hearings.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_LADDER, hearing.agency(), Standing.FROZEN);
        return hearing;
    }

    /** Sends an agency the lines about which the committee would be told. */
    public Heard begin(CurrentUser user, String agency) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            List<UUID> late = unheard(toReport(agency));
            List<UUID> wanting = unheard(remedies.proposed().stream()
                    .filter(each -> each.remedy().agency().equals(agency))
                    .map(each -> each.remedy().id())
                    .toList());
            if (late.isEmpty() && wanting.isEmpty()) {
                return new Heard.Refused(LadderResult.Reason.NOTHING_CHOSEN);
            }
            LocalDate today = today();
            var hearing = new Hearing(
                    ids.next(),
                    agency,
                    today,
                    calendar.plusWorkingDays(today, WORKING_DAYS),
                    0,
                    "",
                    null,
                    "",
                    late,
                    wanting,
                    null);
            if (!hearings.add(hearing, hand(user))) {
                return new Heard.Late(hearings.open().stream()
                        .filter(each -> each.agency().equals(agency))
                        .findFirst()
                        .orElseThrow());
            }
            audit.record(AuditEvent.of(user.actor(), "oversight.hearing.open", Subject.of("hearing", hearing.id()))
                    .with("agency", agency)
                    .with("until", hearing.until()));
            return new Heard.Done(hearing);
        })));
    }

    private List<UUID> toReport(String agency) {
        return steps.open().stream()
                .filter(step -> step.agency().equals(agency)
                        && step.rung() == Rung.REPORT
                        && step.state() == StepState.PROPOSED)
                .map(Step::id)
                .toList();
    }

    private List<UUID> unheard(List<UUID> lines) {
        List<Hearing> before = hearings.about(lines);
        return lines.stream()
                .filter(line -> before.stream().noneMatch(hearing -> hearing.isAbout(line)))
                .toList();
    }

    /** The hearings about any of these steps or remedies, whether open or closed; within the rows the caller reaches. */
    public List<Hearing> about(List<UUID> lines) {
        return hearings.about(lines);
    }

    /** The report was begun: what was said stands in it. Within a transaction that reaches everything. */
    public void close(Hearing hearing) {
        hearings.close(hearing.id(), today());
    }

    /** What the agency says; it may say it anew until the last day. */
    public Heard answer(CurrentUser user, UUID id, int version, String typed) {
        Hearing hearing = hearings.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.ANSWER_HEARING, hearing.agency(), Standing.OPEN);
        String words = BorderText.lines(typed).value();
        if (words.isEmpty() || words.length() > WORDS_CHARS_MAX) {
            return new Heard.Refused(LadderResult.Reason.REASON_MISSING);
        }
        if (hearing.closedOn() != null || today().isAfter(hearing.until())) {
            return new Heard.Refused(LadderResult.Reason.NOT_NOW);
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (hearing.version() != version || !hearings.answer(hearing, words, hand(user))) {
                return new Heard.Late(hearings.find(id).orElseThrow());
            }
            audit.record(AuditEvent.of(user.actor(), "oversight.hearing.answer", Subject.of("hearing", id))
                    .with("agency", hearing.agency()));
            return new Heard.Done(hearings.find(id).orElseThrow());
        }));
    }

    private Steps.Hand hand(CurrentUser user) {
        return new Steps.Hand(user.actor().reference(), user.displayName(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
