package vn.thanghang.remediation.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Units;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Coordination;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.remediation.content.EvidenceType;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.TargetKind;
import vn.thanghang.remediation.content.TargetReading;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;
import vn.thanghang.remediation.plan.ChangingPlans;
import vn.thanghang.remediation.plan.CriterionFacts;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.Written;
import vn.thanghang.remediation.quality.Finding;

/** Makes the forms of a plan's pages. */
@Component
class PlanForms {

    private final FindingPlans finding;
    private final ChangingPlans changing;
    private final Units units;

    PlanForms(FindingPlans finding, ChangingPlans changing, Units units) {
        this.finding = finding;
        this.changing = changing;
        this.units = units;
    }

    /** What the form shows: what was typed now, otherwise what stands. */
    record Shown(Typed typed, int version, UUID form, Optional<Written> theirs, List<Finding> findings) {}

    FormView part(CurrentUser user, Plan plan, Part part, Shown shown, Text text) {
        PlanDraft draft = finding.draft(plan);
        List<FormView.Group> groups = switch (part) {
            case CAUSES -> causes(draft, shown, text);
            case TARGETS -> targets(plan, draft, shown, text);
            case RESOURCES -> resources(shown, text);
        };
        return new FormView(
                text.of("remediation.part." + part.name()),
                text.of("remediation.part." + part.name() + ".lead", plan.resultYear()),
                part.name(),
                PlanPaths.part(plan.id(), part),
                PlanPaths.plan(plan.id()) + "/tu-luu",
                user.accountId().toString(),
                shown.version(),
                Optional.empty(),
                shown.form(),
                saved(finding.section(plan, part), text),
                groups,
                conflict(shown, labels(groups), text));
    }

    FormView task(CurrentUser user, Plan plan, UUID task, Shown shown, Text text) {
        PlanDraft draft = finding.draft(plan);
        List<AssignedPiece> pieces = finding.pieces(plan);
        var fields = new ArrayList<FormView.Field>();
        for (TaskField field : TaskField.values()) {
            fields.add(new FormView.Field(
                    field.id(),
                    text.of("remediation.task." + field.name()),
                    shown.typed().text(field),
                    text.of("remediation.task." + field.name() + ".hint"),
                    error(shown, field.id(), text),
                    field.rows(),
                    options(field, draft, pieces, text)));
        }
        String waits = waits(shown.typed(), pieces, text);
        List<FormView.Group> groups = List.of(new FormView.Group("", waits, fields));
        return new FormView(
                text.of(shown.version() < 0 ? "remediation.task.new" : "remediation.task.edit"),
                text.of("remediation.task.lead"),
                "TASK",
                PlanPaths.tasks(plan.id()),
                PlanPaths.plan(plan.id()) + "/tu-luu",
                user.accountId().toString(),
                shown.version(),
                Optional.of(task),
                shown.form(),
                saved(finding.task(plan, task), text),
                groups,
                conflict(shown, labels(groups), text));
    }

    private static Map<String, String> options(
            TaskField field, PlanDraft draft, List<AssignedPiece> pieces, Text text) {
        var options = new LinkedHashMap<String, String>();
        switch (field) {
            case CRITERION -> {
                options.put("", text.of("remediation.choose"));
                draft.criteria().forEach(line -> options.put(line.code(), line.label()));
            }
            case PIECE -> {
                options.put("", text.of("remediation.task.noPiece"));
                pieces.forEach(piece -> options.put(piece.id().toString(), piece.criterion() + " · " + piece.title()));
            }
            case EVIDENCE -> {
                options.put("", text.of("remediation.choose"));
                Arrays.stream(EvidenceType.values())
                        .forEach(type -> options.put(type.name(), text.of("remediation.evidence." + type.name())));
            }
            case TITLE, PERSON, RESPONSIBILITY, AUTHORITY, OUTPUT, DUE, INTERNAL_DUE -> {}
        }
        return options;
    }

    /** "Chờ Sở X từ ngày …": what the piece of the task waits for. */
    String waits(Typed typed, List<AssignedPiece> pieces, Text text) {
        var names = units.names(changing.today());
        return String.join(
                " ",
                pieces.stream()
                        .filter(piece -> piece.id().toString().equals(typed.text(TaskField.PIECE)))
                        .flatMap(piece -> piece.coordinating().stream())
                        .map(input -> wait(input, names.of(input.agency()), text))
                        .toList());
    }

    static String wait(Coordination input, String agency, Text text) {
        if (!input.state().isAwaited()) {
            return text.of("remediation.input.given", agency, input.input());
        }
        return input.since() == null
                ? text.of("remediation.input.named", agency, input.input())
                : text.of("remediation.input.awaited", agency, input.since(), input.input());
    }

