package vn.thanghang.remediation.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.StatusLook;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.TargetKind;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanAct;
import vn.thanghang.remediation.plan.PlanContent;
import vn.thanghang.remediation.plan.PlanState;
import vn.thanghang.remediation.plan.PlanStep;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.quality.Finding;
import vn.thanghang.remediation.quality.SurveyIntegrity;
import vn.thanghang.remediation.web.Chosen;

/** How plans read on a page. */
public final class PlanWords {

    private PlanWords() {}

    public static StatusLook look(PlanState state) {
        return switch (state) {
            case DRAFT -> StatusLook.RUNNING;
            case SUBMITTED, REFERRED, APPROVED, SENT -> StatusLook.WAITING;
            case ISSUED, MEETS -> StatusLook.DONE;
            case TO_COMPLETE -> StatusLook.RETURNED;
        };
    }

    public static String state(Text text, PlanState state) {
        return text.of("remediation.state." + state.name());
    }

    public static Map<String, String> states(Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("remediation.all"));
        Arrays.stream(PlanState.values()).forEach(state -> options.put(state.name(), state(text, state)));
        return options;
    }

    /** Whose plan, for what. */
    public static String title(Text text, Plan plan, String agency) {
        return text.of("remediation.plan.title", agency, plan.indexCode(), plan.workYear());
    }

    /** Number and date of the issued document; empty before. */
    public static String document(Text text, Plan plan) {
        return plan.issuedOn() == null
                ? ""
                : text.of("remediation.plan.document", plan.numberSymbol(), plan.issuedOn());
    }

    /** Whether the plan waits for an answer this person may give. */
    public static boolean reviewable(CurrentUser user, Plan plan) {
        return plan.allows(PlanAct.MEETS) && user.mayForAgency(Act.REVIEW_PLANS, plan.agency(), plan.readableAs());
    }

    private static Cell first(Text text, CurrentUser user, Plan plan, String agency) {
        Cell cell = Cell.link(agency, PlanPaths.plan(plan.id()))
                .noted(text.of("remediation.plan.round", plan.indexCode(), plan.resultYear(), plan.workYear()));
        return reviewable(user, plan)
                ? cell.picked(new DataTable.Pick(
                        Chosen.BOX + plan.id(),
                        Integer.toString(plan.version()),
                        text.of("remediation.bulk.pick", agency)))
                : cell;
    }

    public static DataTable list(Text text, List<Plan> plans, UnaryOperator<String> name, CurrentUser user) {
        var columns = List.of(
                Column.text(text.of("remediation.column.agency")),
                Column.text(text.of("remediation.column.state")),
                Column.text(text.of("remediation.column.document")),
                Column.text(text.of("remediation.column.sent")));
        List<Row> rows = plans.stream()
                .map(plan -> Row.of(
                        first(text, user, plan, name.apply(plan.agency())),
                        Cell.of(state(text, plan.state())),
                        Cell.of(document(text, plan)),
                        Cell.of(sent(text, plan))))
                .toList();
        return new DataTable("ke-hoach", text.of("remediation.list.caption"), columns, rows);
    }

    /** Both days of sending, and the one that counts. */
    public static String sent(Text text, Plan plan) {
        LocalDate here = plan.sentHere();
        if (here == null) {
            return "";
        }
        LocalDate elsewhere = plan.sentElsewhere();
        return elsewhere == null
                ? text.of("remediation.sent.here", here)
                : text.of(
                        "remediation.sent.both", here, elsewhere, plan.sentOn().orElse(here));
    }

    public static DataTable steps(Text text, List<PlanStep> steps) {
        var columns = List.of(
                Column.text(text.of("remediation.column.step")),
                Column.text(text.of("remediation.column.who")),
                Column.text(text.of("remediation.column.when")),
                Column.text(text.of("remediation.column.reason")));
        List<Row> rows = steps.stream()
                .map(step -> Row.of(
                        Cell.of(text.of("remediation.act." + step.act().name(), step.working(), step.reason())),
                        Cell.of(step.actorName()),
                        Cell.of(text.time(step.at())),
                        Cell.of(step.reason())))
                .toList();
        return new DataTable("qua-trinh", text.of("remediation.steps.caption"), columns, rows);
    }

    /** The rule in words, with its id. */
    public static String finding(Text text, Finding finding) {
        var arguments = new ArrayList<Object>();
        for (Object argument : finding.arguments()) {
            arguments.add(
                    switch (argument) {
                        case Double points -> text.number(points, 2);
                        case Long count -> text.whole(count);
                        case Integer number -> Integer.toString(number);
                        case TaskField field -> text.of("remediation.task." + field.name());
                        case SurveyIntegrity kind -> text.of("remediation.integrity." + kind.name());
                        default -> argument;
                    });
        }
        return text.of("remediation.rule." + finding.rule().name(), arguments.toArray());
    }

    /** Where it is put right. */
    public static String place(Plan plan, Finding finding) {
        String field = finding.field().isEmpty() ? "" : "#" + finding.field();
        return finding.task() == null
                ? page(plan, finding.place()) + field
                : PlanPaths.task(plan.id(), finding.task()) + field;
    }

    /** The page of a part of the plan. */
    public static String page(Plan plan, Finding.Place place) {
        return switch (place) {
            case CAUSES -> PlanPaths.part(plan.id(), Part.CAUSES);
            case TARGETS -> PlanPaths.part(plan.id(), Part.TARGETS);
            case RESOURCES -> PlanPaths.part(plan.id(), Part.RESOURCES);
            case TASKS -> PlanPaths.tasks(plan.id());
        };
    }

    public static String target(Text text, PlanContent.CriterionLine line) {
        TargetKind kind = line.kind();
        return kind == null ? text.of("remediation.target.none") : target(text, kind, line.value());
    }

    static String target(Text text, TargetKind kind, String value) {
        return switch (kind) {
            case HOLD -> text.of("remediation.target.HOLD");
            case GROUP -> text.of("remediation.target.GROUP", text.of("remediation.group." + value));
            case ABSOLUTE, DELTA -> text.of("remediation.target." + kind.name(), decimal(text, value));
            case RANK, RANK_CHANGE -> text.of("remediation.target." + kind.name(), value);
        };
    }

    public static String decimal(Text text, String plain) {
        if (plain.isEmpty()) {
            return "";
        }
        var value = new java.math.BigDecimal(plain);
        return text.number(
                value.doubleValue(), Math.clamp(value.stripTrailingZeros().scale(), 2, 4));
    }

    public static DataTable targets(Text text, Plan plan, PlanContent content) {
        var columns = List.of(
                Column.text(text.of("remediation.column.criterion")),
                Column.number(text.of("remediation.column.start", plan.resultYear())),
                Column.text(text.of("remediation.column.target")),
                Column.text(text.of("remediation.column.cause")));
        List<Row> rows = content.criteria().stream()
                .map(line -> Row.of(
                        Cell.of(line.label()),
                        Cell.of(decimal(text, line.start())),
                        Cell.of(target(text, line)),
                        Cell.of(line.cause())))
                .toList();
        return new DataTable("muc-tieu", text.of("remediation.targets.caption"), columns, rows);
    }

    /** Why a step was not taken; empty when it was. */
    public static @Nullable String refusal(Text text, Stepped stepped) {
        return switch (stepped) {
            case Stepped.Done _ -> null;
            case Stepped.Late _ -> text.of("remediation.refused.late");
            case Stepped.Refused(var reason) -> text.of("remediation.refused." + reason.name());
            case Stepped.Blocked(var findings) -> text.count("remediation.refused.blocked", findings.size());
            case Stepped.SamePerson _ -> text.of("remediation.refused.samePerson");
            case Stepped.NoReason _ -> text.of("remediation.refused.noReason");
            case Stepped.TooLong(var field, var length, var longest) ->
                text.of("remediation.refused.tooLong", text.of(field), text.whole(length), text.whole(longest));
            case Stepped.Secret _ -> text.of("remediation.refused.secret");
        };
    }
}
