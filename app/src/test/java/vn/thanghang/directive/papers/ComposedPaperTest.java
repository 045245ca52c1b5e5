package vn.thanghang.directive.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thanghang.directive.papers.KnownAgencies.Own;
import vn.thanghang.directive.papers.PaperProblem.Code;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature.Capacity;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;

/** What was typed becomes a paper, and what keeps it from being signed is named. */
class ComposedPaperTest {

    private static final Year YEAR = Year.of(2026);
    private static final Own NOBODY = Own.UNKNOWN;

    static PaperFields aLetter() {
        var texts = new EnumMap<PaperField, String>(PaperField.class);
        texts.put(PaperField.TYPE, "CONGVAN");
        texts.put(PaperField.SUPERIOR, "Ủy ban nhân dân tỉnh Sông Lam");
        texts.put(PaperField.ISSUER, "Sở Nội vụ");
        texts.put(PaperField.SYMBOL, "SNV-CCHC");
        texts.put(PaperField.PLACE, "Sông Lam");
        texts.put(PaperField.DATE, "11/2026");
        texts.put(PaperField.SUBJECT, "khắc phục các nội dung giảm điểm");
        texts.put(PaperField.ADDRESSEES, "- Sở Y tế;\n- Sở Xây dựng.");
        texts.put(PaperField.BODY, "Sở Nội vụ đề nghị:\n1. Sở Y tế báo cáo.\n2. Sở Xây dựng báo cáo./.");
        texts.put(PaperField.SIGNER_CHAIN, "KT. Giám đốc");
        texts.put(PaperField.SIGNER_POSITION, "Phó Giám đốc");
        texts.put(PaperField.SIGNER_NAME, "Trần Thị Cúc");
        texts.put(PaperField.RECIPIENTS, "Như trên\nLưu: VT, CCHC");
        texts.put(PaperField.URGENCY, "KHAN");
        return new PaperFields(texts);
    }

    @Test
    void aLetterHasEveryPart() {
        ComposedPaper paper = ComposedPaper.of(aLetter(), YEAR);
        assertThat(paper.problems()).isEmpty();
        OfficialDocument letter = paper.document();
        assertThat(letter.heading().symbol().number()).isNull();
        assertThat(letter.heading().date()).isEqualTo(PartialDate.of(YearMonth.of(2026, 11)));
        assertThat(letter.heading().urgency()).isEqualTo(Urgency.KHAN);
        assertThat(letter.opening().addressees()).containsExactly("Sở Y tế", "Sở Xây dựng");
        assertThat(letter.closing().signatures().getFirst().chain().getFirst().capacity())
                .isEqualTo(Capacity.KT);
        assertThat(letter.body()).hasSize(3);
    }

    @Test
    void anEmptyFormIsAPaperWithEverythingMissing() {
        ComposedPaper paper = ComposedPaper.of(PaperFields.EMPTY, YEAR);
        assertThat(paper.blocking())
                .extracting(PaperProblem::field)
                .contains(PaperField.TYPE, PaperField.ISSUER, PaperField.BODY, PaperField.SIGNER_POSITION);
        assertThat(new HtmlWriter().write(paper.document())).contains("vb-sheet");
    }

    @Test
    void whatIsWrongIsNamedWhereItIs() {
        PaperFields wrong = aLetter()
                .with(PaperField.DATE, "31/02/2026")
                .with(PaperField.SYMBOL, "SNV CCHC")
                .with(PaperField.SIGNER_CHAIN, "Thay mặt Giám đốc")
                .with(PaperField.PLACE, "x".repeat(101));
        assertThat(ComposedPaper.of(wrong, YEAR).blocking())
                .extracting(PaperProblem::code)
                .containsExactlyInAnyOrder(Code.TOO_LONG, Code.NO_SYMBOL, Code.NO_DATE, Code.NO_AUTHORITY);
    }

