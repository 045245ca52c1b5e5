package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Role;

/**
 * The registered document that lets a superior approve plans.
 *
 * @param documentCode number and symbol as cited
 * @param endedAt when it was withdrawn; null while it counts
 */
public record ApprovalBasis(
        UUID id,
        Authority authority,
        UUID documentId,
        String documentCode,
        String enteredByName,
        Instant enteredAt,
        @Nullable Instant endedAt) {

    /** Who approves. */
    public enum Authority {
        HOME_AFFAIRS(Role.MONITOR),
        PROVINCE_COMMITTEE(Role.LEADER);

        private final Role role;

        Authority(Role role) {
            this.role = role;
        }

        /** The role whose people approve. */
        public Role role() {
            return role;
        }
    }
}
