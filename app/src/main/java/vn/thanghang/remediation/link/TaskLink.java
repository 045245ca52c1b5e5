package vn.thanghang.remediation.link;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that is not void.
 *
 * @param agency the one the task belonged to when it was made
 * @param used whether a report was filed through it
 */
public record TaskLink(UUID id, UUID taskId, UUID account, String agency, Instant expiresAt, boolean used) {}
