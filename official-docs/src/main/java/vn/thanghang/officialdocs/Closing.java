package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands below the body.
 *
 * @param signatures at least one; the last one stands at the right, an earlier one (the secretary of minutes, the other
 *     party of an agreement) to its left
 * @param recipients "Nơi nhận" without dashes and final marks, the last one usually {@code Lưu: VT, …}; empty for none
 * @param drafterMark component 12 such as {@code NVA.300}; {@code null} for none
 * @param address component 13, printed under a line at the foot of page 1; {@code null} for none
 * @param confirmation text of a block below the signature, as on a leave paper; {@code null} for none
 */
public record Closing(
        List<Signature> signatures,
        List<String> recipients,
        @Nullable String drafterMark,
        @Nullable String address,
        @Nullable String confirmation) {
    /** Rejects a closing without signature: {@code MISSING_PART}. */
    public Closing {
        signatures = List.copyOf(signatures);
        recipients = List.copyOf(recipients);
        if (signatures.isEmpty()) {
            throw new DocumentException(DocumentException.Code.MISSING_PART, "signature");
        }
    }
}
