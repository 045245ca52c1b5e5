package vn.thanghang.directive.register;

import java.util.List;
import vn.thanghang.officialdocs.read.ReadDocument.Citation;
import vn.thanghang.officialdocs.read.ReadDocument.Duty;
import vn.thanghang.officialdocs.read.ReadDocument.Signer;

/** Everything the register says about what stands on a document. */
public record DocumentFields(
        DocumentHead head,
        List<String> addressees,
        Signer signer,
        List<String> recipients,
        List<Citation> citations,
        List<Duty> duties) {

    public DocumentFields {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        citations = List.copyOf(citations);
        duties = List.copyOf(duties);
    }
}
