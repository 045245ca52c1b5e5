package vn.thanghang.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The bundled days and every decision after them. Each node keeps what it read and asks for the version of the database
 * again: at the first question of each transaction, which from then on keeps decisions out until it ends, and for pages
 * when the last look is older than two seconds.
 */
@Service
public class CalendarInForce {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private record Known(int version, CalendarDays days) {}

    private final Decisions decisions;
    private final Clock clock;
    private final CalendarDays bundled = BundledCalendar.days();
    private volatile Known known;
    private volatile @Nullable Instant looked;

    CalendarInForce(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
        this.known = new Known(0, bundled);
    }

    /** The calendar as it was up to a decision; 0 is the bundled one. */
    public WorkCalendar asOf(int version) {
        return new WorkCalendar(WorkCalendar.fixed(daysUpTo(version)));
    }

    /** How many decisions were entered. */
    public int version() {
        return decisions.version();
    }

    WorkCalendar live() {
        return new WorkCalendar(
                () -> TransactionSynchronizationManager.isActualTransactionActive() ? ofTransaction() : ofPages());
    }

    CalendarDays daysUpTo(int version) {
        CalendarDays days = bundled;
        for (EnteredDecision entered : decisions.upTo(version)) {
            days = days.after(entered.decision());
        }
        return days;
    }

    private CalendarDays ofTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof CalendarDays bound) {
            return bound;
        }
        decisions.lockShared();
        CalendarDays days = newest();
        TransactionSynchronizationManager.bindResource(this, days);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(CalendarInForce.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(CalendarInForce.this, days);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(CalendarInForce.this);
            }
        });
        return days;
    }

    private CalendarDays ofPages() {
        Instant last = looked;
        Instant now = clock.instant();
        if (last == null || Duration.between(last, now).abs().compareTo(FRESH) > 0) {
            newest();
            looked = now;
        }
        return known.days;
    }

    private CalendarDays newest() {
        int version = decisions.version();
        Known here = known;
        if (here.version != version) {
            here = new Known(version, daysUpTo(version));
            known = here;
        }
        return here.days;
    }
}
