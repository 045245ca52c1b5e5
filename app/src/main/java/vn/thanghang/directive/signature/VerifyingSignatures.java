package vn.thanghang.directive.signature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfCMSRevision;
import eu.europa.esig.dss.pdf.PdfSignatureRevision;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import vn.thanghang.directive.signature.SignatureReport.Reason;

/**
 * Verifies the signatures of a PDF by the rules of ETSI EN 319 102-1 as EU DSS applies them. Uses only the file, the
 * anchors and the revocation lists given: nothing is fetched. Not safe against hostile files by itself; those go
 * through {@link vn.thanghang.directive.UntrustedDocuments}.
 */
public final class VerifyingSignatures {
    private static final int MOST_SIGNATURES = 20;
    private static final int DEEPEST_COMPARISON = 60;

    private final TrustAnchors anchors;
    private final Instant at;

    /** @param at the time of verification */
    public VerifyingSignatures(TrustAnchors anchors, Instant at) {
        this.anchors = anchors;
        this.at = at;
    }

    /** What is known of the signatures; never an exception, whatever the file. */
    public SignatureReport verify(byte[] file) {
        try {
            return checked(file);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new SignatureReport.Unverified(Reason.DAMAGED);
        }
    }

    private SignatureReport checked(byte[] file) throws IOException {
        SignatureTraces traces = SignatureTraces.of(file);
        if (!traces.isPdf()) {
            return new SignatureReport.NotPdf();
        }
        if (traces.count() == 0) {
            return new SignatureReport.Unsigned();
        }
        if (traces.count() > MOST_SIGNATURES) {
            return new SignatureReport.Unverified(Reason.TOO_MANY);
        }
        if (traces.hasUnknownKind()) {
            return new SignatureReport.Unverified(Reason.UNKNOWN_KIND);
        }
        PDFDocumentValidator validator = validator(file);
        List<PdfCMSRevision> understood = validator.getRevisions().stream()
                .filter(PdfCMSRevision.class::isInstance)
                .map(PdfCMSRevision.class::cast)
                .toList();
        if (understood.size() != traces.count()) {
            return new SignatureReport.Unverified(Reason.DAMAGED);
        }
        if (understood.stream().noneMatch(PdfSignatureRevision.class::isInstance)) {
            return new SignatureReport.Unsigned();
        }
        return new SignatureReport.Signed(
                new SignatureJudgement(validator.validateDocument(), file.length, at).signatures());
    }

    private PDFDocumentValidator validator(byte[] file) {
        DSSDocument document = new InMemoryDocument(file, "a.pdf");
        PDFDocumentValidator validator = new PDFDocumentValidator(document);
        validator.setPdfObjFactory(bounded());
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(false);
        validator.setLocale(Locale.ENGLISH);
        return validator;
    }

    /** Compares the objects of revisions within bounds and never draws a page. */
    private static IPdfObjFactory bounded() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        DefaultPdfObjectModificationsFinder modifications = new DefaultPdfObjectModificationsFinder();
        modifications.setMaximumObjectVerificationDeepness(DEEPEST_COMPARISON);
        IPdfObjFactory factory = new ServiceLoaderPdfObjFactory();
        factory.setPdfDifferencesFinder(differences);
        factory.setPdfObjectModificationsFinder(modifications);
        return factory;
    }

    /** Made without sources that fetch: no issuers, no OCSP, no lists from addresses in certificates. */
    private CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(new DatedAnchors(anchors));
        if (!anchors.revocationLists().isEmpty()) {
            InputStream[] lists = anchors.revocationLists().stream()
                    .map(list -> new ByteArrayInputStream(Base64.getDecoder().decode(list)))
                    .toArray(InputStream[]::new);
            verifier.setCrlSource(new ExternalResourcesCRLSource(lists));
        }
        return verifier;
    }
}
