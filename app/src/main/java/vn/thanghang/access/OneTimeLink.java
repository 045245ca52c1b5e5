package vn.thanghang.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a code that is still good: its purpose, the account it is for (none yet for the very first). */
public record OneTimeLink(
        UUID id, Purpose purpose, @Nullable UUID accountId, Instant expiresAt) {

    public enum Purpose {
        FIRST_ADMINISTRATOR,
        INVITATION,
        RESET
    }
}
