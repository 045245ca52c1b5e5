package vn.thanghang.directive.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF.
 *
 * @param certificate {@code null} when the signature does not carry the signer's certificate
 * @param claimedAt the time the signing program wrote down; nobody vouches for it
 * @param stamp the earliest time stamp that fits the signature
 * @param chain says nothing of {@code integrity}; both must be right
 * @param revokedAt when the certificate, or one above it, was revoked
 * @param weakAlgorithm the digest or key no longer counts as safe
 */
public record FoundSignature(
        @Nullable SignerCertificate certificate,
        @Nullable Instant claimedAt,
        @Nullable Stamp stamp,
        Integrity integrity,
        Coverage coverage,
        Chain chain,
        @Nullable Instant revokedAt,
        boolean weakAlgorithm,
        Level level) {

    /**
     * Whose certificate it is.
     *
     * @param organisation empty when the certificate names none, as {@code serial} and {@code issuer}
     * @param serial the serial number in the subject, such as an identity or tax number
     * @param number the certificate's own number, decimal
     */
    public record SignerCertificate(
            String commonName,
            String organisation,
            String serial,
            String issuer,
            String number,
            Instant validFrom,
            Instant validTo) {}

    /** @param trusted whether the time stamp's own chain ends in a trust anchor */
    public record Stamp(Instant at, boolean trusted) {}

    /** Whether the mathematics holds. */
    public enum Integrity {
        INTACT,
        /** The signed bytes or the signature were changed. */
        ALTERED,
        /** Without the signer's certificate there is nothing to check with. */
        NO_CERTIFICATE
    }

    /** What of the file as it is now was there when it was signed. */
    public enum Coverage {
        WHOLE_FILE,
        /** Only later signatures, entries of the form or proofs of validity were added. */
        SIGNATURES_ADDED,
        /** Notes or stamps were put over the pages. */
        NOTES_ADDED,
        /** Pages or their content were added or changed, or bytes nobody can explain. */
        CONTENT_ADDED
    }

    /** Whether the signer's certificate leads to a configured trust anchor and was good. */
    public enum Chain {
        TRUSTED,
        /** No configured anchor is above it, or none in force at that time. */
        UNKNOWN_ANCHOR,
        /** It was not valid at the time of signing. */
        EXPIRED_AT_SIGNING,
        /** It was valid at the claimed time, has ended since, and no trusted time stamp proves that time. */
        EXPIRED_SINCE,
        REVOKED,
        /** The anchor is known, but nothing tells whether the certificate was revoked. */
        NO_REVOCATION_DATA,
        /** Not fit for this use, or forbidden for another reason. */
        REJECTED
    }

    /** PAdES baseline level, or an older form. */
    public enum Level {
        B,
        T,
        LT,
        LTA,
        /** {@code adbe.pkcs7.detached} and other forms before PAdES baseline. */
        OLDER
    }
}