    private List<FormView.Group> causes(PlanDraft draft, Shown shown, Text text) {
        return draft.criteria().stream()
                .map(line -> new FormView.Group(
                        line.label(),
                        "",
                        List.of(new FormView.Field(
                                Part.cause(line.code()),
                                text.of("remediation.cause.label"),
                                shown.typed().text(Part.cause(line.code())),
                                "",
                                error(shown, Part.cause(line.code()), text),
                                5,
                                Map.of()))))
                .toList();
    }

    private List<FormView.Group> targets(Plan plan, PlanDraft draft, Shown shown, Text text) {
        Map<String, CriterionFacts> facts = finding.facts(plan, draft);
        return draft.criteria().stream()
                .map(line -> new FormView.Group(
                        line.label(),
                        facts(plan, facts.get(line.code()), text),
                        List.of(kind(line, shown, text), figure(line, shown, text))))
                .toList();
    }

    private static FormView.Field kind(PlanDraft.Line line, Shown shown, Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("remediation.choose"));
        Arrays.stream(TargetKind.values())
                .forEach(kind -> options.put(kind.name(), text.of("remediation.kind." + kind.name())));
        String id = Part.targetKind(line.code());
        return new FormView.Field(
                id, text.of("remediation.target.kind"), shown.typed().text(id), "", error(shown, id, text), 0, options);
    }

    private static FormView.Field figure(PlanDraft.Line line, Shown shown, Text text) {
        String id = Part.targetFigure(line.code());
        TargetReading reading = TargetReading.of(
                shown.typed().text(Part.targetKind(line.code())), shown.typed().text(id), line.scale());
        String hint = reading instanceof TargetReading.Read read
                        && read.echo()
                        && read.target().value() != null
                ? text.of(
                        "remediation.target.echo",
                        PlanWords.decimal(text, read.target().value().toPlainString()))
                : text.of("remediation.target.figure.hint");
        return new FormView.Field(
                id,
                text.of("remediation.target.figure"),
                shown.typed().text(id),
                hint,
                error(shown, id, text),
                0,
                Map.of());
    }

    private static String facts(Plan plan, @org.jspecify.annotations.Nullable CriterionFacts known, Text text) {
        var finding = known == null ? null : known.finding();
        Double reached = finding == null ? null : finding.score();
        if (known == null || finding == null || reached == null) {
            return text.of("remediation.facts.none");
        }
        String score = text.number(reached, 2);
        String median = text.number(finding.median(), 2);
        Double ever = known.everGained();
        return ever == null
                ? text.of("remediation.facts", plan.resultYear(), score, median)
                : text.of("remediation.facts.ever", plan.resultYear(), score, median, text.number(ever, 2));
    }

    private static List<FormView.Group> resources(Shown shown, Text text) {
        List<FormView.Field> fields = Arrays.stream(Resource.values())
                .map(resource -> new FormView.Field(
                        resource.id(),
                        text.of("remediation.resource." + resource.name()),
                        shown.typed().text(resource.id()),
                        text.of("remediation.resource." + resource.name() + ".hint"),
                        error(shown, resource.id(), text),
                        3,
                        Map.<String, String>of()))
                .toList();
        return List.of(new FormView.Group("", "", fields));
    }

    private static String error(Shown shown, String field, Text text) {
        return shown.findings().stream()
                .filter(each -> each.field().equals(field) && each.rule().isMust())
                .findFirst()
                .map(each -> PlanWords.finding(text, each))
                .orElse("");
    }

    private static String saved(Optional<Written> written, Text text) {
        return written.map(found -> text.of("remediation.saved", text.time(found.at()), found.authorName()))
                .orElse("");
    }

    private static Map<String, String> labels(List<FormView.Group> groups) {
        var labels = new LinkedHashMap<String, String>();
        for (FormView.Group group : groups) {
            for (FormView.Field field : group.fields()) {
                labels.put(
                        field.id(),
                        group.heading().isEmpty() ? field.label() : group.heading() + " · " + field.label());
            }
        }
        return labels;
    }

    private static Optional<FormView.Conflict> conflict(Shown shown, Map<String, String> labels, Text text) {
        return shown.theirs().map(theirs -> {
            var columns = List.of(
                    DataTable.Column.text(text.of("remediation.column.field")),
                    DataTable.Column.text(text.of("remediation.late.theirs", theirs.authorName())),
                    DataTable.Column.text(text.of("remediation.late.mine")));
            List<DataTable.Row> rows = labels.entrySet().stream()
                    .filter(label -> !theirs.typed()
                            .text(label.getKey())
                            .equals(shown.typed().text(label.getKey())))
                    .map(label -> DataTable.Row.of(
                            DataTable.Cell.of(label.getValue()),
                            DataTable.Cell.of(theirs.typed().text(label.getKey())),
                            DataTable.Cell.of(shown.typed().text(label.getKey()))))
                    .toList();
            return new FormView.Conflict(
                    text.of("remediation.late.words", theirs.authorName(), text.time(theirs.at())),
                    new DataTable("khac-nhau", text.of("remediation.late.caption"), columns, rows));
        });
    }
}
