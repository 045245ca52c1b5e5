package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.CoordinationState;
import vn.thanghang.oversight.lateness.Outcome;

/** What the agency was to give to the lead of a piece of work. */
public record InputLine(
        UUID id,
        UUID sheet,
        String subject,
        @Nullable LocalDate due,
        CoordinationState state,
        @Nullable LocalDate deliveredOn,
        Outcome outcome) {

    public String path() {
        return "/phan-cong/" + sheet + "/phoi-hop/" + id;
    }

    @Nullable LocalDate decisive(LocalDate asOf) {
        return outcome == Outcome.ON_TIME && deliveredOn != null
                ? deliveredOn
                : due == null || due.isAfter(asOf) ? null : due;
    }
}
