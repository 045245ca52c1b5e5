package vn.thanghang.oversight.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.TimeOrderedIds;

/** Writes down what has become late and makes the reminders of a working day. Within the transaction of the day. */
@Component
public class Reminding {

    private final LateFacts facts;
    private final Reminders reminders;
    private final WorkCalendar calendar;
    private final TimeOrderedIds ids;
    private final ReminderSeries series = ReminderSeries.USUAL;

    Reminding(LateFacts facts, Reminders reminders, WorkCalendar calendar, TimeOrderedIds ids) {
        this.facts = facts;
        this.reminders = reminders;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** How many days ahead open things must be known. */
    public int looksAhead() {
        return series.looksAhead();
    }

    /** Working days of lateness up to and with this day. */
    public int lateWorkingDays(OwedItem owed, LocalDate day) {
        return ReminderSeries.lateWorkingDays(owed.item(), day, calendar);
    }

    /**
     * Facts first, then what settles older ones.
     *
     * @return what is to be recorded at the end of the transaction
     */
    public List<AuditEvent> record(List<OwedItem> open, LocalDate day, Instant at) {
        List<LateFact> late = open.stream()
                .filter(owed -> !owed.outside() && !day.isBefore(owed.item().lateFrom()))
                .map(this::fact)
                .toList();
        List<LateFact> first = facts.add(late, at);
        settle(open, day);
        return first.stream()
                .map(fact -> AuditEvent.of(Actor.SYSTEM, "oversight.late.record", Subject.of("late", fact.id()))
                        .with("agency", fact.agency())
                        .with("item", fact.kind() + ' ' + fact.itemId())
                        .with("due", fact.due()))
                .toList();
    }

    private LateFact fact(OwedItem owed) {
        var item = owed.item();
        return new LateFact(
                ids.next(),
                owed.kind(),
                item.id(),
                item.agency(),
                item.subject(),
                item.path(),
                item.due(),
                item.notified(),
                item.lateFrom(),
                null,
                null,
                null);
    }

    private void settle(List<OwedItem> open, LocalDate day) {
        Set<OwedItem.Key> stillOpen = open.stream().map(OwedItem::key).collect(Collectors.toSet());
        facts.settle(
                facts.open().stream()
                        .filter(fact -> !stillOpen.contains(fact.key()))
                        .toList(),
                day);
    }

    /** What is still to be urged: without those whose lateness a document determined anew. */
    public List<OwedItem> withoutRedetermined(List<OwedItem> open) {
        Set<OwedItem.Key> lifted =
                facts.redetermined().stream().map(LateFact::key).collect(Collectors.toSet());
        return lifted.isEmpty()
                ? open
                : open.stream().filter(owed -> !lifted.contains(owed.key())).toList();
    }

    /** @return the reminders that were not made before */
    public List<Reminder> remind(List<OwedItem> open, LocalDate day, Instant at) {
        var wanted = new ArrayList<Reminder>();
        for (OwedItem owed : open) {
            var item = owed.item();
            // Whoever waits for another agency is not reminded of what that one owes; the input is a thing of its own.
            if (item.waitingFor() == null) {
                series.reached(item, day, calendar)
                        .ifPresent(stage -> wanted.add(new Reminder(
                                ids.next(),
                                owed.kind(),
                                item.id(),
                                item.agency(),
                                item.due(),
                                stage.code(),
                                day,
                                item.subject(),
                                item.path(),
                                stage.lateWorkingDays())));
            }
        }
        return reminders.add(wanted, day, at);
    }
}
