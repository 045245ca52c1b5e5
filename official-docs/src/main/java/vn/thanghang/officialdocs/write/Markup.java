package vn.thanghang.officialdocs.write;

import java.util.Locale;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.RichText;

/** Well-formed markup from text: escaping, runs and numbers. */
final class Markup {
    private Markup() {}

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br/>");
                default -> out.append(c);
            }
        }
    }

    static String attribute(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        escape(text.replace('\n', ' '), out);
        return out.toString();
    }

    static void runs(RichText text, StringBuilder out) {
        for (RichText.Run run : text.runs()) {
            out.append(run.bold() ? "<b>" : "").append(run.italic() ? "<i>" : "");
            escape(run.text(), out);
            out.append(run.italic() ? "</i>" : "").append(run.bold() ? "</b>" : "");
        }
    }

    /** A length or share with at most three decimals and a point. */
    static String number(double value) {
        long thousandths = Math.round(value * 1000);
        return thousandths % 1000 == 0
                ? Long.toString(thousandths / 1000)
                : String.format(Locale.ROOT, "%.3f", thousandths / 1000.0);
    }

    static String cssAlign(Block.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "justify";
        };
    }

    /** The rows of a table with a head that repeats; cells carry their alignment as a class. */
    static void grid(Block.Table table, StringBuilder out) {
        double sum = table.columns().stream().mapToDouble(Block.Column::share).sum();
        out.append("<colgroup>");
        table.columns()
                .forEach(column -> out.append("<col width=\"")
                        .append(number(100 * column.share() / sum))
                        .append("%\"/>"));
        out.append("</colgroup>");
        if (!table.header().isEmpty()) {
            out.append("<thead>");
            table.header().forEach(row -> headRow(row, out));
            out.append("</thead>");
        }
        out.append("<tbody>");
        SpanTracker spans = new SpanTracker(table.columns().size());
        table.rows().forEach(row -> bodyRow(table, row, spans, out));
        out.append("</tbody>");
    }

    private static void bodyRow(Block.Table table, Block.Row row, SpanTracker spans, StringBuilder out) {
        out.append(row.strong() ? "<tr class=\"vb-strong\">" : "<tr>");
        spans.startRow();
        for (Block.Cell cell : row.cells()) {
            int column = spans.place(cell);
            Block.Align align = cell.align() != null
                    ? cell.align()
                    : table.columns().get(column).align();
            cell("td", cssAlign(align), cell, out);
        }
        spans.endRow();
        out.append("</tr>");
    }

    private static void headRow(Block.Row row, StringBuilder out) {
        out.append("<tr>");
        row.cells().forEach(cell -> cell("th", "center", cell, out));
        out.append("</tr>");
    }

    private static void cell(String tag, String align, Block.Cell cell, StringBuilder out) {
        out.append('<').append(tag).append(" class=\"vb-").append(align).append('"');
        if (cell.colspan() > 1) {
            out.append(" colspan=\"").append(cell.colspan()).append('"');
        }
        if (cell.rowspan() > 1) {
            out.append(" rowspan=\"").append(cell.rowspan()).append('"');
        }
        out.append('>');
        runs(cell.text(), out);
        out.append("</").append(tag).append('>');
    }
}
