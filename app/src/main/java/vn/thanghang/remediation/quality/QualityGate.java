package vn.thanghang.remediation.quality;

import static vn.thanghang.remediation.quality.QualityRule.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.DateReading;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.TargetReading;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.quality.Finding.Place;

/** Holds a plan against the rules, in the order of its pages. What it says depends on its arguments alone. */
public final class QualityGate {

    /**
     * What the rules need besides the plan.
     *
     * @param window when people are asked; empty where none is known
     * @param isWorked whether the agencies work on a day
     * @param inputs last date of the inputs a piece of work waits for, by the id of the piece
     */
    public record Surroundings(
            Optional<SurveyWindow> window, Predicate<LocalDate> isWorked, Map<UUID, LocalDate> inputs) {}

    private final PlanDraft plan;
    private final Surroundings around;
    private final List<Finding> findings = new ArrayList<>();

    private QualityGate(PlanDraft plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
    }

    public static List<Finding> check(PlanDraft plan, Surroundings around) {
        return new QualityGate(plan, around).findings();
    }

    private List<Finding> findings() {
        plan.criteria().forEach(this::criterion);
        if (plan.tasks().isEmpty()) {
            add(NO_TASK, Place.TASKS, null, "");
        }
        plan.tasks().forEach(this::task);
        boolean blank = Arrays.stream(Resource.values())
                .allMatch(resource -> plan.resource(resource).isEmpty());
        if (blank) {
            add(RESOURCES_MISSING, Place.RESOURCES, null, Resource.MONEY.id());
        }
        return List.copyOf(findings);
    }

    private void criterion(PlanDraft.Line line) {
        // What was filled in ends with a colon, after which the agency is to say what it sees.
        if (plan.cause(line.code()).isEmpty() || plan.cause(line.code()).endsWith(":")) {
            add(CAUSE_MISSING, Place.CAUSES, null, Part.cause(line.code()), line.label());
        }
        switch (plan.target(line)) {
            case TargetReading.Read _ -> {}
            case TargetReading.Missing _ ->
                add(CRITERION_WITHOUT_TARGET, Place.TARGETS, null, Part.targetKind(line.code()), line.label());
            case TargetReading.NoFigure _, TargetReading.Unclear _ ->
                add(TARGET_UNREADABLE, Place.TARGETS, null, Part.targetFigure(line.code()), line.label());
        }
        if (!plan.tasks().isEmpty() && plan.tasksOf(line.code()).isEmpty()) {
            add(CRITERION_WITHOUT_TASK, Place.TASKS, null, "", line.label());
        }
    }

    private void task(PlanTask task) {
        boolean known = plan.criteria().stream().anyMatch(line -> line.code().equals(task.text(TaskField.CRITERION)));
        if (!known) {
            at(task, CRITERION_MISSING, TaskField.CRITERION);
        }
        required(task, TaskField.TITLE, TITLE_MISSING);
        required(task, TaskField.PERSON, PERSON_MISSING);
        required(task, TaskField.RESPONSIBILITY, RESPONSIBILITY_MISSING);
        required(task, TaskField.AUTHORITY, AUTHORITY_MISSING);
        output(task);
        if (task.evidence().isEmpty()) {
            at(task, EVIDENCE_MISSING, TaskField.EVIDENCE);
        }
        dates(task);
        integrity(task);
        for (TaskField field : TaskField.values()) {
            int length = task.text(field).length();
            if (length > field.longest()) {
                at(task, FIELD_TOO_LONG, field, field, (long) length, (long) field.longest());
            }
        }
    }

    private void output(PlanTask task) {
        String title = task.text(TaskField.TITLE);
        String output = task.text(TaskField.OUTPUT);
        if (GoodWill.isVerbOnly(title) && !GoodWill.isProduct(output, title)) {
            at(task, VERB_WITHOUT_OUTPUT, TaskField.OUTPUT);
        } else {
            required(task, TaskField.OUTPUT, OUTPUT_MISSING);
        }
    }

    private void integrity(PlanTask task) {
        for (TaskField field : List.of(TaskField.TITLE, TaskField.OUTPUT, TaskField.RESPONSIBILITY)) {
            Optional<SurveyIntegrity> aimed = SurveyIntegrity.of(task.text(field));
            if (aimed.isPresent()) {
                at(task, SURVEY_INTEGRITY, field, aimed.get());
                return;
            }
        }
    }

    private void dates(PlanTask task) {
        LocalDate due = date(task, TaskField.DUE, DUE_MISSING, DUE_UNREADABLE);
        LocalDate internal = date(task, TaskField.INTERNAL_DUE, INTERNAL_MISSING, INTERNAL_UNREADABLE);
        if (due == null) {
            return;
        }
        if (due.getYear() != plan.workYear()) {
            at(task, DUE_OUTSIDE_ROUND, TaskField.DUE, due, plan.workYear());
        }
        if (internal != null && internal.isAfter(due)) {
            at(task, INTERNAL_AFTER_DUE, TaskField.INTERNAL_DUE, internal, due);
        }
        around.window()
                .filter(window -> window.isTooLateFor(due))
                .ifPresent(window -> at(task, AFTER_FIELDWORK, TaskField.DUE, window.starts(), window.ends()));
        if (!around.isWorked().test(due)) {
            at(task, DUE_NOT_WORKED, TaskField.DUE, due);
        }
        task.piece()
                .map(around.inputs()::get)
                .filter(input -> input.isAfter(due))
                .ifPresent(input -> at(task, INPUT_AFTER_DUE, TaskField.DUE, input, due));
    }

    private @Nullable LocalDate date(PlanTask task, TaskField field, QualityRule missing, QualityRule unreadable) {
        DateReading reading = task.reading(field, plan.workYear());
        if (reading instanceof DateReading.Read(LocalDate date)) {
            return date;
        }
        at(task, reading instanceof DateReading.Missing ? missing : unreadable, field);
        return null;
    }

    private void required(PlanTask task, TaskField field, QualityRule rule) {
        if (task.text(field).isEmpty()) {
            at(task, rule, field);
        }
    }

    private void at(PlanTask task, QualityRule rule, TaskField field, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(task.position());
        arguments.addAll(List.of(more));
        findings.add(new Finding(rule, Place.TASKS, task.id(), field.id(), arguments));
    }

    private void add(QualityRule rule, Place place, @Nullable UUID task, String field, Object... arguments) {
        findings.add(new Finding(rule, place, task, field, List.of(arguments)));
    }
}
