package vn.thanghang.remediation.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of plans is narrowed to.
 *
 * @param agency id, empty for all
 * @param state name of a state, empty for all
 * @param sheet one sheet of assignments, null for all
 * @param page from 1
 */
public record PlanSearch(
        String agency, String state, @Nullable UUID sheet, int page) {}
