package vn.thanghang.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of one edition as one file gave them, on their way to publication.
 *
 * @param version rises with every decision; a decision names the version it was taken on
 * @param fileSha256 of the file as it came, in hexadecimal
 * @param contentSha256 of the figures alone: equal for the same figures in another file
 * @param decisions in the order they were taken; the first is the import
 */
public record Release(
        UUID id,
        String index,
        int year,
        ReleaseState state,
        int version,
        String fileName,
        String fileSha256,
        String contentSha256,
        int figures,
        int warnings,
        List<Decision> decisions) {

    /** Who brought the release into a state. */
    public record Decision(ReleaseState state, String actor, String actorName, Instant at, String reason) {}

    public Release {
        decisions = List.copyOf(decisions);
    }

    /** The decision that led to a state, or null when there was none. */
    public @Nullable Decision decision(ReleaseState wanted) {
        return decisions.stream().filter(d -> d.state() == wanted).findFirst().orElse(null);
    }
}
