package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the heading and the body.
 *
 * @param authority the issuing authority in capitals above the bases of a decision or resolution; {@code null} for none
 * @param bases legal bases without their final ";" or "."
 * @param addressees "Kính gửi", empty for none
 * @param salutation what stands before the addressees, without colon: {@code Kính gửi}, or for a công điện
 *     {@code … điện}
 */
public record Opening(@Nullable String authority, List<RichText> bases, List<String> addressees, String salutation) {
    /** Nothing there. */
    public static final Opening NONE = new Opening(null, List.of(), List.of(), "Kính gửi");

    public Opening {
        bases = List.copyOf(bases);
        addressees = List.copyOf(addressees);
    }
}
