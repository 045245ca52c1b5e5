package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of assignments of one round.
 *
 * @param version rises with every change; a change names the version it was made on
 * @param directiveId the document that ordered it; null when none was named
 * @param documentId the document by which it is in force; null until it is issued
 * @param planDue day by which the plans are due: set by the directive or by the guidance once issued
 * @param planDueDocument the document that set it
 * @param notifiedOn day on which the agencies were told of {@code planDue}; lateness counts from the day after
 * @param unit key of the measured province
 * @param agency agency that prepares it; empty for the whole province
 * @param paperId the paper that goes or went to be signed; null when a document of the register states it
 * @param issuedAs number and date of the document as cited; empty until it is issued
 */
public record Sheet(
        UUID id,
        Round round,
        SheetState state,
        int version,
        @Nullable UUID directiveId,
        @Nullable UUID documentId,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate planDue,
        @Nullable UUID planDueDocument,
        @Nullable LocalDate notifiedOn,
        String unit,
        String agency,
        @Nullable UUID paperId,
        String issuedAs) {

    public boolean allows(SheetAct act) {
        return act.from(state).isPresent();
    }

    Sheet in(SheetState next) {
        return new Sheet(
                id,
                round,
                next,
                version + 1,
                directiveId,
                documentId,
                issuedOn,
                planDue,
                planDueDocument,
                notifiedOn,
                unit,
                agency,
                paperId,
                issuedAs);
    }

    Sheet withDirective(@Nullable UUID directive) {
        return new Sheet(
                id,
                round,
                state,
                version,
                directive,
                documentId,
                issuedOn,
                planDue,
                planDueDocument,
                notifiedOn,
                unit,
                agency,
                paperId,
                issuedAs);
    }

    Sheet withPaper(@Nullable UUID paper) {
        return new Sheet(
                id,
                round,
                state,
                version,
                directiveId,
                documentId,
                issuedOn,
                planDue,
                planDueDocument,
                notifiedOn,
                unit,
                agency,
                paper,
                issuedAs);
    }

    Sheet withDocument(UUID document, LocalDate day, String cited) {
        return new Sheet(
                id,
                round,
                state,
                version,
                directiveId,
                document,
                day,
                planDue,
                planDueDocument,
                notifiedOn,
                unit,
                agency,
                paperId,
                cited);
    }

    Sheet withPlanDue(LocalDate due, UUID document, LocalDate notified) {
        return new Sheet(
                id,
                round,
                state,
                version,
                directiveId,
                documentId,
                issuedOn,
                due,
                document,
                notified,
                unit,
                agency,
                paperId,
                issuedAs);
    }
}
