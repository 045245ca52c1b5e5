package vn.thanghang.directive.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.Block.Align;
import vn.thanghang.officialdocs.Block.Cell;
import vn.thanghang.officialdocs.Block.Column;
import vn.thanghang.officialdocs.Block.Row;

/** A table typed as lines of cells between bars. A row with too few cells is filled, and named as a problem. */
final class TableText {

    private static final Pattern CAPTION = Pattern.compile("Bảng\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NOTE = Pattern.compile("(?:Nguồn|Ghi chú)\\s*:.*");
    private static final Pattern RULE = Pattern.compile(":?-{3,}:?");
    private static final Pattern FIGURE = Pattern.compile("[+−-]?[\\d.,]+\\s*%?|[-–]");
    private static final int NARROWEST = 4;
    private static final int WIDEST = 30;
    /** The room beside the text of a cell, in characters: without it narrow columns break their words. */
    private static final int BESIDE = 3;

    private static final int COLUMNS_MAX = 30;

    private final List<List<String>> rows = new ArrayList<>();
    private final List<PaperProblem> problems;
    private @Nullable String caption;
    private @Nullable String note;
    private int at;

    /** Whether a table, perhaps under its caption, begins here. */
    static boolean startsAt(List<String> lines, int at, int end) {
        boolean below = at + 1 < end && lines.get(at + 1).startsWith("|");
        return lines.get(at).startsWith("|")
                || below && CAPTION.matcher(lines.get(at)).matches();
    }

    TableText(List<String> lines, int from, int end, List<PaperProblem> problems) {
        this.problems = problems;
        at = from;
        if (!lines.get(at).startsWith("|")) {
            caption = lines.get(at++);
        }
        while (at < end && lines.get(at).startsWith("|")) {
            List<String> cells = cells(lines.get(at++));
            if (!cells.stream().allMatch(cell -> RULE.matcher(cell).matches())) {
                rows.add(cells);
            }
        }
        if (at < end && NOTE.matcher(lines.get(at)).matches()) {
            note = lines.get(at++);
        }
    }

    /** The line behind the table. */
    int after() {
        return at;
    }

    Block block() {
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (width == 0 || width > COLUMNS_MAX) {
            problems.add(PaperProblem.blocking(PaperField.BODY, PaperProblem.Code.EMPTY_TABLE, at));
            return Block.Paragraph.of("");
        }
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).size() != width) {
                problems.add(PaperProblem.blocking(
                        PaperField.BODY,
                        PaperProblem.Code.RAGGED_TABLE,
                        String.join(" | ", rows.get(i)),
                        rows.get(i).size(),
                        width));
            }
        }
        List<Row> all = rows.stream().map(cells -> row(cells, width)).toList();
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            columns.add(column(column));
        }
        return new Block.Table(caption, columns, all.subList(0, 1), all.subList(1, all.size()), note);
    }

    private Column column(int column) {
        List<String> texts = rows.stream()
                .skip(1)
                .filter(cells -> column < cells.size())
                .map(cells -> cells.get(column))
                .filter(text -> !text.isEmpty())
                .toList();
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int head = Arrays.stream(rows.getFirst().get(column).split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        boolean figures = !texts.isEmpty()
                && texts.stream().allMatch(text -> FIGURE.matcher(text).matches());
        Align align = !figures ? Align.LEFT : column == 0 ? Align.CENTRE : Align.RIGHT;
        return new Column(Math.clamp(Math.max(longest, head), NARROWEST, WIDEST) + BESIDE, align);
    }

    private static Row row(List<String> cells, int width) {
        var row = new ArrayList<Cell>();
        for (int i = 0; i < width; i++) {
            row.add(new Cell(BodyText.rich(i < cells.size() ? cells.get(i) : ""), 1, 1, null));
        }
        return new Row(row, false);
    }

    private static List<String> cells(String line) {
        String inner = line.substring(1).replaceFirst("\\|\\s*$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }
}
