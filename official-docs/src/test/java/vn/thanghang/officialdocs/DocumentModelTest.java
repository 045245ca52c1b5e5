package vn.thanghang.officialdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentModelTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-05, ngày 05 tháng 01 năm 2024",
        "2024-02-29, ngày 29 tháng 02 năm 2024",
        "2024-03-09, ngày 09 tháng 3 năm 2024",
        "2024-09-10, ngày 10 tháng 9 năm 2024",
        "2024-12-31, ngày 31 tháng 12 năm 2024"
    })
    void onlyDaysToNineAndTheFirstTwoMonthsGetALeadingZero(LocalDate date, String words) {
        assertThat(PartialDate.of(date).inWords()).isEqualTo(words);
    }

    @Test
    void blankPartsOfADateStayBlank() {
        assertThat(PartialDate.of(YearMonth.of(2023, 5)).iso()).contains("2023-05");
        assertThat(PartialDate.of(YearMonth.of(2023, 5)).inWords()).matches("ngày\\h{8,} ?tháng 5 năm 2023");
        assertThat(PartialDate.BLANK.iso()).isEmpty();
    }

    @Test
    void rejectsDatesNoCalendarHas() {
        assertThatThrownBy(() -> new PartialDate(2023, 2, 29)).isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> new PartialDate(null, 13, null)).isInstanceOf(DocumentException.class);
        assertThat(new PartialDate(null, 2, 29).day()).isEqualTo(29);
    }

    @Test
    void thereAre29TypesAnd27Abbreviations() {
        assertThat(DocumentType.values()).hasSize(29);
        assertThat(DocumentType.values())
                .filteredOn(type -> type.abbreviation() != null)
                .hasSize(27);
        assertThat(Arrays.stream(DocumentType.values()).map(DocumentType::code).distinct())
                .hasSize(29);
        for (DocumentType type : DocumentType.values()) {
            assertThat(DocumentType.ofCode(type.code())).contains(type);
        }
        assertThat(DocumentType.ofCode("CT")).contains(DocumentType.CHI_THI);
        assertThat(DocumentType.ofCode("CTr")).contains(DocumentType.CHUONG_TRINH);
    }

    @Test
    void numbersBelowTenGetALeadingZero() {
        assertThat(new Heading.Symbol("7", "BC-SNV").line()).isEqualTo("Số: 07/BC-SNV");
        assertThat(new Heading.Symbol("161", "BC-SNV").joined()).isEqualTo("161/BC-SNV");
        assertThat(new Heading.Symbol(null, "UBND-NC").line()).matches("Số:\\h+/UBND-NC");
    }

    @Test
    void tablesWithMissingCellsAreRejected() {
        List<Block.Column> two = List.of(new Block.Column(1, Block.Align.LEFT), new Block.Column(1, Block.Align.LEFT));
        assertThatThrownBy(() -> new Block.Table(null, two, List.of(), List.of(Block.Row.of("a")), null))
                .isInstanceOfSatisfying(DocumentException.class, e -> {
                    assertThat(e.code()).isEqualTo(DocumentException.Code.RAGGED_TABLE);
                    assertThat(e.arguments()).containsExactly(1, 1, 2);
                });
        Block.Cell tall = new Block.Cell(RichText.of("a"), 1, 2, null);
        Block.Row first = new Block.Row(List.of(tall, Block.Cell.of("b")), false);
        assertThat(new Block.Table(null, two, List.of(), List.of(first, Block.Row.of("c")), null).rows())
                .hasSize(2);
    }

    @Test
    void textIsNfcAndFreeOfWhatXmlCannotHold() {
        assertThat(RichText.of("Tie\u0302\u0301ng\u0000 Vie\u0323\u0302t\u0008").text())
                .isEqualTo("Tiếng Việt");
    }

    @Test
    void abbreviationsAreReadForADay() {
        AbbreviationCatalogue catalogue = AbbreviationCatalogue.bundled();
        assertThat(catalogue.meaning("SNV", LocalDate.of(2023, 5, 1)))
                .hasValueSatisfying(each -> assertThat(each.fullForm()).isEqualTo("Sở Nội vụ"));
        assertThat(catalogue.meaning("SNNMT", LocalDate.of(2023, 5, 1))).isEmpty();
        assertThat(catalogue.meaning("SGTVT", LocalDate.of(2025, 3, 1))).isEmpty();
        Abbreviation own = new Abbreviation("NC", "Phòng Nội chính", Abbreviation.Kind.UNIT, null, null);
        assertThat(catalogue.with(own).meaning("NC", LocalDate.of(2024, 1, 1))).contains(own);
    }
}
