package vn.thanghang.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role as it was granted: for whom, for which agency, from and until which day (both included), ended or not.
 *
 * @param delegation whose role it stands for, when it was delegated; null when it is the person's own
 */
public record GrantedRole(
        UUID id,
        UUID accountId,
        Role role,
        @Nullable String agency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant endedAt,
        @Nullable Delegation delegation) {

    /**
     * What a delegated role stands for.
     *
     * @param grant the grant of the one who delegates
     * @param by the account of the one who delegates
     */
    public record Delegation(UUID grant, UUID by, String reason) {}

    GrantedRole(
            UUID id,
            UUID accountId,
            Role role,
            @Nullable String agency,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant endedAt) {
        this(id, accountId, role, agency, validFrom, validTo, endedAt, null);
    }

    public boolean isInForce(LocalDate day) {
        return isOpen(day) && !day.isBefore(validFrom);
    }

    /** In force on this day or later. */
    public boolean isOpen(LocalDate day) {
        return endedAt == null && (validTo == null || !day.isAfter(validTo));
    }

    public boolean isDelegated() {
        return delegation != null;
    }

    /** Whether two grants of the same role for the same agency share a day. */
    boolean isAlso(Role other, @Nullable String otherAgency, LocalDate from, @Nullable LocalDate to) {
        boolean same = role == other && Objects.equals(agency, otherAgency) && endedAt == null;
        return same && isOpen(from) && (to == null || !validFrom.isAfter(to));
    }

    /** The same role for the same agency, for at least as long from now on. */
    boolean covers(GrantedRole other) {
        return role == other.role
                && Objects.equals(agency, other.agency)
                && !validFrom.isAfter(other.validFrom)
                && (validTo == null || other.validTo != null && !validTo.isBefore(other.validTo));
    }

    HeldRole held() {
        return new HeldRole(role, agency, delegation == null ? null : delegation.by());
    }

    /** The same for another agency, from this day on; a delegation then refers to the grant carried before it. */
    GrantedRole carriedTo(UUID newId, String to, LocalDate from, Map<UUID, UUID> carried) {
        var next = delegation == null
                ? null
                : new Delegation(
                        carried.getOrDefault(delegation.grant(), delegation.grant()),
                        delegation.by(),
                        delegation.reason());
        return new GrantedRole(newId, accountId, role, to, from, validTo, null, next);
    }
}
