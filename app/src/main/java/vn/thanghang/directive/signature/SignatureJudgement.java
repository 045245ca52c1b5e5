package vn.thanghang.directive.signature;

import eu.europa.esig.dss.detailedreport.DetailedReport;
import eu.europa.esig.dss.detailedreport.jaxb.XmlBasicBuildingBlocks;
import eu.europa.esig.dss.detailedreport.jaxb.XmlConclusion;
import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.signature.FoundSignature.Chain;
import vn.thanghang.directive.signature.FoundSignature.Coverage;
import vn.thanghang.directive.signature.FoundSignature.Integrity;
import vn.thanghang.directive.signature.FoundSignature.Level;
import vn.thanghang.directive.signature.FoundSignature.SignerCertificate;
import vn.thanghang.directive.signature.FoundSignature.Stamp;

/** Turns the reports of a validation into facts a person can act on. */
final class SignatureJudgement {
    private final Reports reports;
    private final DetailedReport detailed;
    private final int fileBytes;
    private final Instant now;

    SignatureJudgement(Reports reports, int fileBytes, Instant now) {
        this.reports = reports;
        this.detailed = reports.getDetailedReport();
        this.fileBytes = fileBytes;
        this.now = now;
    }

    List<FoundSignature> signatures() {
        return reports.getDiagnosticData().getSignatures().stream()
                .sorted(Comparator.comparing(SignatureJudgement::signedBytes))
                .map(this::found)
                .toList();
    }

    private FoundSignature found(SignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Instant claimed = instant(signature.getClaimedSigningTime());
        Stamp stamp = stamp(signature);
        Chain chain = chain(signature, certificate, stamp != null && stamp.trusted() ? stamp.at() : claimed);
        return new FoundSignature(
                certificate == null ? null : certificate(certificate),
                claimed,
                stamp,
                integrity(signature, certificate),
                coverage(signature),
                chain,
                chain == Chain.REVOKED ? revokedAt(signature) : null,
                isWeak(signature.getId()),
                level(signature.getSignatureFormat()));
    }