    @Test
    void remindersDoNotBlock() {
        PaperFields odd = aLetter()
                .with(PaperField.TYPE, "BC")
                .with(PaperField.BODY, "Chưa hết")
                .with(PaperField.RECIPIENTS, "Như trên")
                .with(PaperField.SIGNER_CHAIN, "");
        ComposedPaper paper = ComposedPaper.of(odd, YEAR);
        assertThat(paper.blocking()).isEmpty();
        assertThat(paper.problems())
                .extracting(PaperProblem::code)
                .containsExactlyInAnyOrder(Code.SYMBOL_OF_KIND, Code.END_MARK, Code.KEPT_COPY, Code.DEPUTY);
    }

    @Test
    void anActingHeadSignsInOneLine() {
        PaperFields acting =
                aLetter().with(PaperField.SIGNER_CHAIN, "Q. Giám đốc").with(PaperField.SIGNER_POSITION, "");
        ComposedPaper paper = ComposedPaper.of(acting, YEAR);
        assertThat(paper.blocking()).isEmpty();
        assertThat(paper.document().closing().signatures().getFirst().position())
                .isEqualTo("Q. Giám đốc");
    }

    @Test
    void theAgencyOrdersAndItsChairmanSigns() {
        PaperFields order = aLetter()
                .with(PaperField.SIGNER_CHAIN, "TM. Ủy ban nhân dân\nKT. Chủ tịch")
                .with(PaperField.SIGNER_POSITION, "Phó Chủ tịch");
        assertThat(ComposedPaper.of(order, YEAR)
                        .document()
                        .closing()
                        .signatures()
                        .getFirst()
                        .chain())
                .extracting(authority -> authority.line())
                .containsExactly("TM. Ủy ban nhân dân", "KT. Chủ tịch");
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyKindBeginsWithASkeletonThatCanBeWritten(DocumentType type) {
        PaperFields start = StartingPaper.of(type, Optional.of(aLetter()), NOBODY, YearMonth.of(2026, 11), null);
        assertThat(start.type()).contains(type);
        assertThat(start.text(PaperField.ISSUER)).isEqualTo("Sở Nội vụ");
        assertThat(start.text(PaperField.NUMBER)).isEmpty();
        assertThat(start.text(PaperField.SYMBOL)).contains("SNV");
        PaperFields filled =
                start.with(PaperField.SUBJECT, "thử").with(PaperField.BODY, start.text(PaperField.BODY) + "x./.");
        ComposedPaper paper = ComposedPaper.of(filled, YEAR);
        assertThat(paper.blocking()).isEmpty();
        assertThat(new DocxWriter().write(paper.document())).isNotEmpty();
    }

    @Test
    void theNextPaperKeepsTheAgencysPartOfTheSymbol() {
        PaperFields report = aLetter().with(PaperField.TYPE, "BC").with(PaperField.SYMBOL, "BC-SNV");
        assertThat(StartingPaper.of(DocumentType.KE_HOACH, Optional.of(report), NOBODY, YearMonth.of(2026, 1), null)
                        .text(PaperField.SYMBOL))
                .isEqualTo("KH-SNV");
        assertThat(StartingPaper.of(DocumentType.KE_HOACH, Optional.of(aLetter()), NOBODY, YearMonth.of(2026, 1), null)
                        .text(PaperField.SYMBOL))
                .isEqualTo("KH-SNV");
        assertThat(StartingPaper.of(
                                DocumentType.KE_HOACH,
                                Optional.empty(),
                                new Own("Sở Y tế", "", "SYT", ""),
                                YearMonth.of(2026, 1),
                                null)
                        .text(PaperField.ISSUER))
                .isEqualTo("Sở Y tế");
    }

    @Test
    void sentFieldsAreComposedAndClean() {
        PaperFields sent = PaperFields.sent(Map.of("trich-yeu", "  Vie\u0323\u0302t\u200b Nam ", "la", "x"));
        assertThat(sent.text(PaperField.SUBJECT)).isEqualTo("Việt Nam");
        assertThat(ComposedPaper.of(aLetter().with(PaperField.DATE, "05/03/2026"), YEAR)
                        .document()
                        .heading()
                        .date())
                .isEqualTo(PartialDate.of(LocalDate.of(2026, 3, 5)));
    }
}
