package vn.thanghang.remediation.content;

import java.util.List;

/**
 * A plan as it is written now.
 *
 * @param criteria codes of the criteria the agency leads a piece of, in the order of the tree
 * @param workYear the year in which the work is to be done
 */
public record PlanDraft(
        List<Line> criteria, int workYear, Typed causes, Typed targets, Typed resources, List<PlanTask> tasks) {

    /**
     * One criterion the agency is in charge of.
     *
     * @param name as printed, without its code
     * @param scale of its score
     */
    public record Line(String code, String name, TargetReading.Scale scale) {

        /** Code and name, as on screens and papers. */
        public String label() {
            return name.isEmpty() ? code : code + " " + name;
        }
    }

    public PlanDraft {
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
    }

    public String cause(String criterion) {
        return causes.text(Part.cause(criterion));
    }

    public TargetReading target(Line line) {
        return TargetReading.of(
                targets.text(Part.targetKind(line.code())), targets.text(Part.targetFigure(line.code())), line.scale());
    }

    public String resource(Resource resource) {
        return resources.text(resource.id());
    }

    public List<PlanTask> tasksOf(String criterion) {
        return tasks.stream()
                .filter(task -> task.text(TaskField.CRITERION).equals(criterion))
                .toList();
    }
}
