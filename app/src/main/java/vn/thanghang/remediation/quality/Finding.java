package vn.thanghang.remediation.quality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan does not keep a rule.
 *
 * @param place the page it is put right on
 * @param task the task; null when it is about no single one
 * @param field id of the input on that page; empty for the page as a whole
 * @param arguments for the words of the rule
 */
public record Finding(
        QualityRule rule, Place place, @Nullable UUID task, String field, List<Object> arguments) {

    /** The pages of a plan. */
    public enum Place {
        CAUSES,
        TARGETS,
        TASKS,
        RESOURCES
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }
}
