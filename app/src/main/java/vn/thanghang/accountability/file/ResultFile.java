package vn.thanghang.accountability.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.remediation.task.Confirmation;
import vn.thanghang.remediation.task.Progress;

/**
 * Hồ sơ kết quả thực hiện, làm căn cứ xem xét trách nhiệm người đứng đầu: facts and counts of an agency for a period, told at the end of
 * a day. Effort (plans, tasks, inputs, freshness) and outcome (movements) stand apart and are never put into one figure.
 *
 * @param outside whether the committee of the province may only ask this body; then nothing is called late
 * @param movements of the criteria the agency leads pieces of
 */
public record ResultFile(
        String agency,
        FilePeriod period,
        boolean outside,
        List<HolderPart> holders,
        List<PlanLine> plans,
        List<TaskLine> tasks,
        List<InputLine> inputs,
        Freshness freshness,
        List<Movement> movements) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ResultFile {
        holders = List.copyOf(holders);
        plans = List.copyOf(plans);
        tasks = List.copyOf(tasks);
        inputs = List.copyOf(inputs);
        movements = List.copyOf(movements);
    }

    /**
     * How fresh the word of the agency on its open tasks is.
     *
     * @param open tasks that are not done
     * @param fresh of these with a report within the last 30 days
     * @param oldest the day of the oldest last report among them; null when there is none
     */
    public record Freshness(int open, int fresh, @Nullable LocalDate oldest) {}

    public long tasks(Outcome outcome) {
        return tasks.stream().filter(task -> task.outcome() == outcome).count();
    }

    /** Reported done by the agency itself. */
    public long reportedDone() {
        return tasks.stream().filter(task -> task.progress() == Progress.DONE).count();
    }

    /** Found to meet by another party. */
    public long confirmed() {
        return tasks.stream()
                .filter(task -> task.confirmation() == Confirmation.MEETS)
                .count();
    }

    /** Concluded by the committee as not satisfactory. */
    public long concluded() {
        return tasks.stream().filter(task -> task.document() != null).count();
    }

    public boolean isEmpty() {
        return plans.isEmpty() && tasks.isEmpty() && inputs.isEmpty();
    }

    /** Every figure and word of it, always in the same order. */
    public String canonical() {
        return JSON.writeValueAsString(this);
    }

    /** SHA-256 of {@link #canonical()}: two files with the same one are the same. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
