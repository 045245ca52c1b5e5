package vn.thanghang.directive.signature;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The certificates signatures must lead to, and the revocation lists at hand. Data, not code: read by {@link
 * TrustFolder}, empty unless somebody configures them.
 *
 * @param revocationLists Base64 of the DER form
 */
public record TrustAnchors(List<Anchor> anchors, List<String> revocationLists) {
    public static final TrustAnchors NONE = new TrustAnchors(List.of(), List.of());

    public TrustAnchors {
        anchors = List.copyOf(anchors);
        revocationLists = List.copyOf(revocationLists);
    }

    /**
     * One certificate that is trusted.
     *
     * @param certificate Base64 of the DER form
     * @param from first day it is trusted for signatures; {@code null} from its own beginning
     * @param to last day; {@code null} to its own end
     * @param source where it was taken from
     */
    public record Anchor(
            String certificate,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}
}
