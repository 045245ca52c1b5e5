package vn.thanghang.remediation.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.files.FileType;
import vn.thanghang.platform.files.Sha256;

/**
 * One piece of evidence where it stands.
 *
 * @param taskId the task it belongs to; null when it belongs to something else
 * @param reportId the report it came with; null when it came with something else
 * @param content its file; null for a statement
 * @param name of the file as it is shown, or the words of the statement
 * @param reusedFrom where its agency declares to have taken it over from; null for a file of its own
 */
public record Evidence(
        UUID id,
        String agency,
        @Nullable UUID taskId,
        @Nullable UUID reportId,
        int workYear,
        EvidenceKind kind,
        @Nullable Content content,
        String name,
        @Nullable UUID reusedFrom,
        String addedBy,
        Instant addedAt) {

    /**
     * The file behind it.
     *
     * @param place and {@code fileId}: where it is kept
     */
    public record Content(String place, UUID fileId, Sha256 sha256, FileType type, int bytes) {}
}
