package vn.thanghang.directive.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.Vietnam;

/**
 * Signs papers on trial with a key of one's own, so that the road from export to reading back can be walked without the
 * office's signing service. PAdES B-B, or B-T when a source of time stamps is given. The official signature is made in
 * the province's own system.
 */
public final class SigningPapers {
    private final SigningKey key;
    private final @Nullable TSPSource stamps;
    private final Clock clock;

    public SigningPapers(SigningKey key, @Nullable TSPSource stamps, Clock clock) {
        this.key = key;
        this.stamps = stamps;
        this.clock = clock;
    }

    /** The paper with one more signature; what stands in it before is not changed by a byte. */
    public byte[] sign(byte[] pdf, Appearance appearance) {
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        service.setPdfObjFactory(overlapping());
        service.setTspSource(stamps);
        PAdESSignatureParameters parameters = parameters();
        appearance.applyTo(parameters);
        DSSDocument document = new InMemoryDocument(pdf, "a.pdf");
        ToBeSigned data = service.getDataToSign(document, parameters);
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        SignatureValue value = new SignatureValue(algorithm, key.sign(data.getBytes(), algorithm));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PAdESSignatureParameters parameters() {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(
                stamps == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setSigningCertificate(key.tokens().getFirst());
        parameters.setCertificateChain(key.tokens());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Vietnam.ZONE));
        return parameters;
    }

    /** The seal of the agency covers a third of the signature: that is the rule, not a mistake. */
    private static PdfBoxNativeObjectFactory overlapping() {
        PdfSignatureFieldPositionChecker positions = new PdfSignatureFieldPositionChecker();
        positions.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        PdfBoxNativeObjectFactory factory = new PdfBoxNativeObjectFactory();
        factory.setPdfSignatureFieldPositionChecker(positions);
        return factory;
    }
}
