package vn.thanghang.directive.numbers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.directive.numbers.Direction;
import vn.thanghang.directive.numbers.Entry;
import vn.thanghang.directive.numbers.Paper;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** How the books read: the columns of appendix IV of NĐ 30/2020/NĐ-CP. */
public final class RegisterWords {

    private static final List<String> OUTGOING_COLUMNS = List.of(
            "number",
            "date",
            "kindAndSummary",
            "signer",
            "receivers",
            "keptBy",
            "copies",
            "sentOn",
            "signedFor",
            "note");
    private static final List<String> INCOMING_COLUMNS = List.of(
            "arrivedOn",
            "arrivalNumber",
            "author",
            "theirNumber",
            "theirDate",
            "kindAndSummary",
            "unit",
            "passedOn",
            "signedFor",
            "note");
    private static final List<String> FOLLOW_UP_COLUMNS =
            List.of("arrivalNumber", "paper", "unit", "dueOn", "progress", "reply", "note");

    private RegisterWords() {}

    /** All ten columns, for the file. */
    static DataTable fullBook(Text text, Direction direction, int year, List<Entry> entries) {
        boolean outgoing = direction == Direction.OUTGOING;
        return table(
                text,
                "so-van-ban",
                "directive.numbers.caption." + direction.name(),
                year,
                outgoing ? OUTGOING_COLUMNS : INCOMING_COLUMNS,
                entries.stream()
                        .map(entry ->
                                Row.of((outgoing ? outgoing(text, entry) : incoming(text, entry)).toArray(Cell[]::new)))
                        .toList());
    }

    /** What is read on a page: number, day, paper, from or to whom. */
    public static DataTable book(Text text, Direction direction, int year, List<Entry> entries) {
        boolean outgoing = direction == Direction.OUTGOING;
        List<Row> rows = entries.stream()
                .map(entry -> Row.of(
                        Cell.link(entry.shown(), RegisterPaths.entry(entry.id())),
                        Cell.of(date(text, entry.enteredOn())),
                        outgoing ? kindAndSummary(entry) : paper(text, entry),
                        Cell.of(
                                outgoing
                                        ? entry.paper().signer()
                                        : entry.paper().receivers()),
                        Cell.of(outgoing ? entry.paper().receivers() : note(text, entry))))
                .toList();
        return table(
                text,
                "so-van-ban",
                "directive.numbers.caption." + direction.name(),
                year,
                outgoing
                        ? List.of("number", "date", "kindAndSummary", "signer", "receivers")
                        : List.of("arrivalNumber", "arrivedOn", "paper", "unit", "note"),
                rows);
    }

    /** The seven columns of the follow-up register. */
    public static DataTable followUp(Text text, int year, List<Entry> entries) {
        List<Row> rows = entries.stream()
                .map(entry -> Row.of(
                        Cell.link(entry.shown(), RegisterPaths.entry(entry.id())),
                        paper(text, entry),
                        Cell.of(entry.paper().receivers()),
                        Cell.of(date(text, entry.paper().dueOn())),
                        Cell.of(entry.progress()),
                        Cell.of(entry.reply()),
                        Cell.of(note(text, entry))))
                .toList();
        return table(text, "so-theo-doi", "directive.numbers.caption.followUp", year, FOLLOW_UP_COLUMNS, rows);
    }

    private static DataTable table(
            Text text, String id, String caption, int year, List<String> columns, List<Row> rows) {
        return new DataTable(
                id,
                text.of(caption, Integer.toString(year)),
                columns.stream()
                        .map(column -> Column.text(text.of("directive.numbers.column." + column)))
                        .toList(),
                rows);
    }

    private static Stream<Cell> outgoing(Text text, Entry entry) {
        Paper paper = entry.paper();
        return Stream.of(
                Cell.of(entry.shown()),
                Cell.of(date(text, entry.enteredOn())),
                Cell.of((paper.kind() + " " + paper.summary()).strip()),
                Cell.of(paper.signer()),
                Cell.of(paper.receivers()),
                Cell.of(paper.keptBy()),
                Cell.of(paper.copies() == null ? "" : Integer.toString(paper.copies())),
                Cell.of(date(text, paper.passedOn())),
                Cell.of(""),
                Cell.of(note(text, entry)));
    }

    private static Stream<Cell> incoming(Text text, Entry entry) {
        Paper paper = entry.paper();
        return Stream.of(
                Cell.of(date(text, entry.enteredOn())),
                Cell.of(entry.shown()),
                Cell.of(paper.author()),
                Cell.of(paper.theirNumber()),
                Cell.of(date(text, paper.theirDate())),
                Cell.of((paper.kind() + " " + paper.summary()).strip()),
                Cell.of(paper.receivers()),
                Cell.of(date(text, paper.passedOn())),
                Cell.of(""),
                Cell.of(note(text, entry)));
    }

    private static Cell kindAndSummary(Entry entry) {
        return Cell.of((entry.paper().kind() + " " + entry.paper().summary()).strip());
    }

    private static Cell paper(Text text, Entry entry) {
        Paper paper = entry.paper();
        String from = Stream.of(paper.theirNumber(), date(text, paper.theirDate()), paper.author())
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return kindAndSummary(entry).noted(from);
    }

    private static String note(Text text, Entry entry) {
        return entry.voidReason() == null
                ? entry.paper().note()
                : text.of("directive.numbers.void", entry.voidReason());
    }

    private static String date(Text text, @Nullable LocalDate date) {
        return date == null ? "" : text.date(date);
    }
}
