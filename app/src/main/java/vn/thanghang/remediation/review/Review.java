package vn.thanghang.remediation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The department of home affairs looks at a version that was sent.
 *
 * @param number of the plan's version
 * @param due last day of the reviewers
 * @param takenBy reference of who looks at it now; null while nobody does. It tells, it does not hinder
 * @param meets the answer; null until it is given
 * @param completeBy the day by which it is to be completed; null when none was named
 */
public record Review(
        UUID id,
        UUID planId,
        String agency,
        int number,
        int version,
        LocalDate sentOn,
        LocalDate due,
        @Nullable String takenBy,
        String takenByName,
        @Nullable Instant takenAt,
        @Nullable Boolean meets,
        String opinion,
        @Nullable LocalDate completeBy,
        String decidedByName,
        @Nullable Instant decidedAt,
        List<Remark> remarks) {

    /**
     * A remark on one line of the plan.
     *
     * @param anchor of the line; {@link #WHOLE} for the plan as a whole
     */
    public record Remark(String anchor, String words) {}

    /** The anchor of a remark on the plan as a whole. */
    public static final String WHOLE = "chung";

    public Review {
        remarks = List.copyOf(remarks);
    }
}
