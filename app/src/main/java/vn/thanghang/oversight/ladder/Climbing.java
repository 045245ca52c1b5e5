package vn.thanghang.oversight.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.oversight.reminder.OwedItem;
import vn.thanghang.oversight.reminder.Reminder;
import vn.thanghang.platform.TimeOrderedIds;

/** Moves the ladders of a working day: opens, proposes, steps down, closes. Within the transaction of the day. */
@Component
public class Climbing {

    private final Escalations escalations;
    private final Steps steps;
    private final WorkCalendar calendar;
    private final TimeOrderedIds ids;
    private final Ladder ladder = BundledLadder.read();

    Climbing(Escalations escalations, Steps steps, WorkCalendar calendar, TimeOrderedIds ids) {
        this.escalations = escalations;
        this.steps = steps;
        this.calendar = calendar;
        this.ids = ids;
    }

    /**
     * @param made the reminders of today; the first one for lateness is the first step of a ladder
     * @return what is to be recorded at the end of the transaction
     */
    public List<AuditEvent> climb(List<OwedItem> open, List<Reminder> made, LocalDate day, Instant at) {
        Map<OwedItem.Key, OwedItem> items =
                open.stream().collect(Collectors.toMap(OwedItem::key, owed -> owed, (one, other) -> one));
        var standing = new LinkedHashMap<OwedItem.Key, Escalation>();
        escalations.open().forEach(each -> standing.put(key(each), each));
        var waiting = new HashMap<UUID, Step>();
        steps.open().forEach(step -> waiting.put(step.escalation(), step));
        var events = new ArrayList<AuditEvent>();
        for (Escalation escalation : standing.values()) {
            OwedItem owed = items.get(key(escalation));
            move(escalation, owed == null ? null : owed.item(), waiting.get(escalation.id()), day, at)
                    .ifPresent(events::add);
        }
        for (Reminder reminder : made) {
            OwedItem owed = items.get(key(reminder));
            // What the department itself owes shows on its own pages; there is nobody above to write to.
            if (reminder.isLate()
                    && owed != null
                    && !reminder.agency().isEmpty()
                    && !standing.containsKey(key(reminder))) {
                begin(reminder, owed, day, at);
            }
        }
        return events;
    }

    private void begin(Reminder reminder, OwedItem owed, LocalDate day, Instant at) {
        var escalation = new Escalation(
                ids.next(),
                reminder.kind(),
                reminder.itemId(),
                reminder.due(),
                reminder.agency(),
                owed.outside(),
                reminder.subject(),
                reminder.path(),
                owed.item().lateFrom(),
                Rung.REMINDER,
                day,
                null,
                0,
                day,
                null);
        escalations.add(escalation);
        steps.addReminder(ids.next(), escalation.id(), reminder, at);
    }

    private Optional<AuditEvent> move(
            Escalation escalation, @Nullable DueItem item, @Nullable Step open, LocalDate day, Instant at) {
        return switch (ladder.move(escalation, item, open, day, calendar)) {
            case Ladder.Move.Close() -> {
                stepDown(open, at);
                escalations.close(escalation, day);
                yield event("close", escalation);
            }
            case Ladder.Move.StepDown(Rung to, LocalDate reported) -> {
                stepDown(open, at);
                escalations.move(escalation.at(to, reported, reported));
                yield event("step-down", escalation);
            }
            case Ladder.Move.Propose propose -> {
                steps.propose(ids.next(), escalation, propose, day, at);
                yield event("propose", escalation);
            }
            case Ladder.Move.Rest() -> {
                takeUp(open, day, at);
                yield Optional.empty();
            }
        };
    }

    private void stepDown(@Nullable Step open, Instant at) {
        if (open != null) {
            change(open, StepState.STEPPED_DOWN, at);
        }
    }

    /** What was put off until a day is looked at again on the day after. */
    private void takeUp(@Nullable Step open, LocalDate day, Instant at) {
        if (open != null && open.heldUntil() != null && day.isAfter(open.heldUntil())) {
            change(open, StepState.PROPOSED, at);
        }
    }

    private void change(Step step, StepState state, Instant at) {
        steps.change(step.in(state), new Steps.Hand(Actor.SYSTEM.reference(), "", at));
    }

    private static Optional<AuditEvent> event(String act, Escalation escalation) {
        return Optional.of(
                AuditEvent.of(Actor.SYSTEM, "oversight.ladder." + act, Subject.of("escalation", escalation.id()))
                        .with("agency", escalation.agency())
                        .with("item", escalation.kind() + ' ' + escalation.itemId()));
    }

    private static OwedItem.Key key(Escalation escalation) {
        return new OwedItem.Key(escalation.kind(), escalation.itemId(), escalation.due());
    }

    private static OwedItem.Key key(Reminder reminder) {
        return new OwedItem.Key(reminder.kind(), reminder.itemId(), reminder.due());
    }
}
