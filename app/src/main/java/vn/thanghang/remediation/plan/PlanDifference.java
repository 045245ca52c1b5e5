package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.text.Texts;

/**
 * Where two versions of a plan differ, line by line; a task is the same task in both by its id.
 *
 * @param anchor of the line, as remarks name it
 * @param before empty where the line is new
 * @param after empty where the line is gone
 */
public record PlanDifference(String anchor, String label, String before, String after) {

    private static final Text WORDS = Texts.ofPaper("remediation-plan");

    public static List<PlanDifference> between(PlanContent older, PlanContent newer) {
        var found = new ArrayList<PlanDifference>();
        Map<String, String[]> lines = new LinkedHashMap<>();
        var labels = new LinkedHashMap<String, String>();
        put(older, 0, lines, labels);
        put(newer, 1, lines, labels);
        lines.forEach((anchor, both) -> {
            String before = both[0] == null ? "" : both[0];
            String after = both[1] == null ? "" : both[1];
            if (!before.equals(after)) {
                found.add(new PlanDifference(anchor, labels.getOrDefault(anchor, anchor), before, after));
            }
        });
        return List.copyOf(found);
    }

    /** Every line a remark can be anchored to, in the order of the plan. */
    public static Map<String, String> anchors(PlanContent content) {
        var labels = new LinkedHashMap<String, String>();
        put(content, 0, new LinkedHashMap<>(), labels);
        return labels;
    }

    private static void put(PlanContent content, int side, Map<String, String[]> lines, Map<String, String> labels) {
        for (PlanContent.CriterionLine line : content.criteria()) {
            set(
                    lines,
                    labels,
                    "nguyen-nhan:" + line.code(),
                    WORDS.of("redline.cause", line.label()),
                    side,
                    line.cause());
            set(
                    lines,
                    labels,
                    "muc-tieu:" + line.code(),
                    WORDS.of("redline.target", line.label()),
                    side,
                    PlanPaper.target(line));
        }
        content.resources()
                .forEach((name, words) -> set(
                        lines,
                        labels,
                        "nguon-luc:" + name,
                        WORDS.of("redline.resource", WORDS.has("resource." + name) ? WORDS.of("resource." + name) : ""),
                        side,
                        words));
        for (PlanContent.TaskLine task : content.tasks()) {
            set(lines, labels, anchor(task.id()), WORDS.of("redline.task", task.position()), side, words(task));
        }
    }

    static String anchor(UUID task) {
        return "nhiem-vu:" + task;
    }

    private static void set(
            Map<String, String[]> lines,
            Map<String, String> labels,
            String anchor,
            String label,
            int side,
            String words) {
        lines.computeIfAbsent(anchor, _ -> new String[2])[side] = words;
        labels.put(anchor, label);
    }

    private static String words(PlanContent.TaskLine task) {
        var parts = new LinkedHashSet<String>();
        parts.add(task.criterion());
        parts.add(PlanPaper.oneLine(task.title()));
        parts.add(task.person());
        parts.add(PlanPaper.oneLine(task.responsibility()));
        parts.add(PlanPaper.oneLine(task.authority()));
        parts.add(PlanPaper.oneLine(task.output()));
        parts.add(task.evidence().isEmpty() ? "" : WORDS.of("evidence." + task.evidence()));
        parts.add(date(task.due()));
        parts.add(date(task.internalDue()));
        parts.remove("");
        return String.join(" · ", parts);
    }

    private static String date(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseFormat.date(day);
    }
}
