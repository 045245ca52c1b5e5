package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;

/** What the form of a task begins with, so that nobody types twice: what the assignment says, and what stands in the task before. */
@Component
public class TaskStart {

    private static final int DAYS_BEFORE = 7;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final List<TaskField> AS_BEFORE =
            List.of(TaskField.PERSON, TaskField.RESPONSIBILITY, TaskField.AUTHORITY);

    private final WorkCalendar calendar;

    TaskStart(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first task of the criterion that nobody has said more about than the assignment does. */
    public Optional<PlanTask> begun(PlanDraft draft, String criterion) {
        return draft.tasksOf(criterion).stream()
                .filter(task -> task.text(TaskField.OUTPUT).isEmpty()
                        && task.text(TaskField.PERSON).isEmpty())
                .findFirst();
    }

    /** The same with what is known put into fields that are empty. */
    public Typed completed(PlanDraft draft, List<AssignedPiece> pieces, Typed typed) {
        Typed start = typed;
        Optional<PlanTask> before = draft.tasks().stream()
                .filter(task -> !task.text(TaskField.PERSON).isEmpty())
                .max(Comparator.comparingInt(PlanTask::position));
        for (TaskField field : AS_BEFORE) {
            if (before.isPresent() && start.text(field).isEmpty()) {
                start = start.with(field.id(), before.get().text(field));
            }
        }
        List<AssignedPiece> own = pieces.stream()
                .filter(piece -> piece.criterion().equals(typed.text(TaskField.CRITERION)))
                .toList();
        if (own.size() == 1) {
            start = assigned(start, own.getFirst());
        }
        LocalDate due = new PlanTask(NOBODY, 1, 0, start).date(TaskField.DUE, draft.workYear());
        return due == null || !start.text(TaskField.INTERNAL_DUE).isEmpty()
                ? start
                : start.with(TaskField.INTERNAL_DUE.id(), VietnameseFormat.date(internal(due)));
    }

    private static Typed assigned(Typed typed, AssignedPiece piece) {
        Typed start = typed;
        if (start.text(TaskField.PIECE).isEmpty()) {
            start = start.with(TaskField.PIECE.id(), piece.id().toString());
        }
        LocalDate due = piece.due();
        return due == null || !start.text(TaskField.DUE).isEmpty()
                ? start
                : start.with(TaskField.DUE.id(), VietnameseFormat.date(due));
    }

    /** A week before, and a day on which the agencies work. */
    private LocalDate internal(LocalDate due) {
        LocalDate day = due.minusDays(DAYS_BEFORE);
        while (!calendar.isWorked(day)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
