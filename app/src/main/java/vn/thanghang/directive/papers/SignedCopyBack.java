package vn.thanghang.directive.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thanghang.directive.Exchange;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.officialdocs.compare.Comparison;

/**
 * A signed copy that waits for a person, beside the frozen version.
 *
 * @param proposal what is read in it
 * @param comparison empty when there is no text to compare: a person looks at both papers
 * @param signatures what its digital signatures say
 * @param files what came in the same envelope
 */
public record SignedCopyBack(
        UUID id,
        String fileName,
        String broughtBy,
        Instant broughtAt,
        CopyProposal proposal,
        Optional<Comparison> comparison,
        SignatureReport signatures,
        List<Exchange.Enclosed> files) {

    public SignedCopyBack {
        files = List.copyOf(files);
    }
}
