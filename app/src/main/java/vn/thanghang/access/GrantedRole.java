package vn.thanghang.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role as it was granted: for whom, for which agency, from and until which day (both included), ended or not. */
public record GrantedRole(
        UUID id,
        UUID accountId,
        Role role,
        @Nullable String agency,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant endedAt) {

    public boolean isInForce(LocalDate day) {
        return endedAt == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    HeldRole held() {
        return new HeldRole(role, agency);
    }
}
