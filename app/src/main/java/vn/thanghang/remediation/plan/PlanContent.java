package vn.thanghang.remediation.plan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.remediation.content.PlanDraft;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.Resource;
import vn.thanghang.remediation.content.Target;
import vn.thanghang.remediation.content.TargetKind;
import vn.thanghang.remediation.content.TargetReading;
import vn.thanghang.remediation.content.TaskField;

/**
 * A plan as it goes to be signed, for good: what everybody reads, what the tasks are made of, what the next version is
 * compared with. The same content always has the same digest.
 */
public record PlanContent(List<CriterionLine> criteria, Map<String, String> resources, List<TaskLine> tasks) {

    /**
     * One criterion.
     *
     * @param kind how the target is set; null when there is none
     * @param value its figure in plain decimals; empty for none
     * @param start the score it starts from in plain decimals; empty when not known
     */
    public record CriterionLine(
            String code,
            String name,
            String cause,
            @Nullable TargetKind kind,
            String value,
            String start) {

        public String label() {
            return name.isEmpty() ? code : code + " " + name;
        }

        public @Nullable BigDecimal figure() {
            return value.isEmpty() ? null : new BigDecimal(value);
        }
    }

    /**
     * One task.
     *
     * @param waits what it waits for from others, one line each
     */
    public record TaskLine(
            UUID id,
            int position,
            String criterion,
            String title,
            String person,
            String responsibility,
            String authority,
            String output,
            String evidence,
            @Nullable LocalDate due,
            @Nullable LocalDate internalDue,
            @Nullable UUID piece,
            List<String> waits) {

        public TaskLine {
            waits = List.copyOf(waits);
        }
    }

    public PlanContent {
        criteria = List.copyOf(criteria);
        resources = new TreeMap<>(resources);
        tasks = List.copyOf(tasks);
    }

    /**
     * @param starts starting scores by criterion
     * @param waits what pieces wait for, by the id of the piece
     */
    static PlanContent of(PlanDraft draft, Map<String, Double> starts, Map<UUID, List<String>> waits) {
        var criteria = new ArrayList<CriterionLine>();
        for (PlanDraft.Line line : draft.criteria()) {
            Target target = draft.target(line) instanceof TargetReading.Read read ? read.target() : null;
            BigDecimal value = target == null ? null : target.value();
            Double start = starts.get(line.code());
            criteria.add(new CriterionLine(
                    line.code(),
                    line.name(),
                    draft.cause(line.code()),
                    target == null ? null : target.kind(),
                    value == null ? "" : value.toPlainString(),
                    start == null ? "" : BigDecimal.valueOf(start).toPlainString()));
        }
        var resources = new LinkedHashMap<String, String>();
        for (Resource resource : Resource.values()) {
            if (!draft.resource(resource).isEmpty()) {
                resources.put(resource.name(), draft.resource(resource));
            }
        }
        List<TaskLine> tasks = draft.tasks().stream()
                .map(task -> line(task, draft.workYear(), waits))
                .toList();
        return new PlanContent(criteria, resources, tasks);
    }

    private static TaskLine line(PlanTask task, int year, Map<UUID, List<String>> waits) {
        return new TaskLine(
                task.id(),
                task.position(),
                task.text(TaskField.CRITERION),
                task.text(TaskField.TITLE),
                task.text(TaskField.PERSON),
                task.text(TaskField.RESPONSIBILITY),
                task.text(TaskField.AUTHORITY),
                task.text(TaskField.OUTPUT),
                task.text(TaskField.EVIDENCE),
                task.date(TaskField.DUE, year),
                task.date(TaskField.INTERNAL_DUE, year),
                task.piece().orElse(null),
                task.piece().map(waits::get).orElse(List.of()));
    }

    public String label(String criterion) {
        return criteria.stream()
                .filter(line -> line.code().equals(criterion))
                .map(CriterionLine::label)
                .findFirst()
                .orElse(criterion);
    }

    static String sha256(String json) {
        return HexFormat.of().formatHex(digest(json));
    }

    static byte[] digest(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
