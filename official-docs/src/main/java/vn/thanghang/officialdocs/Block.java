package vn.thanghang.officialdocs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the body (component 6 of NĐ 30/2020/NĐ-CP) or of an annex. */
public sealed interface Block {

    /** Where text stands between its margins. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFY
    }

    /**
     * A paragraph of running text.
     *
     * @param indented whether its first line starts 12.7 mm in
     */
    record Paragraph(RichText text, Align align, boolean indented) implements Block {
        /** A justified paragraph with first-line indent. */
        public static Paragraph of(String text) {
            return of(RichText.of(text));
        }

        /** A justified paragraph with first-line indent. */
        public static Paragraph of(RichText text) {
            return new Paragraph(text, Align.JUSTIFY, true);
        }

        /** A centred paragraph. */
        public static Paragraph centred(RichText text) {
            return new Paragraph(text, Align.CENTRE, false);
        }
    }

    /**
     * A titled section of the "I., 1., a)" layout; its depth decides the look: depth 1 "I. TITLE" in bold capitals,
     * depth 2 "1. Title" in bold, depth 3 and below upright.
     *
     * @param ordinal as printed, for example {@code "I."}, {@code "1."}, {@code "a)"}
     */
    record Section(String ordinal, String title, List<Block> body) implements Block {
        public Section {
            body = List.copyOf(body);
        }
    }

    /** The divisions above an article. */
    enum DivisionKind {
        PHAN("Phần"),
        CHUONG("Chương"),
        MUC("Mục"),
        TIEU_MUC("Tiểu mục");

        private final String word;

        DivisionKind(String word) {
            this.word = word;
        }

        /** The word printed before the ordinal. */
        public String word() {
            return word;
        }
    }

    /**
     * Phần, Chương, Mục or Tiểu mục: word and ordinal centred, title in capitals below.
     *
     * @param ordinal Roman for Phần and Chương, Arabic for Mục and Tiểu mục
     */
    record Division(DivisionKind kind, String ordinal, String title, List<Block> body) implements Block {
        public Division {
            body = List.copyOf(body);
        }
    }

    /**
     * "Điều n. Title" with its clauses.
     *
     * @param title {@code null} when the article has no title and its text starts at once
     */
    record Article(int number, @Nullable String title, List<Block> body) implements Block {
        public Article {
            body = List.copyOf(body);
        }
    }

    /**
     * A numbered clause, point or duty: "1. …", "a) …", "(1) …", "- …".
     *
     * @param marker as printed, for example {@code "1."}
     * @param body what stands below it, for example its points
     */
    record Numbered(String marker, RichText text, List<Block> body) implements Block {
        public Numbered {
            body = List.copyOf(body);
        }

        /** A clause with nothing below it. */
        public static Numbered of(String marker, String text) {
            return new Numbered(marker, RichText.of(text), List.of());
        }
    }

    /**
     * A column of a table.
     *
     * @param share its part of the table's width in any unit; the shares of all columns are scaled to the text width
     */
    record Column(double share, Align align) {}

    /**
     * A cell.
     *
     * @param colspan 1 or more
     * @param rowspan 1 or more
     * @param align {@code null} takes the column's
     */
    record Cell(
            RichText text,
            int colspan,
            int rowspan,
            @Nullable Align align) {
        /** A cell of one column and row in the alignment of its column. */
        public static Cell of(String text) {
            return new Cell(RichText.of(text), 1, 1, null);
        }
    }

    /**
     * A row.
     *
     * @param strong whether it is set in bold, as for totals and group rows
     */
    record Row(List<Cell> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A plain row of plain cells. */
        public static Row of(String... cells) {
            return new Row(List.of(cells).stream().map(Cell::of).toList(), false);
        }
    }

    /**
     * A ruled table; its header rows are bold, centred and repeated on every page.
     *
     * @param caption above the table; {@code null} for none
     * @param note below the table, for example the source; {@code null} for none
     */
    record Table(
            @Nullable String caption,
            List<Column> columns,
            List<Row> header,
            List<Row> rows,
            @Nullable String note) implements Block {
        /** Rejects rows whose spans do not fill the columns exactly: {@code RAGGED_TABLE}. */
        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
            TableGrid.check(columns.size(), header);
            TableGrid.check(columns.size(), rows);
        }
    }

    /**
     * A drawing or picture with its caption below.
     *
     * @param widthMm printed width; never more than the text width is used
     * @param heightMm printed height at that width
     * @param alt what a person who does not see it is told
     */
    record Figure(
            Picture picture,
            double widthMm,
            double heightMm,
            @Nullable String caption,
            String alt) implements Block {}

    /** What a figure shows. */
    sealed interface Picture {}

    /** A drawing as SVG text; kept as a drawing in PDF and on the page, made a PNG for DOCX. */
    record Svg(String xml) implements Picture {}

    /** A PNG picture. The array is not copied and must not change. */
    @SuppressWarnings("ArrayRecordComponent")
    record Png(byte[] bytes) implements Picture {}
}
