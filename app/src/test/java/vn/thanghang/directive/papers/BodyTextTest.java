package vn.thanghang.directive.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.officialdocs.Annex;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.RichText;

/** The conventions in which an officer types the text of a paper. */
class BodyTextTest {

    private static List<Block> body(String... lines) {
        return BodyText.parse(String.join("\n", lines)).body();
    }

    @Test
    void everyLineIsAParagraphAndBlankLinesAreNothing() {
        assertThat(body("Một.", "", "  ", "Hai."))
                .containsExactly(Block.Paragraph.of("Một."), Block.Paragraph.of("Hai."));
        assertThat(body("")).isEmpty();
    }

    @Test
    void dutiesNestBelowTheirSection() {
        List<Block> body = body(
                "Yêu cầu:",
                "I. Nhiệm vụ",
                "1. Sở Y tế:",
                "a) rà soát;",
                "- một;",
                "b) báo cáo.",
                "2. Sở Nội vụ.",
                "II. Thực hiện",
                "Đoạn cuối./.");
        assertThat(body).hasSize(3);
        var first = (Block.Section) body.get(1);
        assertThat(first.ordinal()).isEqualTo("I.");
        assertThat(first.body()).hasSize(2);
        var duty = (Block.Numbered) first.body().getFirst();
        assertThat(duty.marker()).isEqualTo("1.");
        assertThat(duty.body()).hasSize(2);
        var point = (Block.Numbered) duty.body().getFirst();
        assertThat(point.marker()).isEqualTo("a)");
        assertThat(point.body()).containsExactly(Block.Numbered.of("-", "một;"));
        assertThat(((Block.Section) body.get(2)).body()).containsExactly(Block.Paragraph.of("Đoạn cuối./."));
    }

    @Test
    void levelsOfNumbersFollowEachOther() {
        var one =
                (Block.Numbered) body("1. a", "1.1. b", "(1) c", "đ) d", "+ e").getFirst();
        var two = (Block.Numbered) one.body().getFirst();
        assertThat(two.marker()).isEqualTo("1.1.");
        assertThat(two.body())
                .extracting(block -> ((Block.Numbered) block).marker())
                .containsExactly("(1)", "đ)");
    }

    @Test
    void chaptersHoldArticlesWithATitleOrWithText() {
        List<Block> body = body(
                "Chương I",
                "Quy định chung",
                "Điều 1. Phạm vi",
                "Quy chế này quy định.",
                "Điều 2. Quyết định có hiệu lực từ ngày ký.",
                "Chương II. Thi hành",
                "Điều 3. Trách nhiệm");
        assertThat(body).hasSize(2);
        var chapter = (Block.Division) body.getFirst();
        assertThat(chapter.title()).isEqualTo("Quy định chung");
        var titled = (Block.Article) chapter.body().getFirst();
        assertThat(titled.title()).isEqualTo("Phạm vi");
        assertThat(titled.body()).containsExactly(Block.Paragraph.of("Quy chế này quy định."));
        var plain = (Block.Article) chapter.body().get(1);
        assertThat(plain.title()).isNull();
        assertThat(plain.body()).containsExactly(Block.Paragraph.of("Quyết định có hiệu lực từ ngày ký."));
        assertThat(((Block.Division) body.get(1)).title()).isEqualTo("Thi hành");
    }

    @Test
    void aSentenceThatNamesASectionIsNoHeading() {
        assertThat(body("Mục 1 của Kế hoạch quy định rõ.")).singleElement().isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void linesWithBarsAreATableWithCaptionAndNote() {
        List<Block> body = body(
                "Bảng 1. Kết quả",
                "| TT | Cơ quan | Số |",
                "|---|---|---|",
                "| 1 | **Sở Y tế** | 12 |",
                "| 2 | Sở Xây dựng | 1.234,5 |",
                "Nguồn: Sở Nội vụ",
                "Sau bảng.");
        assertThat(body).hasSize(2);
        var table = (Block.Table) body.getFirst();
        assertThat(table.caption()).isEqualTo("Bảng 1. Kết quả");
        assertThat(table.note()).isEqualTo("Nguồn: Sở Nội vụ");
        assertThat(table.header()).hasSize(1);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.columns())
                .extracting(Block.Column::align)
                .containsExactly(Align.CENTRE, Align.LEFT, Align.RIGHT);
        assertThat(table.rows().getFirst().cells().get(1).text()).isEqualTo(RichText.EMPTY.bold("Sở Y tế"));
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsNamedAndStillShown() {
        BodyText.Parsed parsed = BodyText.parse("| a | b |\n| 1 |\n| 1 | 2 | 3 |");
        assertThat(parsed.problems()).hasSize(2).allMatch(PaperProblem::blocking);
        assertThat(((Block.Table) parsed.body().getFirst()).rows()).hasSize(2);
    }

    @Test
    void annexesBeginWhereTheyAreNamed() {
        BodyText.Parsed parsed = BodyText.parse(
                "Đoạn./.\nPhụ lục: Danh mục\nMột.\nPhụ lục ngang: Biểu\n| a |\n| 1 |\nKèm theo: Quy chế\nĐiều 1. Phạm vi");
        assertThat(parsed.body()).hasSize(1);
        assertThat(parsed.annexes()).extracting(Annex::title).containsExactly("Danh mục", "Biểu", "Quy chế");
        assertThat(parsed.annexes()).extracting(Annex::landscape).containsExactly(false, true, false);
        assertThat(parsed.annexes().getLast().kind()).isEqualTo(Annex.Kind.ISSUED_TEXT);
    }

    @Test
    void starsMarkBoldAndItalicAndNothingElse() {
        assertThat(BodyText.rich("trước **ngày 20** và *nay* rồi"))
                .isEqualTo(RichText.of("trước ")
                        .bold("ngày 20")
                        .plain(" và ")
                        .italic("nay")
                        .plain(" rồi"));
        assertThat(BodyText.rich("3 * 4 = 12").text()).isEqualTo("3 * 4 = 12");
    }
}
