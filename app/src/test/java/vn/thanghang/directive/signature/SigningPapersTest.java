package vn.thanghang.directive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import vn.thanghang.directive.signature.Appearance.PageBox;
import vn.thanghang.directive.signature.FoundSignature.Coverage;
import vn.thanghang.directive.signature.FoundSignature.Integrity;
import vn.thanghang.directive.signature.SigningPlace.Reason;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.Signature.Capacity;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.Vietnam;

/** Signed papers as pages: where the signature stands, what it covers, and that the file stays PDF/A-2b. */
class SigningPapersTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:30:15Z");
    private static final double SEAL_MM = 36;
    private static final double MM = SigningPlace.MM;
    private static final String NAME = "Nguyễn Quỳnh Thiện";
    private static SigningPapers person;
    private static SigningPapers agency;

    @BeforeAll
    static void make() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var authority = new TrialAuthority("CA thử nghiệm", NOW);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        person = new SigningPapers(authority.keyOf("CN=" + NAME + ",O=UBND tỉnh Sông Lam,C=VN"), null, clock);
        agency = new SigningPapers(authority.keyOf("CN=Ủy ban nhân dân tỉnh Sông Lam,C=VN"), null, clock);
    }

    private static byte[] aPaper(DocumentType type) {
        String symbol = type.abbreviation() == null ? "UBND-NC" : type.abbreviation() + "-UBND";
        var paper = OfficialDocument.of(type, "Ủy ban nhân dân")
                .superior("Tỉnh Sông Lam")
                .symbol("12", symbol)
                .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                .summary("triển khai các giải pháp nâng cao Chỉ số hiệu quả quản trị và hành chính công")
                .addressee("Sở Y tế");
        for (int i = 1; i <= 6; i++) {
            paper.paragraph("Yêu cầu các sở, ban, ngành tỉnh, Ủy ban nhân dân các xã, phường rà soát, đánh giá nguyên"
                    + " nhân các nội dung giảm điểm và xây dựng kế hoạch khắc phục, phân công rõ người, rõ việc.");
        }
        return new PdfWriter()
                .write(paper.signature(Signature.of(Capacity.KT, "Chủ tịch", "Phó Chủ tịch", NAME))
                        .recipient("Như trên")
                        .recipient("Thường trực Tỉnh ủy, Thường trực HĐND tỉnh")
                        .recipient("Chủ tịch và các Phó Chủ tịch UBND tỉnh")
                        .recipient("Lưu: VT, NC")
                        .build());
    }

    private static PageBox at(SigningPlace place) {
        assertThat(place).isInstanceOf(SigningPlace.At.class);
        return ((SigningPlace.At) place).box();
    }

    private static byte[] bySigner(byte[] pdf) throws IOException {
        PageBox box = at(SigningPlace.ofPerson(pdf, NAME, TrialPictures.SIGNATURE_RATIO));
        return person.sign(pdf, new Appearance.Picture(box, TrialPictures.signature(NAME)));
    }

    private static byte[] sealed(byte[] pdf) throws IOException {
        PageBox box = at(SigningPlace.ofSeal(pdf, SEAL_MM));
        return agency.sign(pdf, new Appearance.Picture(box, TrialPictures.seal("Ủy ban nhân dân tỉnh Sông Lam")));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {"CONG_VAN", "QUYET_DINH", "BAO_CAO", "KE_HOACH", "THONG_BAO", "TO_TRINH", "CHI_THI", "CONG_DIEN"})
    void personAndSealStandWhereTheDecreeSaysAndCoverNoText(DocumentType type) throws Exception {
        byte[] pdf = aPaper(type);
        byte[] signed = bySigner(pdf);
        byte[] both = sealed(signed);
        PageBox hand = at(SigningPlace.ofPerson(pdf, NAME, TrialPictures.SIGNATURE_RATIO));
        PageBox seal = at(SigningPlace.ofSeal(signed, SEAL_MM));
        try (PDDocument document = Loader.loadPDF(both)) {
            PageWords words = PageWords.of(document);
            PageBox name = words.last(NAME);
            PageBox office = words.last("PHÓ CHỦ TỊCH");
            assertThat(hand.page()).isEqualTo(name.page());
            assertThat(hand.top()).isGreaterThan(office.bottom());
            assertThat(hand.bottom()).isLessThan(name.top());
            assertThat(hand.left() + hand.width() / 2)
                    .isCloseTo(name.left() + name.width() / 2, org.assertj.core.data.Offset.offset(1.0));
            assertThat(seal.width()).isCloseTo(SEAL_MM * MM, org.assertj.core.data.Offset.offset(0.1));
            assertThat(seal.left()).isLessThan(hand.left());
            double covered = (seal.right() - hand.left()) / hand.width();
            assertThat(covered).isBetween(1 / 6.0, 0.36);
            System.out.printf(Locale.ROOT, "%s: seal covers %.0f %% of the signature%n", type, covered * 100);
            assertThat(words.onPage(hand.page())).isNotEmpty().noneMatch(word -> SignatureRoom.touch(word, hand));
            assertThat(words.onPage(seal.page())).noneMatch(word -> inCircle(seal, word));
            assertThat(document.getNumberOfPages()).isEqualTo(pages(pdf));
        }
        assertThat(failures(both)).isEmpty();
        keep(type.name(), both);
        SignatureReport report = new VerifyingSignatures(TrustAnchors.NONE, NOW).verify(both);
        List<FoundSignature> found = ((SignatureReport.Signed) report).signatures();
        assertThat(found).extracting(FoundSignature::integrity).containsOnly(Integrity.INTACT);
        assertThat(found)
                .extracting(FoundSignature::coverage)
                .containsExactly(Coverage.SIGNATURES_ADDED, Coverage.WHOLE_FILE);
    }

    /** By the corners and edges of the word, sampled; told apart from how the place was found. */
    private static boolean inCircle(PageBox seal, PageBox word) {
        double x = seal.left() + seal.width() / 2;
        double y = seal.top() + seal.height() / 2;
        for (int i = 0; i <= 40; i++) {
            for (int j = 0; j <= 10; j++) {
                double dx = word.left() + word.width() * i / 40 - x;
                double dy = word.top() + word.height() * j / 10 - y;
                if (Math.hypot(dx, dy) < seal.width() / 2) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void anAttachedFileBearsNumberAndTimeAtTheTopRight() throws Exception {
        byte[] pdf = aPaper(DocumentType.KE_HOACH);
        PageBox box = at(SigningPlace.ofAttachment(pdf));
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(NOW.atZone(Vietnam.ZONE));
        byte[] signed = agency.sign(pdf, new Appearance.Lines(box, List.of("12/KH-UBND", time)));
        assertThat(time).isEqualTo("2026-03-10T09:30:15+07:00");
        assertThat(failures(signed)).isEmpty();
        keep("ATTACHED", signed);
        try (PDDocument document = Loader.loadPDF(signed)) {
            var widget = document.getPage(0).getAnnotations().getFirst();
            float middle = document.getPage(0).getCropBox().getWidth() / 2;
            assertThat(widget.getRectangle().getLowerLeftX()).isGreaterThan(middle);
            assertThat(widget.getRectangle().getUpperRightY()).isGreaterThan(800);
            assertThat(widget.getRectangle().getUpperRightX())
                    .isCloseTo((float) box.right(), org.assertj.core.data.Offset.offset(0.5f));
            assertThat(PageWords.of(document).onPage(1)).noneMatch(word -> SignatureRoom.touch(word, box));
            var look = widget.getNormalAppearanceStream();
            String drawn = new String(look.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(drawn).contains(" 10 Tf").doesNotContain(" Do");
            assertThat(look.getResources().getFontNames()).hasSize(1);
            var font = look.getResources()
                    .getFont(look.getResources().getFontNames().iterator().next());
            assertThat(font.getName()).contains("Tinos-Regular");
            assertThat(font.isEmbedded()).isTrue();
        }
    }

    @Test
    void refusesAPlaceThatIsNotThere() throws Exception {
        byte[] pdf = aPaper(DocumentType.CONG_VAN);
        assertThat(SigningPlace.ofPerson(pdf, "Trần Văn Khác", 2))
                .isEqualTo(new SigningPlace.None(Reason.NAME_NOT_FOUND));
        assertThat(SigningPlace.ofSeal(pdf, SEAL_MM)).isEqualTo(new SigningPlace.None(Reason.NO_SIGNATURE));
        assertThat(SigningPlace.ofSeal(bySigner(pdf), 70)).isEqualTo(new SigningPlace.None(Reason.NO_ROOM));
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "signed")).resolve(name + ".pdf"), pdf);
    }

    private static List<String> failures(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
