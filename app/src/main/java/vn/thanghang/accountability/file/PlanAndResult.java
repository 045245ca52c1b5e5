package vn.thanghang.accountability.file;

import java.util.List;

/**
 * What was planned for a criterion beside how it moved: two things told next to each other, neither the cause of the other.
 *
 * @param measures titles of the confirmed tasks
 */
public record PlanAndResult(
        String criterion, String name, int tasks, int confirmed, Movement movement, List<String> measures) {

    public PlanAndResult {
        measures = List.copyOf(measures);
    }

    /** The five cells. */
    public enum Cell {
        DONE_MOVED,
        DONE_NOT_MOVED,
        NOT_DONE_MOVED,
        NEITHER,
        /** Inside of what a sample may differ by, or not published. */
        UNCLEAR
    }

    /** Every task of it was found to meet by another party. */
    public boolean isDone() {
        return tasks > 0 && confirmed == tasks;
    }

    public Cell cell() {
        return switch (movement.direction()) {
            case ROSE -> isDone() ? Cell.DONE_MOVED : Cell.NOT_DONE_MOVED;
            case FELL -> isDone() ? Cell.DONE_NOT_MOVED : Cell.NEITHER;
            case UNCLEAR, NOT_KNOWN -> Cell.UNCLEAR;
        };
    }
}
