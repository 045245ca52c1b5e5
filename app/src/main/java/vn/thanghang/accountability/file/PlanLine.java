package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.oversight.lateness.Outcome;

/**
 * A plan the agency owes or has sent.
 *
 * @param plan null while none was issued
 * @param due null where no document had set a date
 * @param document the paper by which its lateness was determined anew; null for none
 */
public record PlanLine(
        UUID sheet,
        @Nullable UUID plan,
        String subject,
        @Nullable LocalDate due,
        @Nullable LocalDate sentOn,
        Outcome outcome,
        @Nullable String document) {

    /** The fact behind the line. */
    public String path() {
        return plan == null ? "/phan-cong/" + sheet : "/ke-hoach/" + plan;
    }

    /** The day that decides who was in charge; null while nothing has happened. */
    @Nullable LocalDate decisive() {
        return outcome == Outcome.ON_TIME
                ? sentOn
                : outcome == Outcome.DONE_LATE || outcome == Outcome.LATE_OPEN ? due : null;
    }
}
