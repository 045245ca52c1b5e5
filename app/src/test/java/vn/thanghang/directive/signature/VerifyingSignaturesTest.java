package vn.thanghang.directive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thanghang.directive.signature.FoundSignature.Chain;
import vn.thanghang.directive.signature.FoundSignature.Coverage;
import vn.thanghang.directive.signature.FoundSignature.Integrity;
import vn.thanghang.directive.signature.FoundSignature.Level;
import vn.thanghang.directive.signature.SignatureReport.Reason;

class VerifyingSignaturesTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:30:00Z");
    private static final String PERSON = "CN=Nguyễn Thị Hoa,SERIALNUMBER=CCCD:084000000001,O=Sở Nội vụ,C=VN";
    private static final String AGENCY = "CN=Sở Nội vụ,O=Ủy ban nhân dân tỉnh Sông Lam,C=VN";

    private TrialAuthority authority;
    private SigningKey person;
    private String clean;

    @BeforeEach
    void make() throws Exception {
        authority = new TrialAuthority("CA thử nghiệm", NOW);
        person = authority.keyOf(PERSON);
        clean = authority.revocationList(NOW.minus(1, ChronoUnit.DAYS), null, null);
    }

    private static byte[] aPaper() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.getDocumentInformation().setTitle("Báo cáo số 12");
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private static byte[] signed(byte[] pdf, SigningKey key, Instant time) {
        return new SigningPapers(key, null, at(time)).sign(pdf, new Appearance.Hidden());
    }

    private static SignatureReport report(byte[] pdf, TrustAnchors anchors) {
        return new VerifyingSignatures(anchors, NOW).verify(pdf);
    }

    private static List<FoundSignature> signatures(byte[] pdf, TrustAnchors anchors) {
        SignatureReport report = report(pdf, anchors);
        assertThat(report).isInstanceOf(SignatureReport.Signed.class);
        return ((SignatureReport.Signed) report).signatures();
    }

    private static FoundSignature only(byte[] pdf, TrustAnchors anchors) {
        List<FoundSignature> found = signatures(pdf, anchors);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void tellsWhoSignedWhenAndThatNothingChanged() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW.minus(2, ChronoUnit.HOURS));
        FoundSignature found = only(pdf, authority.anchors(clean));
        assertThat(found.certificate().commonName()).isEqualTo("Nguyễn Thị Hoa");
        assertThat(found.certificate().organisation()).isEqualTo("Sở Nội vụ");
        assertThat(found.certificate().serial()).isEqualTo("CCCD:084000000001");
        assertThat(found.certificate().issuer()).contains("CA thử nghiệm");
        assertThat(found.claimedAt()).isEqualTo(NOW.minus(2, ChronoUnit.HOURS));
        assertThat(found.stamp()).isNull();
        assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(found.coverage()).isEqualTo(Coverage.WHOLE_FILE);
        assertThat(found.chain()).isEqualTo(Chain.TRUSTED);
        assertThat(found.level()).isEqualTo(Level.B);
        assertThat(found.weakAlgorithm()).isFalse();
    }

    @Test
    void saysWhenNoAnchorIsKnownAndWhenNothingTellsOfRevocation() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        FoundSignature unknown = only(pdf, TrustAnchors.NONE);
        assertThat(unknown.chain()).isEqualTo(Chain.UNKNOWN_ANCHOR);
        assertThat(unknown.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(only(pdf, new TrialAuthority("CA khác", NOW).anchors(clean)).chain())
                .isEqualTo(Chain.UNKNOWN_ANCHOR);
        assertThat(only(pdf, authority.anchors()).chain()).isEqualTo(Chain.NO_REVOCATION_DATA);
    }

    @Test
    void anAnchorCountsOnlyOnItsDays() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        LocalDate today = LocalDate.of(2026, 3, 10);
        assertThat(only(pdf, dated(today.minusDays(9), today)).chain()).isEqualTo(Chain.TRUSTED);
        assertThat(only(pdf, dated(today.minusDays(90), today.minusDays(1))).chain())
                .isEqualTo(Chain.UNKNOWN_ANCHOR);
        assertThat(only(pdf, dated(today.plusDays(1), null)).chain()).isEqualTo(Chain.UNKNOWN_ANCHOR);
    }

    private TrustAnchors dated(LocalDate from, LocalDate to) throws Exception {
        return new TrustAnchors(
                List.of(new TrustAnchors.Anchor(authority.pem(), from, to, "phép thử")), List.of(clean));
    }

    @Test
    void oneByteChangedIsSeen() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        int at = indexOf(pdf, "841.8".getBytes(StandardCharsets.US_ASCII));
        assertThat(at)
                .as("the height of the page stands in the file as written")
                .isPositive();
        pdf[at + 2] ^= 1;
        FoundSignature found = only(pdf, authority.anchors(clean));
        assertThat(found.integrity()).isEqualTo(Integrity.ALTERED);
        assertThat(found.coverage()).isEqualTo(Coverage.WHOLE_FILE);
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int i = 0; i + what.length <= in.length; i++) {
            if (java.util.Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aPageAddedAfterSigningIsSeen() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument more = Loader.loadPDF(pdf)) {
            more.addPage(new PDPage(PDRectangle.A4));
            more.getDocumentCatalog().getPages().getCOSObject().setNeedToBeUpdated(true);
            more.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            more.saveIncremental(out);
        }
        FoundSignature found = only(out.toByteArray(), authority.anchors(clean));
        assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(found.coverage()).isEqualTo(Coverage.CONTENT_ADDED);
    }

    @Test
    void aStampOverThePageAndBytesAtTheEndAreSeen() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument more = Loader.loadPDF(pdf)) {
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(50, 50, 100, 40));
            PDPage page = more.getPage(0);
            List<PDAnnotation> notes = page.getAnnotations();
            notes.add(stamp);
            page.setAnnotations(notes);
            page.getCOSObject().setNeedToBeUpdated(true);
            more.saveIncremental(out);
        }
        assertThat(only(out.toByteArray(), authority.anchors(clean)).coverage()).isEqualTo(Coverage.NOTES_ADDED);
        byte[] longer = java.util.Arrays.copyOf(pdf, pdf.length + 40);
        assertThat(only(longer, authority.anchors(clean)).coverage()).isEqualTo(Coverage.CONTENT_ADDED);
    }

    @Test
    void tellsPersonAndAgencyApart() throws Exception {
        SigningKey agency = authority.keyOf(AGENCY);
        byte[] pdf = signed(signed(aPaper(), person, NOW.minusSeconds(60)), agency, NOW);
        List<FoundSignature> found = signatures(pdf, authority.anchors(clean));
        assertThat(found)
                .extracting(each -> each.certificate().commonName())
                .containsExactly("Nguyễn Thị Hoa", "Sở Nội vụ");
        assertThat(found).extracting(FoundSignature::integrity).containsOnly(Integrity.INTACT);
        assertThat(found).extracting(FoundSignature::chain).containsOnly(Chain.TRUSTED);
        assertThat(found)
                .extracting(FoundSignature::coverage)
                .containsExactly(Coverage.SIGNATURES_ADDED, Coverage.WHOLE_FILE);
    }

    @Test
    void tellsACertificateOutOfDateAtSigningFromOneThatEndedSince() throws Exception {
        Instant end = NOW.minus(30, ChronoUnit.DAYS);
        SigningKey ended = authority.keyOf(PERSON, NOW.minus(700, ChronoUnit.DAYS), end, null);
        byte[] late = OlderSignature.of(aPaper(), ended, NOW.minus(1, ChronoUnit.DAYS));
        assertThat(only(late, authority.anchors(clean)).chain()).isEqualTo(Chain.EXPIRED_AT_SIGNING);
        byte[] intime = OlderSignature.of(aPaper(), ended, end.minus(5, ChronoUnit.DAYS));
        assertThat(only(intime, authority.anchors(clean)).chain()).isEqualTo(Chain.EXPIRED_SINCE);
    }

    @Test
    void aTimeStampProvesThatItWasSignedWhileValid() throws Exception {
        Instant end = NOW.minus(30, ChronoUnit.DAYS);
        Instant then = end.minus(5, ChronoUnit.DAYS);
        SigningKey ended = authority.keyOf(PERSON, NOW.minus(700, ChronoUnit.DAYS), end, null);
        SigningKey tsa = authority.stampingKey();
        KeyEntityTSPSource stamps = new KeyEntityTSPSource(tsa.key(), tsa.certificate(), tsa.chain());
        stamps.setTsaPolicy("1.2.3.4");
        stamps.setProductionTime(Date.from(then));
        byte[] pdf = new SigningPapers(ended, stamps, at(then)).sign(aPaper(), new Appearance.Hidden());
        String listOfThen = authority.revocationList(then.plus(1, ChronoUnit.DAYS), null, null);
        FoundSignature found = only(pdf, authority.anchors(listOfThen));
        assertThat(found.level()).isEqualTo(Level.T);
        assertThat(found.stamp()).isEqualTo(new FoundSignature.Stamp(then, true));
        assertThat(found.chain()).isEqualTo(Chain.TRUSTED);
        assertThat(only(pdf, TrustAnchors.NONE).stamp()).isEqualTo(new FoundSignature.Stamp(then, false));
    }

    @Test
    void theRevokedAreNamedWithTheTime() throws Exception {
        Instant when = NOW.minus(3, ChronoUnit.DAYS);
        String list = authority.revocationList(NOW.minus(1, ChronoUnit.DAYS), person, when);
        FoundSignature found = only(signed(aPaper(), person, NOW), authority.anchors(list));
        assertThat(found.chain()).isEqualTo(Chain.REVOKED);
        assertThat(found.revokedAt()).isEqualTo(when);
        assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void aCertificateUnderAnOrdinaryOneIsNotTrusted() throws Exception {
        SigningKey forged = authority.keyUnder(person, "CN=Chủ tịch,O=Ủy ban nhân dân tỉnh Sông Lam,C=VN");
        FoundSignature found = only(signed(aPaper(), forged, NOW), authority.anchors(clean));
        assertThat(found.chain()).isNotEqualTo(Chain.TRUSTED);
    }

    @Test
    void tellsUnsignedFromWhatIsNoPdf() throws Exception {
        assertThat(report(aPaper(), TrustAnchors.NONE)).isEqualTo(new SignatureReport.Unsigned());
        assertThat(report("Số: 1".getBytes(StandardCharsets.UTF_8), TrustAnchors.NONE))
                .isEqualTo(new SignatureReport.NotPdf());
    }

    @Test
    void damagedSignaturesAreRefusedAndNeverTakenForNone() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        SignatureReport damaged = new SignatureReport.Unverified(Reason.DAMAGED);
        byte[] noContents = replaced(pdf, "/Contents <", "/Content_ <");
        assertThat(report(noContents, TrustAnchors.NONE)).isEqualTo(damaged);
        byte[] noForm = replaced(pdf, "/AcroForm", "/AcroF_rm");
        assertThat(report(noForm, TrustAnchors.NONE)).isEqualTo(damaged);
        byte[] broken = pdf.clone();
        int hex = indexOf(broken, "/Contents <".getBytes(StandardCharsets.US_ASCII)) + 11;
        java.util.Arrays.fill(broken, hex, hex + 4000, (byte) '7');
        assertThat(report(broken, TrustAnchors.NONE)).isEqualTo(damaged);
        byte[] other = replaced(pdf, "ETSI.CAdES.detached", "adbe.x509.rsa_sha_1");
        assertThat(report(other, TrustAnchors.NONE)).isEqualTo(new SignatureReport.Unverified(Reason.UNKNOWN_KIND));
        assertThat(report("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), TrustAnchors.NONE))
                .isEqualTo(damaged);
    }

    private static byte[] replaced(byte[] pdf, String from, String to) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void anyByteOfTheSignatureBrokenGivesAReportAndNoException() throws Exception {
        byte[] pdf = signed(aPaper(), person, NOW);
        int start = indexOf(pdf, "/Type /Sig".getBytes(StandardCharsets.US_ASCII));
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] broken = pdf.clone();
            int place = i < 30 ? start + random.nextInt(200) : random.nextInt(pdf.length);
            broken[place] = (byte) random.nextInt(256);
            assertThat(report(broken, TrustAnchors.NONE)).isNotNull();
        }
    }

    @Test
    void nothingIsFetched() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            SigningKey watched =
                    authority.keyOf(PERSON, NOW.minus(9, ChronoUnit.DAYS), NOW.plus(9, ChronoUnit.DAYS), address);
            SigningKey alone = new SigningKey(watched.key(), watched.chain().subList(0, 1));
            assertThat(only(signed(aPaper(), alone, NOW), authority.anchors()).chain())
                    .isEqualTo(Chain.NO_REVOCATION_DATA);
            assertThat(only(signed(aPaper(), alone, NOW), TrustAnchors.NONE).chain())
                    .isEqualTo(Chain.UNKNOWN_ANCHOR);
            server.setSoTimeout(300);
            org.assertj.core.api.Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(server::accept);
        }
    }

    @Test
    void theOlderFormIsReadToo() throws Exception {
        byte[] pdf = OlderSignature.of(aPaper(), person, NOW);
        FoundSignature found = only(pdf, authority.anchors(clean));
        assertThat(found.level()).isEqualTo(Level.OLDER);
        assertThat(found.integrity()).isEqualTo(Integrity.INTACT);
        assertThat(found.chain()).isEqualTo(Chain.TRUSTED);
        assertThat(found.certificate().commonName()).isEqualTo("Nguyễn Thị Hoa");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getSignatureDictionaries().getFirst().getCOSObject().getNameAsString(COSName.SUB_FILTER))
                    .isEqualTo("adbe.pkcs7.detached");
        }
    }
}
