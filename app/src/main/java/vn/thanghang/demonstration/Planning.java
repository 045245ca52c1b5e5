package vn.thanghang.demonstration;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.remediation.content.EvidenceType;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.TargetKind;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;
import vn.thanghang.remediation.measure.Measure;
import vn.thanghang.remediation.measure.Measures;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.SavedPart;
import vn.thanghang.remediation.plan.WritingPlans;

/** June: an agency writes its plan, each criterion with a target and with measures of the catalogue as its tasks. */
@Component
@ConditionalOnProperty(name = "thanghang.demonstration", havingValue = "2023")
final class Planning {

    private static final int TASKS_OF_A_CRITERION = 2;

    private final WritingPlans writing;
    private final FindingPlans finding;
    private final Measures measures;

    Planning(WritingPlans writing, FindingPlans finding, Measures measures) {
        this.writing = writing;
        this.finding = finding;
        this.measures = measures;
    }

    /** Begins the plan and writes every page of it. */
    Plan write(CurrentUser officer, Sheet sheet, String agency) {
        Plan plan = writing.start(officer, sheet.id(), agency, Cast.key("ke-hoach-" + agency));
        PlanDraft draft = finding.draft(plan);
        section(officer, plan, Part.TARGETS, targets(draft));
        section(officer, plan, Part.RESOURCES, resources());
        for (PlanDraft.Line line : draft.criteria()) {
            tasks(officer, plan, draft, line);
        }
        return finding.plan(officer, plan.id());
    }

    private static Typed targets(PlanDraft draft) {
        var typed = new TreeMap<String, String>();
        for (PlanDraft.Line line : draft.criteria()) {
            typed.put(Part.targetKind(line.code()), TargetKind.DELTA.name());
            typed.put(Part.targetFigure(line.code()), "0,05");
        }
        return Typed.of(typed);
    }

    private static Typed resources() {
        return Typed.of(Map.of(
                Resource.MONEY.id(), "Trong dự toán chi thường xuyên năm 2023 của cơ quan",
                Resource.PEOPLE.id(), "Một lãnh đạo phụ trách, một công chức đầu mối",
                Resource.FOLLOWING.id(), "Họp rà soát tiến độ nội bộ vào tuần đầu mỗi tháng"));
    }

    private void tasks(CurrentUser officer, Plan plan, PlanDraft draft, PlanDraft.Line line) {
        Iterator<PlanTask> begun = draft.tasksOf(line.code()).iterator();
        List<Measure> ideas = measures.search(line.code(), "").stream()
                .filter(measure -> measure.criterion().equals(line.code()))
                .limit(TASKS_OF_A_CRITERION)
                .toList();
        for (Measure idea : ideas) {
            PlanTask task = begun.hasNext() ? begun.next() : null;
            var typed = new TreeMap<>(
                    task == null ? new TreeMap<String, String>() : task.typed().texts());
            fill(typed, officer, line, idea);
            UUID id = task == null ? Cast.key(plan.id() + idea.id()) : task.id();
            kept(writing.saveTask(officer, plan.id(), id, task == null ? -1 : task.version(), null, Typed.of(typed)));
        }
        while (begun.hasNext()) {
            PlanTask left = begun.next();
            writing.removeTask(officer, plan.id(), left.id(), left.version());
        }
    }

    private static void fill(Map<String, String> typed, CurrentUser officer, PlanDraft.Line line, Measure idea) {
        var due = LocalDate.of(2023, 7, 14);
        typed.put(TaskField.CRITERION.id(), line.code());
        typed.put(TaskField.TITLE.id(), idea.words());
        typed.put(TaskField.OUTPUT.id(), idea.output());
        typed.put(TaskField.EVIDENCE.id(), EvidenceType.DOCUMENT.name());
        typed.put(TaskField.PERSON.id(), officer.displayName());
        typed.put(TaskField.RESPONSIBILITY.id(), "Phòng chuyên môn tham mưu, lãnh đạo cơ quan chịu trách nhiệm");
        typed.put(TaskField.AUTHORITY.id(), "Lãnh đạo cơ quan quyết định");
        typed.put(TaskField.DUE.id(), VietnameseFormat.date(due));
        typed.put(TaskField.INTERNAL_DUE.id(), VietnameseFormat.date(due.minusDays(7)));
    }

    private void section(CurrentUser officer, Plan plan, Part part, Typed typed) {
        int version = finding.section(plan, part).orElseThrow().version();
        kept(writing.save(officer, plan.id(), part, version, null, typed));
    }

    private static void kept(SavedPart saved) {
        if (!(saved instanceof SavedPart.Done)) {
            throw new IllegalStateException("a page of the plan: " + saved);
        }
    }
}
