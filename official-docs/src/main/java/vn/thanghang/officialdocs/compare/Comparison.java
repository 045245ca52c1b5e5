package vn.thanghang.officialdocs.compare;

import java.util.List;
import java.util.Optional;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.read.ReadDocument;

/**
 * What the signed copy brings and changes. Number, day and signature filled in where the frozen version left them open
 * are no differences.
 *
 * @param number as registered
 * @param date as printed on it, perhaps without its day
 * @param signer with authority lines and name
 * @param differences in the order of the paper; empty when only what was open has been filled in
 */
public record Comparison(
        Optional<String> number,
        Optional<PartialDate> date,
        Optional<ReadDocument.Signer> signer,
        List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Whether nothing but what was open has changed. */
    public boolean isSame() {
        return differences.isEmpty();
    }
}
