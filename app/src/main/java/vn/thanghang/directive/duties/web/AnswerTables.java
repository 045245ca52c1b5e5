package vn.thanghang.directive.duties.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.access.UnitNames;
import vn.thanghang.directive.duties.Answer;
import vn.thanghang.directive.duties.AnsweringDuties.Line;
import vn.thanghang.directive.duties.Obligation;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Page;

/** Answers to general duties in tables. */
public final class AnswerTables {

    private AnswerTables() {}

    /** A general duty with a line for each addressee. */
    public record Collected(Obligation duty, List<Line> lines) {

        public Collected {
            lines = List.copyOf(lines);
        }

        public long answered() {
            return lines.stream().filter(line -> line.answer().isPresent()).count();
        }
    }

    public static DataTable table(Page page, Collected collected, UnitNames names) {
        Text text = page.text();
        List<Row> rows = collected.lines().stream()
                .map(line ->
                        new Row(cells(text, line, names).stream().map(Cell::of).toList(), DataTable.Weight.PLAIN))
                .toList();
        return new DataTable(
                "tra-loi-" + collected.duty().id(),
                text.of(
                        "directive.duties.answers.caption",
                        DutyWords.path(text, collected.duty().path())),
                columns(text).stream().map(Column::text).toList(),
                rows);
    }

    private static List<String> columns(Text text) {
        return List.of(
                text.of("directive.duties.agency"),
                text.of("directive.duties.acquainted"),
                text.of("directive.duties.documents"),
                text.of("directive.duties.measures"),
                text.of("directive.duties.answeredAt"));
    }

    private static List<String> cells(Text text, Line line, UnitNames names) {
        return line.answer()
                .map(answer -> List.of(
                        names.of(line.agency()),
                        answer.acquainted() ? text.of("directive.duties.acquainted.yes") : "",
                        answer.documents(),
                        answer.measures(),
                        text.time(answer.at()) + ", " + answer.by()))
                .orElse(List.of(names.of(line.agency()), text.of("directive.duties.noAnswer"), "", "", ""));
    }

    /** One line a duty and agency, in UTF-8 with a mark that spreadsheets understand. */
    static byte[] csv(Text text, List<Collected> collected, UnitNames names) {
        var lines = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of(text.of("directive.duties.point")));
        header.addAll(columns(text));
        lines.add(header);
        for (Collected duty : collected) {
            for (Line line : duty.lines()) {
                var cells = new ArrayList<>(List.of(duty.duty().path()));
                cells.addAll(cells(text, line, names));
                lines.add(cells);
            }
        }
        String all = lines.stream()
                .map(cells -> cells.stream().map(AnswerTables::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return all.getBytes(StandardCharsets.UTF_8);
    }

    /** What a spreadsheet would take for a formula is kept from being one. */
    private static String quoted(String cell) {
        String plain = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    /** What a colleague has answered, in one line. */
    public static String words(Text text, Answer answer) {
        String acquainted = answer.acquainted() ? text.of("directive.duties.acquainted.yes") + ". " : "";
        return (acquainted + answer.documents() + " " + answer.measures()).strip();
    }
}
