package vn.thanghang.directive.papers;

import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.compare.SignedCopy;
import vn.thanghang.officialdocs.read.ReadDocument;

/**
 * What was read in a signed copy.
 *
 * @param form in which its text came; null when there is no text to compare
 * @param exchange the envelope it came in, or null
 */
record CopyReading(
        ReadDocument document,
        SignatureReport signatures,
        SignedCopy.@Nullable Form form,
        @Nullable Exchange exchange) {

    /** A scan without a layer of text has nothing to compare. */
    boolean hasText() {
        return form != null && !document.text().isBlank();
    }
}
