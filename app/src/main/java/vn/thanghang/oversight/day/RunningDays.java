package vn.thanghang.oversight.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.organisation.Agencies;
import vn.thanghang.organisation.Agency;
import vn.thanghang.oversight.ladder.Climbing;
import vn.thanghang.oversight.reminder.Digesting;
import vn.thanghang.oversight.reminder.OwedItem;
import vn.thanghang.oversight.reminder.Reminding;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/**
 * Runs a working day, once: first lateness, reminders and the ladder in one transaction, then the digests in another. Whatever
 * node dies in between, the next one goes on from what is in the database.
 */
@Service
public class RunningDays {

    private static final Logger LOG = LoggerFactory.getLogger(RunningDays.class);
    private static final LocalTime OFFICE_OPENS = LocalTime.of(7, 30);
    private static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 0);

    private final List<DueItems> sources;
    private final Reminding reminding;
    private final Climbing climbing;
    private final Digesting digesting;
    private final DayRuns runs;
    private final WorkCalendar calendar;
    private final Agencies agencies;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    RunningDays(
            ObjectProvider<DueItems> sources,
            Reminding reminding,
            Climbing climbing,
            Digesting digesting,
            DayRuns runs,
            WorkCalendar calendar,
            Agencies agencies,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.reminding = reminding;
        this.climbing = climbing;
        this.digesting = digesting;
        this.runs = runs;
        this.calendar = calendar;
        this.agencies = agencies;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Runs today when the offices work and it has not run yet: nobody is told anything at night or on a day off. */
    public void runWhenDue() {
        ZonedDateTime now = clock.instant().atZone(Vietnam.ZONE);
        LocalTime time = now.toLocalTime();
        if (calendar.isWorked(now.toLocalDate()) && !time.isBefore(OFFICE_OPENS) && time.isBefore(OFFICE_CLOSES)) {
            run(now.toLocalDate());
        }
    }

    /** Runs what is left of a working day. */
    public void run(LocalDate day) {
        RowScope.EVERYTHING.call(() -> {
            int reminders = Objects.requireNonNull(transactions.execute(tx -> remind(day)));
            int digests = Objects.requireNonNull(transactions.execute(tx -> digest(day)));
            if (reminders + digests > 0) {
                LOG.info("{} reminders and {} digests for {}", reminders, digests, day);
            }
            return digests;
        });
    }

    private int remind(LocalDate day) {
        runs.lock();
        if (runs.isReminded(day)) {
            return 0;
        }
        Instant at = clock.instant();
        LocalDate last = day.plusDays(reminding.looksAhead());
        Set<String> outside = outside(day);
        List<OwedItem> open = sources.stream()
                .flatMap(source -> source.openUntil(last).stream()
                        .map(item -> new OwedItem(source.kind(), item, outside.contains(item.agency()))))
                .toList();
        var events = new ArrayList<AuditEvent>(reminding.record(open, day, at));
        // Whose lateness a document determined anew is neither reminded of it nor urged.
        List<OwedItem> urged = reminding.withoutRedetermined(open);
        var made = reminding.remind(urged, day, at);
        events.addAll(climbing.climb(urged, made, day, at));
        runs.reminded(day, made.size(), at);
        // Whoever records holds up everybody else who does, so this comes last.
        events.forEach(audit::record);
        return made.size();
    }

    /** Bodies the committee may only ask. */
    private Set<String> outside(LocalDate day) {
        return agencies.onDate(day).stream()
                .filter(agency -> agency.state().outside() || agency.kind().isAlwaysOutside())
                .map(Agency::id)
                .collect(Collectors.toSet());
    }

    private int digest(LocalDate day) {
        runs.lock();
        if (!runs.lacksDigests(day)) {
            return 0;
        }
        Instant at = clock.instant();
        int made = digesting.digest(day, outside(day), at);
        runs.digested(day, made, at);
        return made;
    }
}
