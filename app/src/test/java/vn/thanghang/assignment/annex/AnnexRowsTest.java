package vn.thanghang.assignment.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annexes as offices write them, read from real files of both kinds. */
class AnnexRowsTest {

    private static final List<Object> HEADINGS = List.of(
            "STT", "Nội dung thành phần", "Nhiệm vụ, giải pháp", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian");

    private static AnnexRows read(String kind, List<List<Object>> rows) {
        byte[] file = kind.equals("xlsx") ? AnnexFiles.workbook(rows) : AnnexFiles.paper(rows);
        AnnexAnswer answer = AnnexChild.answer(file, "phu-luc." + kind);
        assertThat(answer.refusal()).isNull();
        return AnnexRows.of(answer.tables());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void mergedCellsAreSaidInEachRow(String kind) {
        AnnexRows found = read(
                kind,
                List.of(
                        List.of("PHỤ LỤC", "<", "<", "<", "<", "<"),
                        HEADINGS,
                        List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
                        List.of("I", "Tham gia của người dân", "<", "<", "<", "<"),
                        List.of("1", "1.1. Tri thức công dân", "Tuyên truyền", "Sở A", "Sở B;\nSở C", "Quý II/2023"),
                        List.of("2", "^", "Tập huấn", "^", "", "30/6/2023"),
                        List.of("3", "", "Kiểm tra", "Sở D", "", "thường xuyên")));
        assertThat(found.rows()).hasSize(3);
        assertThat(found.rows())
                .extracting(row -> row.cell(AnnexColumn.CRITERION))
                .containsOnly("1.1. Tri thức công dân");
        assertThat(found.rows()).extracting(row -> row.cell(AnnexColumn.LEAD)).containsExactly("Sở A", "Sở A", "Sở D");
        assertThat(found.rows().getFirst().cell(AnnexColumn.COORDINATING)).isEqualTo("Sở B;\nSở C");
        assertThat(found.rows()).extracting(AnnexRow::number).containsExactly(5, 6, 7);
        assertThat(found.rows().getFirst().columns().get(AnnexColumn.LEAD)).isEqualTo(kind.equals("xlsx") ? "D" : "4");
        assertThat(found.left())
                .extracting(AnnexRows.Left::why)
                .containsExactly(AnnexRows.Aside.HEADER_AGAIN, AnnexRows.Aside.HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "docx"})
    void headingsOverTwoRowsAndColumnsInAnotherOrderAreFoundByTheirWords(String kind) {
        AnnexRows found = read(
                kind,
                List.of(
                        List.of(
                                "TT",
                                "Thời hạn hoàn thành",
                                "Cơ quan thực hiện",
                                "<",
                                "Tiêu chí",
                                "Phần việc",
                                "Ghi chú"),
                        List.of("^", "^", "Chủ trì", "Phối hợp", "^", "^", "^"),
                        List.of("1", "30/9/2023", "Sở A", "Sở B", "6.1", "Sửa trạm", "gấp")));
        AnnexRow row = found.rows().getFirst();
        assertThat(row.cell(AnnexColumn.LEAD)).isEqualTo("Sở A");
        assertThat(row.cell(AnnexColumn.COORDINATING)).isEqualTo("Sở B");
        assertThat(row.cell(AnnexColumn.DUE)).isEqualTo("30/9/2023");
        assertThat(row.cell(AnnexColumn.CRITERION)).isEqualTo("6.1");
        assertThat(row.cell(AnnexColumn.WORK)).isEqualTo("Sửa trạm");
        assertThat(found.unused()).containsExactly("Ghi chú");
    }

    @Test
    void aDayOfExcelIsADayAndNotANumber() {
        AnnexRows found =
                read("xlsx", List.of(HEADINGS, List.of(1, "6.1", "Sửa trạm", "Sở A", "", LocalDate.of(2023, 6, 30))));
        assertThat(found.rows().getFirst().cell(AnnexColumn.DUE)).isEqualTo("30/06/2023");
        assertThat(found.rows().getFirst().cell(AnnexColumn.CRITERION)).isEqualTo("6.1");
    }

    @Test
    void aRowOfTheSameWordsAsTheHeadingsIsNotAnAssignmentButARowAboutALeadIs() {
        AnnexRows found = read(
                "docx",
                List.of(
                        HEADINGS,
                        List.of("1", "6.1", "Nhiệm vụ A", "Sở A chủ trì", "Sở B phối hợp", "30/6/2023"),
                        HEADINGS,
                        List.of("2", "6.2", "Nhiệm vụ B", "Sở B", "", "")));
        assertThat(found.rows()).hasSize(2);
        assertThat(found.left()).extracting(AnnexRows.Left::why).containsExactly(AnnexRows.Aside.HEADER_AGAIN);
    }

    @Test
    void aTableWithoutHeadingsIsNamedAndNotGuessed() {
        AnnexRows found = read(
                "xlsx",
                List.of(
                        List.of("Sở A", "x", "y", "z"),
                        List.of("Sở B", "x", "y", "z"),
                        List.of("Sở C", "x", "y", "z")));
        assertThat(found.rows()).isEmpty();
        assertThat(found.tables()).isZero();
        assertThat(found.left()).extracting(AnnexRows.Left::why).containsExactly(AnnexRows.Aside.OTHER_TABLE);
    }

    @Test
    void filesThatAreNotTablesAreRefusedWithTheirReason() {
        assertThat(AnnexChild.answer(new byte[] {1, 2, 3}, "a.xlsx").refusal()).isEqualTo(AnnexRefusal.OTHER_KIND);
        assertThat(AnnexChild.answer(AnnexFiles.workbook(List.of(HEADINGS)), "a.docx")
                        .refusal())
                .isNotNull();
        assertThat(AnnexChild.answer("chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.txt")
                        .refusal())
                .isEqualTo(AnnexRefusal.OTHER_KIND);
        for (String kind : List.of("xlsx", "docx")) {
            List<List<Object>> secret = List.of(HEADINGS, List.of("TUYỆT MẬT", "", "", "", "", ""));
            byte[] file = kind.equals("xlsx") ? AnnexFiles.workbook(secret) : AnnexFiles.paper(secret);
            assertThat(AnnexChild.answer(file, "a." + kind).refusal()).as(kind).isEqualTo(AnnexRefusal.SECRET);
        }
    }
}