    private static SignerCertificate certificate(CertificateWrapper certificate) {
        return new SignerCertificate(
                text(certificate.getCommonName()),
                text(certificate.getOrganizationName()),
                text(certificate.getSubjectSerialNumber()),
                text(certificate.getCertificateIssuerDN()),
                text(certificate.getSerialNumber()),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private @Nullable Stamp stamp(SignatureWrapper signature) {
        Optional<TimestampWrapper> earliest = signature.getTLevelTimestamps().stream()
                .filter(t -> t.isMessageImprintDataIntact() && t.isSignatureIntact())
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
        return earliest.map(t -> new Stamp(
                        t.getProductionTime().toInstant(),
                        detailed.getBasicTimestampValidationIndication(t.getId()) == Indication.PASSED))
                .orElse(null);
    }

    private static Integrity integrity(SignatureWrapper signature, @Nullable CertificateWrapper certificate) {
        if (!signature.isSignatureByteRangeValid() || !signature.isPdfSignatureDictionaryConsistent()) {
            return Integrity.ALTERED;
        }
        if (certificate == null) {
            return Integrity.NO_CERTIFICATE;
        }
        return signature.isSignatureIntact() && signature.isSignatureValid() ? Integrity.INTACT : Integrity.ALTERED;
    }

    private Coverage coverage(SignatureWrapper signature) {
        if (signedBytes(signature).equals(BigInteger.valueOf(fileBytes))) {
            return Coverage.WHOLE_FILE;
        }
        if (!signature.getPdfUndefinedChanges().isEmpty()
                || !signature.getPdfPageDifferenceConcernedPages().isEmpty()) {
            return Coverage.CONTENT_ADDED;
        }
        if (!signature.getPdfAnnotationChanges().isEmpty()) {
            return Coverage.NOTES_ADDED;
        }
        boolean explained = !signature.getPdfSignatureOrFormFillChanges().isEmpty()
                || !signature.getPdfExtensionChanges().isEmpty();
        return explained ? Coverage.SIGNATURES_ADDED : Coverage.CONTENT_ADDED;
    }

    /** Where the signed bytes end in the file. */
    private static BigInteger signedBytes(SignatureWrapper signature) {
        List<BigInteger> range = signature.getSignatureByteRange();
        return range == null || range.size() != 4
                ? BigInteger.ZERO
                : range.get(2).add(range.get(3));
    }

    private Chain chain(
            SignatureWrapper signature, @Nullable CertificateWrapper certificate, @Nullable Instant signedAt) {
        XmlBasicBuildingBlocks blocks = detailed.getBasicBuildingBlockById(signature.getId());
        XmlConclusion own = blocks == null || blocks.getXCV() == null
                ? null
                : blocks.getXCV().getConclusion();
        boolean proved = reports.getSimpleReport().getIndication(signature.getId()) == Indication.TOTAL_PASSED;
        if (proved || own != null && own.getIndication() == Indication.PASSED) {
            return Chain.TRUSTED;
        }
        if (own == null || certificate == null || !endsInAnchor(signature)) {
            return Chain.UNKNOWN_ANCHOR;
        }
        boolean over = now.isBefore(certificate.getNotBefore().toInstant())
                || now.isAfter(certificate.getNotAfter().toInstant());
        return switch (own.getSubIndication()) {
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Chain.REVOKED;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Chain.UNKNOWN_ANCHOR;
            case OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED, EXPIRED, NOT_YET_VALID ->
                expired(certificate, signedAt);
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE, CERTIFICATE_CHAIN_GENERAL_FAILURE ->
                over ? expired(certificate, signedAt) : Chain.NO_REVOCATION_DATA;
            case null -> Chain.REJECTED;
            case CHAIN_CONSTRAINTS_FAILURE,
                    CRYPTO_CONSTRAINTS_FAILURE,
                    CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
                    SIG_CONSTRAINTS_FAILURE,
                    FORMAT_FAILURE,
                    HASH_FAILURE,
                    SIG_CRYPTO_FAILURE,
                    POLICY_PROCESSING_ERROR,
                    SIGNATURE_POLICY_NOT_AVAILABLE,
                    TIMESTAMP_ORDER_FAILURE,
                    NO_POE,
                    SIGNED_DATA_NOT_FOUND -> Chain.REJECTED;
        };
    }

    /** Whether a certificate of the chain is an anchor that is in force now. */
    private boolean endsInAnchor(SignatureWrapper signature) {
        return chainOf(signature)
                .anyMatch(each -> each.isTrusted()
                        && (each.getTrustStartDate() == null
                                || !now.isBefore(each.getTrustStartDate().toInstant()))
                        && (each.getTrustSunsetDate() == null
                                || now.isBefore(each.getTrustSunsetDate().toInstant())));
    }

    private static Stream<CertificateWrapper> chainOf(SignatureWrapper signature) {
        return Stream.concat(Stream.of(signature.getSigningCertificate()), signature.getCertificateChain().stream());
    }

    private Chain expired(CertificateWrapper certificate, @Nullable Instant signedAt) {
        Instant time = signedAt == null ? now : signedAt;
        boolean inside = !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
        return inside ? Chain.EXPIRED_SINCE : Chain.EXPIRED_AT_SIGNING;
    }

    private static @Nullable Instant revokedAt(SignatureWrapper signature) {
        return chainOf(signature)
                .flatMap(certificate -> certificate.getCertificateRevocationData().stream())
                .filter(CertificateRevocationWrapper::isRevoked)
                .map(CertificateRevocationWrapper::getRevocationDate)
                .min(Comparator.naturalOrder())
                .map(Date::toInstant)
                .orElse(null);
    }

    private boolean isWeak(String id) {
        XmlBasicBuildingBlocks blocks = detailed.getBasicBuildingBlockById(id);
        if (blocks == null) {
            return false;
        }
        return Stream.of(
                        Optional.ofNullable(blocks.getSAV()).map(b -> b.getConclusion()),
                        Optional.ofNullable(blocks.getXCV()).map(b -> b.getConclusion()))
                .flatMap(Optional::stream)
                .map(XmlConclusion::getSubIndication)
                .anyMatch(why -> why == SubIndication.CRYPTO_CONSTRAINTS_FAILURE
                        || why == SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE);
    }

    private static Level level(@Nullable SignatureLevel format) {
        return switch (format) {
            case PAdES_BASELINE_B -> Level.B;
            case PAdES_BASELINE_T -> Level.T;
            case PAdES_BASELINE_LT -> Level.LT;
            case PAdES_BASELINE_LTA -> Level.LTA;
            case null, default -> Level.OLDER;
        };
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}
