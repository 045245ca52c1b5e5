package vn.thanghang.directive.signature;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What is known of the digital signatures of a file. Codes only; words stand at {@code directive.signature.*}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SignatureReport.NotPdf.class, name = "notPdf"),
    @JsonSubTypes.Type(value = SignatureReport.Unsigned.class, name = "unsigned"),
    @JsonSubTypes.Type(value = SignatureReport.Signed.class, name = "signed"),
    @JsonSubTypes.Type(value = SignatureReport.Unverified.class, name = "unverified")
})
public sealed interface SignatureReport {

    /** Only signatures in PDF are looked at. */
    record NotPdf() implements SignatureReport {}

    /** A PDF without any signature; a time stamp alone is none. */
    record Unsigned() implements SignatureReport {}

    /** @param signatures in the order they were made; never empty */
    record Signed(List<FoundSignature> signatures) implements SignatureReport {
        public Signed {
            signatures = List.copyOf(signatures);
        }
    }

    /** There is data of a signature, but nothing can be said about it. */
    record Unverified(Reason reason) implements SignatureReport {}

    /** Why nothing can be said. */
    enum Reason {
        /** What should be a signature cannot be read as one, or was taken out of the document's form. */
        DAMAGED,
        /** A kind of signature nobody checks here, such as {@code adbe.x509.rsa_sha1}. */
        UNKNOWN_KIND,
        /** More signatures than a paper has. */
        TOO_MANY
    }
}
