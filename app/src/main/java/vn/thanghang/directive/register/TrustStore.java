package vn.thanghang.directive.register;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.directive.signature.TrustFolder;
import vn.thanghang.platform.BadInput;

/**
 * The trust anchors of this installation: the folder of {@code thanghang.trust-anchors}, read anew for each file so
 * that a new revocation list counts at once. None when no folder is set. A folder that cannot be read is told in the
 * log; what was read last stays in force.
 */
@Component
class TrustStore {
    private static final Logger log = LoggerFactory.getLogger(TrustStore.class);

    private final String folder;
    private volatile TrustAnchors last = TrustAnchors.NONE;

    TrustStore(@Value("${thanghang.trust-anchors:}") String folder) {
        this.folder = folder.strip();
        anchors();
    }

    TrustAnchors anchors() {
        if (!folder.isEmpty()) {
            try {
                last = TrustFolder.read(Path.of(folder));
            } catch (BadInput | IOException e) {
                log.error("trust anchors not read: {}", e.getMessage());
            }
        }
        return last;
    }
}
