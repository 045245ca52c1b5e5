package vn.thanghang.platform.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as it stands in one place.
 *
 * @param id of this standing, not of the content
 * @param place a key of whoever keeps it, for example {@code task:…}
 * @param sha256 the name of its content in the file store
 * @param scanned whether a scanner had seen it; false where none was configured
 * @param owner who brought it
 */
public record KeptFile(
        UUID id,
        String place,
        Sha256 sha256,
        String name,
        FileType type,
        int bytes,
        boolean scanned,
        String owner,
        Instant keptAt) {}
