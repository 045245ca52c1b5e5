package vn.thanghang.remediation.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** Asks the other party as soon as an agency says it is done, and takes that back when it says so no longer. */
@Component
public class AskingConfirmation {

    /** Days the reviewer has. */
    static final int REVIEW_WORKING_DAYS = 5;

    private final Rounds rounds;
    private final WorkCalendar calendar;
    private final TimeOrderedIds ids;
    private final Clock clock;

    AskingConfirmation(Rounds rounds, WorkCalendar calendar, TimeOrderedIds ids, Clock clock) {
        this.rounds = rounds;
        this.calendar = calendar;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Within the transaction of the report: where the second axis of the task stands after it; empty when the other party
     * has answered meanwhile.
     */
    public Optional<Confirmation> follow(Task task, Progress next, UUID report, By by) {
        boolean asked = task.confirmation() == Confirmation.ASKED;
        if (next == Progress.DONE) {
            if (!asked) {
                ask(task, report);
            }
            return Optional.of(Confirmation.ASKED);
        }
        if (!asked) {
            return Optional.of(task.confirmation());
        }
        return rounds.last(task.id())
                .filter(last -> rounds.decide(last, RoundState.WITHDRAWN, "", by, today(), clock.instant()))
                .map(_ -> Confirmation.NONE);
    }

    private void ask(Task task, UUID report) {
        Instant now = clock.instant();
        int number = rounds.lastNumber(task.id()) + 1;
        rounds.ask(new Round(
                ids.next(),
                task.id(),
                task.agency(),
                number,
                RoundState.ASKED,
                0,
                report,
                today(),
                now,
                calendar.due(new DueRule.WorkingDays(REVIEW_WORKING_DAYS), today())
                        .day(),
                "",
                "",
                null,
                null));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
