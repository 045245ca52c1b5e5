package vn.thanghang.remediation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.history.TaskHistory.Checked;
import vn.thanghang.remediation.history.TaskHistory.Issue;
import vn.thanghang.remediation.history.TaskHistory.Passed;
import vn.thanghang.remediation.history.TaskHistory.Prolonging;
import vn.thanghang.remediation.history.TaskHistory.Said;
import vn.thanghang.remediation.history.TaskHistory.Then;
import vn.thanghang.remediation.history.TaskHistory.Unsatisfactory;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.ExtensionState;
import vn.thanghang.remediation.task.Progress;

/** Goes through what happened to a task up to and with one day. */
final class TaskOnDay {

    /** Something that moves the task along its two axes. */
    private record Moved(
            Instant at, @Nullable Progress said, @Nullable String verdict, boolean asked) {}

    private final TaskHistory history;
    private final LocalDate day;
    private Progress progress = Progress.NOT_STARTED;
    private Confirmation confirmation = Confirmation.NONE;
    private @Nullable LocalDate doneOn;
    private @Nullable LocalDate confirmedOn;
    private int returned;

    TaskOnDay(TaskHistory history, LocalDate day) {
        this.history = history;
        this.day = day;
    }

    private boolean isBy(@Nullable Instant at) {
        return at != null && !TaskHistory.day(at).isAfter(day);
    }

    Optional<Then> told() {
        List<Issue> issued =
                history.issues().stream().filter(each -> isBy(each.at())).toList();
        if (issued.stream().noneMatch(Issue::contained) || !issued.getLast().contained()) {
            return Optional.empty();
        }
        Issue first = issued.stream().filter(Issue::contained).findFirst().orElseThrow();
        Issue last = issued.getLast();
        moved().forEach(this::move);
        List<Prolonging> granted = history.extensions().stream()
                .filter(each -> each.state() == ExtensionState.GRANTED && isBy(each.decidedAt()))
                .toList();
        LocalDate due = due(last, granted);
        List<Unsatisfactory> remedies = history.remedies().stream()
                .filter(each ->
                        isBy(each.proposedAt()) && !(each.state().equals("WITHDRAWN") && isBy(each.settledAt())))
                .toList();
        return Optional.of(new Then(
                history.id(),
                history.plan(),
                agency(),
                last.criterion(),
                last.title(),
                last.output(),
                TaskHistory.day(first.at()),
                Objects.requireNonNull(first.due()),
                due,
                notified(last, due),
                progress,
                confirmation,
                doneOn,
                confirmedOn,
                lastReport(),
                granted,
                returned,
                !remedies.isEmpty(),
                document(remedies)));
    }

    /** Set by a version of the plan and by what was granted, whichever came last. */
    private LocalDate due(Issue last, List<Prolonging> granted) {
        LocalDate due = Objects.requireNonNull(last.due());
        for (Prolonging each : granted) {
            Instant decided = Objects.requireNonNull(each.decidedAt());
            if (decided.isAfter(last.at())) {
                due = each.to();
            }
        }
        return due;
    }

    /** The agency knows its dates from the day it issued its plan; what was returned, from the answer on. */
    private LocalDate notified(Issue last, LocalDate due) {
        return history.rounds().stream()
                .filter(round -> isReturn(round.state())
                        && isBy(round.decidedAt())
                        && !round.askedOn().isAfter(due))
                .map(round -> TaskHistory.day(Objects.requireNonNull(round.decidedAt())))
                .reduce(TaskHistory.day(last.at()), (one, other) -> one.isAfter(other) ? one : other);
    }

    private List<Moved> moved() {
        var moved = new ArrayList<Moved>();
        for (Said said : history.reports()) {
            if (isBy(said.at())) {
                moved.add(new Moved(said.at(), said.progress(), null, false));
            }
        }
        for (Checked round : history.rounds()) {
            if (isBy(round.askedAt())) {
                moved.add(new Moved(round.askedAt(), null, null, true));
            }
            if (isBy(round.decidedAt())) {
                moved.add(new Moved(Objects.requireNonNull(round.decidedAt()), null, round.state(), false));
            }
        }
        // A report asks for its confirmation at the same moment: it comes first.
        moved.sort(Comparator.comparing(Moved::at).thenComparing(each -> each.said() == null));
        return moved;
    }

    private void move(Moved to) {
        if (to.said() != null) {
            progress = to.said();
            doneOn = progress != Progress.DONE ? null : doneOn == null ? TaskHistory.day(to.at()) : doneOn;
        } else if (to.asked()) {
            confirmation = Confirmation.ASKED;
        } else if (to.verdict() != null) {
            answered(to.verdict(), TaskHistory.day(to.at()));
        }
    }

    private void answered(String verdict, LocalDate on) {
        if (verdict.equals("MEETS")) {
            confirmation = Confirmation.MEETS;
            confirmedOn = on;
        } else if (isReturn(verdict)) {
            confirmation = Confirmation.valueOf(verdict);
            progress = Progress.UNDER_WAY;
            doneOn = null;
            returned++;
        } else {
            confirmation = Confirmation.NONE;
        }
    }

    private static boolean isReturn(String state) {
        return state.equals("NOT_MET") || state.equals("SUPPLEMENT");
    }

    private String agency() {
        String agency = history.startAgency();
        for (Passed passed : history.handOvers()) {
            if (isBy(passed.at())) {
                agency = passed.receiver();
            }
        }
        return agency;
    }

    private @Nullable LocalDate lastReport() {
        return history.reports().stream()
                .filter(said -> isBy(said.at()))
                .map(said -> TaskHistory.day(said.at()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable String document(List<Unsatisfactory> remedies) {
        return remedies.stream()
                .filter(each -> each.state().equals("CONCLUDED") && isBy(each.settledAt()))
                .map(Unsatisfactory::document)
                .findFirst()
                .orElse(null);
    }
}
