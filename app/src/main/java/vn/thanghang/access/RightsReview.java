package vn.thanghang.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One review of all rights: open until signed off. */
public record RightsReview(
        UUID id,
        Instant openedAt,
        @Nullable Instant signedAt,
        @Nullable UUID signedBy) {

    public boolean isOpen() {
        return signedAt == null;
    }

    /** What became of a line. */
    public enum Decision {
        KEPT,
        ENDED
    }

    /**
     * One role of one account, or an account without a role, as it stood when the review was opened.
     *
     * @param role null for an account without a role; ending such a line disables the account
     */
    public record Line(
            UUID id,
            UUID accountId,
            @Nullable GrantedRole role,
            @Nullable Instant lastSignInAt,
            Instant idleSince,
            @Nullable Decision decision,
            @Nullable UUID decidedBy) {

        public boolean isDecided() {
            return decision != null;
        }
    }
}
