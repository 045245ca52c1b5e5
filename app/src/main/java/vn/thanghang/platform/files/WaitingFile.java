package vn.thanghang.platform.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in.
 *
 * @param name as it is shown
 * @param bytes its announced size
 * @param sha256 of the content that was announced
 * @param received how much has arrived
 * @param type known when it is clean
 * @param reason why it is refused, otherwise null
 * @param detail the part or figure that showed it; may be empty
 * @param scanned whether the scanner has seen it; false where none is configured
 */
public record WaitingFile(
        UUID id,
        String owner,
        FileProfile profile,
        String name,
        int bytes,
        Sha256 sha256,
        int received,
        WaitingState state,
        @Nullable FileType type,
        @Nullable FileRefusal reason,
        String detail,
        boolean scanned) {

    /** The key of the words for where it stands; {@link #detail} is their argument. */
    public String key() {
        return reason == null ? state.key() : reason.key();
    }

    boolean isComplete() {
        return received == bytes;
    }
}
