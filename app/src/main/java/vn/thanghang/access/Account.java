package vn.thanghang.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's account as it stands. Whether a factor is set shows in its instant; the secrets stay in the store. */
public record Account(
        UUID id,
        String login,
        String displayName,
        Instant createdAt,
        @Nullable Instant passwordAt,
        @Nullable Instant totpAt,
        @Nullable Instant disabledAt,
        boolean demonstration,
        boolean hasPasskey) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean hasPassword() {
        return passwordAt != null;
    }

    public boolean hasTotp() {
        return totpAt != null;
    }

    public boolean hasSecondFactor() {
        return hasTotp() || hasPasskey;
    }
}
