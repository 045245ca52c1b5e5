package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Standing;

/**
 * The remediation plan of one agency for one sheet of assignments.
 *
 * @param unit code of the measured province
 * @param version rises with every step; a step names the version it was taken on
 * @param working number of the plan's version that is or was written last
 * @param issued number of the plan's version in force, 0 before the first
 * @param reason why the version being made amends the one in force; empty for the first
 * @param numberSymbol of the issued document, as printed
 * @param sentHere day the version in force was sent from here
 * @param sentElsewhere day its document was sent in the province's document system
 * @param firstSent the day that counts for the first version
 * @param reviewDue last day of the reviewers, while it lies with them
 * @param completeBy the day a completion was asked for, when one was named
 */
public record Plan(
        UUID id,
        UUID sheetId,
        String agency,
        String indexCode,
        int resultYear,
        int workYear,
        String unit,
        PlanState state,
        int version,
        int working,
        int issued,
        String reason,
        String numberSymbol,
        @Nullable LocalDate issuedOn,
        String signer,
        @Nullable LocalDate sentHere,
        @Nullable LocalDate sentElsewhere,
        @Nullable LocalDate firstSent,
        @Nullable LocalDate reviewDue,
        @Nullable LocalDate completeBy,
        String madeBy,
        Instant changedAt) {

    public Standing standing() {
        return state.standing();
    }

    /** What everybody may read: the version in force, also while the next one is being written. */
    public Standing readableAs() {
        return issued > 0 ? Standing.FROZEN : Standing.OPEN;
    }

    public boolean allows(PlanAct act) {
        return act == PlanAct.ABANDON
                ? state == PlanState.DRAFT && issued > 0
                : act.from(state).isPresent();
    }

    /** The day that counts for being in time: the earlier of sending here and in the province's document system. */
    public Optional<LocalDate> sentOn() {
        return Stream.of(sentHere, sentElsewhere).flatMap(Stream::ofNullable).min(LocalDate::compareTo);
    }
}
