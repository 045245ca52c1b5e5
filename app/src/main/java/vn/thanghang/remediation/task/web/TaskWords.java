package vn.thanghang.remediation.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.StatusLook;
import vn.thanghang.remediation.progress.Freshness;
import vn.thanghang.remediation.progress.Report;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.Extension;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;
import vn.thanghang.remediation.task.TaskSearch;
import vn.thanghang.remediation.web.Chosen;

/** How tasks read on a page. */
public final class TaskWords {

    private TaskWords() {}

    /** One moment in the story of a task. */
    public record Moment(Instant at, String what, String words, String who) {}

    public static StatusLook look(Progress progress) {
        return switch (progress) {
            case NOT_STARTED -> StatusLook.IDLE;
            case UNDER_WAY -> StatusLook.RUNNING;
            case DONE -> StatusLook.DONE;
            case STUCK -> StatusLook.RETURNED;
        };
    }

    public static StatusLook look(Confirmation confirmation) {
        return switch (confirmation) {
            case NONE -> StatusLook.IDLE;
            case ASKED -> StatusLook.WAITING;
            case MEETS -> StatusLook.DONE;
            case NOT_MET, SUPPLEMENT -> StatusLook.RETURNED;
        };
    }

    public static StatusLook look(Task.Deadline deadline) {
        return switch (deadline) {
            case IN_TIME, DONE_IN_TIME -> StatusLook.IDLE;
            case NEAR -> StatusLook.SOON;
            case OVERDUE -> StatusLook.OVERDUE;
            case DONE_LATE -> StatusLook.DONE_LATE;
        };
    }

    public static String progress(Text text, Progress progress) {
        return text.of("remediation.progress." + progress.name());
    }

    public static Map<String, String> progresses(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("remediation.all"));
        Arrays.stream(Progress.values()).forEach(each -> options.put(each.name(), progress(text, each)));
        return options;
    }

    public static Map<String, String> dues(Text text) {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(TaskSearch.Due.values())
                .forEach(due -> options.put(
                        due == TaskSearch.Due.ANY ? "" : due.name(), text.of("remediation.due." + due.name())));
        return options;
    }

    /** How it stands to its date, in words with the working days. */
    public static String deadline(Text text, Task.Deadline deadline, int workingDaysLeft) {
        return switch (deadline) {
            case IN_TIME, DONE_IN_TIME, DONE_LATE -> text.of("remediation.deadline." + deadline.name());
            case NEAR -> text.of("remediation.deadline.NEAR", workingDaysLeft);
            case OVERDUE -> text.of("remediation.deadline.OVERDUE", -workingDaysLeft);
        };
    }

    /** The choices of a report, none chosen. */
    public static Map<String, String> choices(Text text) {
        var options = progresses(text);
        options.put("", text.of("remediation.choose"));
        return options;
    }

    private static Cell first(Text text, Task task, CurrentUser user) {
        Cell cell = Cell.link(task.title(), TaskPages.TASKS + "/" + task.id());
        return user.mayForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN)
                ? cell.picked(new DataTable.Pick(
                        Chosen.BOX + task.id(),
                        Integer.toString(task.version()),
                        text.of("remediation.bulk.pick", task.title())))
                : cell;
    }

    static DataTable table(
            Text text, List<Task> tasks, UnaryOperator<String> name, FollowingTasks following, CurrentUser user) {
        var columns = List.of(
                Column.text(text.of("remediation.column.task")),
                Column.text(text.of("remediation.column.agency")),
                Column.text(text.of("remediation.column.criterion")),
                Column.text(text.of("remediation.column.due")),
                Column.text(text.of("remediation.column.progress")));
        List<Row> rows = tasks.stream()
                .map(task -> {
                    Task.Deadline deadline = following.deadline(task);
                    Cell due = Cell.of(text.date(task.due()));
                    boolean marked = deadline != Task.Deadline.IN_TIME && deadline != Task.Deadline.DONE_IN_TIME;
                    return Row.of(
                            first(text, task, user),
                            Cell.of(name.apply(task.agency())),
                            Cell.of(task.criterion()),
                            marked ? due.noted(deadline(text, deadline, following.workingDaysLeft(task))) : due,
                            Cell.of(standing(text, task)).noted(fresh(text, task, following.today())));
                })
                .toList();
        return new DataTable("nhiem-vu", text.of("remediation.tasks.caption"), columns, rows);
    }

    static String tooLong(Text text, String field, int length, int longest) {
        return text.of("remediation.refused.tooLong", text.of(field), text.whole(length), text.whole(longest));
    }

    /** Progress, and what another party says of it where it says anything. */
    private static String standing(Text text, Task task) {
        String progress = progress(text, task.progress());
        return task.confirmation() == Confirmation.NONE
                ? progress
                : progress + " · "
                        + text.of("remediation.confirmation."
                                + task.confirmation().name());
    }

    /** How long ago it was reported on. */
    static String fresh(Text text, Task task, LocalDate today) {
        Freshness freshness = Freshness.of(task, null, today);
        if (!freshness.reported()) {
            return text.of("remediation.fresh.never");
        }
        if (freshness.days() == 0) {
            return text.of("remediation.fresh.today");
        }
        return text.of(freshness.isStale() ? "remediation.fresh.stale" : "remediation.fresh", freshness.days());
    }

    static String wait(Text text, Coordination input, String agency) {
        if (!input.state().isAwaited()) {
            return text.of("remediation.input.given", agency, input.input());
        }
        return input.since() == null
                ? text.of("remediation.input.named", agency, input.input())
                : text.of("remediation.input.awaited", agency, input.since(), input.input());
    }

    /** Reports and requests in one line of time, the newest first. */
    static List<Moment> story(Text text, List<Report> reports, List<Extension> extensions) {
        var moments = new ArrayList<Moment>();
        reports.forEach(
                report -> moments.add(new Moment(report.at(), what(text, report), said(text, report), report.by())));
        for (Extension extension : extensions) {
            moments.add(new Moment(
                    extension.askedAt(),
                    text.of(
                            extension.afterDue() ? "remediation.story.askedAfter" : "remediation.story.asked",
                            extension.fromDue(),
                            extension.toDue()),
                    extension.reason(),
                    extension.askedBy()));
            Instant decided = extension.decidedAt();
            if (decided != null) {
                String key = "remediation.story." + extension.state().name()
                        + (Boolean.TRUE.equals(extension.causeConfirmed()) ? ".confirmed" : "");
                moments.add(new Moment(
                        decided, text.of(key, extension.toDue()), extension.answer(), extension.decidedBy()));
            }
        }
        moments.sort(Comparator.comparing(Moment::at).reversed());
        return moments;
    }

    private static String what(Text text, Report report) {
        return text.of(
                "remediation.story.report",
                progress(text, report.progress()),
                text.of("remediation.trust." + report.trust().name()));
    }

    private static String said(Text text, Report report) {
        var said = new StringBuilder(report.words());
        if (!report.nextStep().isEmpty()) {
            said.append('\n').append(text.of("remediation.story.next", report.nextStep()));
        }
        if (!report.withoutInput().isEmpty()) {
            said.append('\n').append(text.of("remediation.story.withoutInput", report.withoutInput()));
        }
        return said.toString().strip();
    }
}
