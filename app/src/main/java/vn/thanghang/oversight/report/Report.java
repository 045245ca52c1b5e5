package vn.thanghang.oversight.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report and proposal to the committee.
 *
 * @param figuresOn the day its figures stand on
 * @param paper the paper that is or was signed
 * @param document the registered report; null until it is sent
 * @param conclusion number and date of the committee's document; empty until then
 */
public record Report(
        UUID id,
        ReportState state,
        int version,
        LocalDate figuresOn,
        UUID paper,
        @Nullable UUID document,
        @Nullable LocalDate sentOn,
        @Nullable UUID conclusionDocument,
        String conclusion,
        @Nullable LocalDate concludedOn,
        String madeBy,
        Instant madeAt) {

    public boolean allows(ReportAct act) {
        return act.from(state).isPresent();
    }
}
