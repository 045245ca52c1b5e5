package vn.thanghang.directive.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Standing;

/**
 * A registered document with the duties it gives.
 *
 * @param version rises with every step; a step names the version it was taken on
 * @param authority standing of the issuer
 * @param province committee whose departments and localities the groups mean; empty when the book does not know it
 * @param day of the document, the first possible one where only month or year are known
 * @param givenAt null while a draft
 * @param withdrawnBy the document that took all of it back
 */
public record Directive(
        UUID documentId,
        Birth birth,
        Rank authority,
        DirectiveState state,
        int version,
        String indexCode,
        int workYear,
        String province,
        LocalDate day,
        @Nullable Instant givenAt,
        @Nullable UUID withdrawnBy,
        List<Obligation> obligations) {

    public Directive {
        obligations = List.copyOf(obligations);
    }

    /** Open while a draft: only those who give duties see it. */
    public Standing standing() {
        return state == DirectiveState.DRAFT ? Standing.OPEN : Standing.FROZEN;
    }

    /** The duties of a kind that still run. */
    public List<Obligation> running(ObligationKind kind) {
        return obligations.stream()
                .filter(each -> each.kind() == kind && each.runs())
                .toList();
    }

    public Optional<Obligation> obligation(UUID id) {
        return obligations.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
