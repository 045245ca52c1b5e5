package vn.thanghang.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.database.RowScope;

/**
 * Enters decisions on days off. In the same transaction every open due date that rests on a rule is worked out again;
 * where it moves, both dates are kept beside the decision. What is closed is not touched.
 */
@Service
public class KeepingCalendar {

    private final Decisions decisions;
    private final CalendarInForce inForce;
    private final List<OpenDeadlines> open;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepingCalendar(
            Decisions decisions,
            CalendarInForce inForce,
            ObjectProvider<OpenDeadlines> open,
            TransactionTemplate transactions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.inForce = inForce;
        this.open = open.stream().toList();
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public List<EnteredDecision> all() {
        return decisions.upTo(Integer.MAX_VALUE).reversed();
    }

    public Optional<EnteredDecision> find(int position) {
        return decisions.upTo(position).stream()
                .filter(entered -> entered.position() == position)
                .findFirst();
    }

    /** What the decision moved when it was entered. */
    public List<MovedDeadline> movedBy(int position) {
        return decisions.movedBy(position);
    }

    /** Why it cannot be entered as it stands; none when it can. */
    public List<DecisionProblem> problems(Decision decision) {
        return DecisionProblem.of(decision, inForce.daysUpTo(decisions.version()));
    }

    /** What it would change, without changing anything. */
    public DecisionPreview preview(Decision decision) {
        return everywhere(() -> {
            int version = decisions.version();
            CalendarDays before = inForce.daysUpTo(version);
            CalendarDays after = before.after(decision);
            return new DecisionPreview(version, changed(decision, before, after), moved(after));
        });
    }

    /**
     * @param seen the version of the calendar the preview was drawn from
     * @param key of the form: sent twice, it is entered once
     */
    public Entering enter(Decision decision, int seen, UUID key, Deciding by) {
        return everywhere(() -> {
            decisions.lockAlone();
            Optional<Integer> already = decisions.withKey(key);
            if (already.isPresent()) {
                return new Entering.Done(already.get());
            }
            int version = decisions.version();
            if (version != seen) {
                return new Entering.Late();
            }
            CalendarDays before = inForce.daysUpTo(version);
            List<DecisionProblem> problems = DecisionProblem.of(decision, before);
            return problems.isEmpty()
                    ? entered(version + 1, decision, before.after(decision), key, by)
                    : new Entering.Refused(problems);
        });
    }

    private Entering entered(int position, Decision decision, CalendarDays after, UUID key, Deciding by) {
        decisions.add(position, decision, key, by, clock.instant());
        List<MovedDeadline> moved = moved(after);
        for (OpenDeadlines each : open) {
            moved.stream()
                    .filter(deadline -> deadline.kind().equals(each.kind()))
                    .forEach(deadline -> each.move(deadline.id(), deadline.after()));
        }
        moved.forEach(deadline -> decisions.addMoved(position, deadline));
        events.publishEvent(new WorkCalendarChanged(position));
        audit.record(AuditEvent.of(by.actor(), "calendar.decision.enter", Subject.of("calendar-decision", position))
                .after(position)
                .with("number", decision.number())
                .with("issuer", decision.issuer())
                .with("days", decision.days().size())
                .with("moved", moved.size()));
        return new Entering.Done(position);
    }

    private List<MovedDeadline> moved(CalendarDays days) {
        var calendar = new WorkCalendar(WorkCalendar.fixed(days));
        return open.stream()
                .flatMap(each -> each.resting().stream().flatMap(deadline -> {
                    LocalDate due =
                            calendar.due(deadline.rule(), deadline.from()).day();
                    return due.equals(deadline.day())
                            ? Stream.of()
                            : Stream.of(new MovedDeadline(
                                    each.kind(), deadline.id(), deadline.subject(), deadline.day(), due));
                }))
                .toList();
    }

    private static List<DecisionPreview.ChangedDay> changed(
            Decision decision, CalendarDays before, CalendarDays after) {
        return decision.days().stream()
                .sorted(Comparator.comparing(SpecialDay::day))
                .filter(day -> !before.special(day.day()).equals(after.special(day.day())))
                .map(day -> new DecisionPreview.ChangedDay(
                        day.day(), before.kind(day.day()), after.kind(day.day()), day.name()))
                .toList();
    }

    /** Deadlines belong to agencies: the connection must reach all rows, and is bound when the transaction begins. */
    private <T> T everywhere(Supplier<T> work) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
    }
}
