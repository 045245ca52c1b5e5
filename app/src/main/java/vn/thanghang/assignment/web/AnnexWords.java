package vn.thanghang.assignment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.annex.AgencyFind;
import vn.thanghang.assignment.annex.AnnexColumn;
import vn.thanghang.assignment.annex.AnnexRow;
import vn.thanghang.assignment.annex.AnnexRows;
import vn.thanghang.assignment.annex.CriterionFind;
import vn.thanghang.assignment.annex.DueFind;
import vn.thanghang.assignment.annex.MatchList;
import vn.thanghang.assignment.annex.MatchedRow;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.ErrorLine;

/** Match lists in words. */
public final class AnnexWords {

    private static final int SHOWN_CHARS_MAX = 200;

    private AnnexWords() {}

    /**
     * A place of a row where somebody has to say something.
     *
     * @param wrong what cannot be matched, with the column and the words that stand there
     * @param options to choose from; empty where a text is typed
     * @param list whether names of agencies are offered while typing
     */
    public record Question(String field, String label, String wrong, Map<String, String> options, boolean list) {}

    /** "Bảng 1, dòng 7" or "Trang tính Phụ lục, dòng 7". */
    public static String place(Text text, AnnexRow row) {
        boolean lettered = row.columns().values().stream().anyMatch(each -> each.matches("[A-Z]+"));
        return text.of(
                lettered ? "assignment.annex.place.sheet" : "assignment.annex.place.table",
                row.table(),
                Integer.toString(row.number()));
    }

    public static List<Question> questions(Text text, MatchList list, MatchedRow row, Roster roster) {
        var questions = new ArrayList<Question>();
        if (row.criterion().state().isOpen()) {
            questions.add(criterion(text, list, row));
        }
        for (int i = 0; i < row.leads().size(); i++) {
            agency(text, row, row.at() + "-l" + i, AnnexColumn.LEAD, row.leads().get(i), roster, questions);
        }
        for (int i = 0; i < row.coordinating().size(); i++) {
            agency(
                    text,
                    row,
                    row.at() + "-k" + i,
                    AnnexColumn.COORDINATING,
                    row.coordinating().get(i),
                    roster,
                    questions);
        }
        AgencyFind focal = row.focal();
        if (focal != null) {
            agency(text, row, row.at() + "-dau-moi", AnnexColumn.FOCAL, focal, roster, questions);
        }
        if (row.due().state().isOpen()) {
            String state = "assignment.annex.due." + row.due().state().name();
            questions.add(question(
                    text, row, "-han", AnnexColumn.DUE, text.of(state, row.due().words()), Map.of()));
        }
        if (row.isTooLong()) {
            String wrong =
                    text.of("assignment.annex.tooLong", text.whole(row.title().length()));
            questions.add(question(text, row, "-viec", AnnexColumn.WORK, wrong, Map.of()));
        }
        return questions;
    }

    private static Question criterion(Text text, MatchList list, MatchedRow row) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("assignment.annex.choose"));
        row.criterion().candidates().forEach(code -> options.put(code, named(list, code)));
        list.names().keySet().forEach(code -> options.putIfAbsent(code, named(list, code)));
        String wrong = text.of(
                "assignment.annex.criterion." + row.criterion().state().name(),
                shown(row.criterion().words()));
        return question(text, row, "-tieu-chi", AnnexColumn.CRITERION, wrong, options);
    }

    private static Question question(
            Text text, MatchedRow row, String field, AnnexColumn column, String wrong, Map<String, String> options) {
        return new Question(row.at() + field, label(text, row.row(), column), wrong, options, false);
    }

    private static void agency(
            Text text,
            MatchedRow row,
            String field,
            AnnexColumn column,
            AgencyFind find,
            Roster roster,
            List<Question> questions) {
        if (!find.state().isOpen()) {
            return;
        }
        var options = new LinkedHashMap<String, String>();
        if (!find.candidates().isEmpty()) {
            options.put("", text.of("assignment.annex.choose"));
            find.candidates().forEach(id -> options.put(id, roster.name(id)));
        }
        String wrong = text.of("assignment.annex.agency." + find.state().name(), shown(find.words()));
        questions.add(new Question(field, label(text, row.row(), column), wrong, options, options.isEmpty()));
    }

    /** The kind of the column with its place in the file. */
    private static String label(Text text, AnnexRow row, AnnexColumn column) {
        String place = row.columns().getOrDefault(column, "");
        String name = text.of("assignment.annex.column." + column.name());
        return place.isEmpty() ? name : text.of("assignment.annex.column.at", name, place);
    }

    /** One line for each place that is open, leading to its field. */
    public static List<ErrorLine> errors(Text text, MatchList list, Roster roster) {
        return list.open().stream()
                .flatMap(row -> questions(text, list, row, roster).stream()
                        .map(each -> new ErrorLine(
                                each.field(),
                                text.of("assignment.annex.error", place(text, row.row()), each.label(), each.wrong()))))
                .toList();
    }

    private static String named(MatchList list, String code) {
        return code + " " + list.names().getOrDefault(code, "");
    }

    public static DataTable rows(Text text, MatchList list, Roster roster) {
        return new DataTable(
                "doi-chieu",
                text.of("assignment.annex.rows"),
                List.of(
                        Column.text(text.of("assignment.annex.row")),
                        Column.text(text.of("assignment.column.criterion")),
                        Column.text(text.of("assignment.field.title")),
                        Column.text(text.of("assignment.field.lead")),
                        Column.text(text.of("assignment.field.coordinating")),
                        Column.text(text.of("assignment.field.due")),
                        Column.text(text.of("assignment.column.state"))),
                list.rows().stream()
                        .map(row -> Row.of(
                                Cell.of(place(text, row.row())),
                                Cell.of(criterion(list, row.criterion())),
                                Cell.of(shown(row.title())),
                                Cell.of(agencies(text, row.leads(), roster)),
                                Cell.of(agencies(text, row.coordinating(), roster)),
                                Cell.of(due(text, row.due())),
                                Cell.of(state(text, row))))
                        .toList());
    }

    private static String state(Text text, MatchedRow row) {
        if (row.isOpen()) {
            return text.of("assignment.annex.state.open");
        }
        if (row.leavesOut()) {
            return text.of("assignment.annex.state.leftOut", row.reason());
        }
        return text.of(row.leads().isEmpty() ? "assignment.annex.state.noLead" : "assignment.annex.state.matched");
    }

    private static String criterion(MatchList list, CriterionFind find) {
        return find.code().isEmpty() ? "? " + shown(find.words()) : named(list, find.code());
    }

    private static String agencies(Text text, List<AgencyFind> finds, Roster roster) {
        return finds.stream().map(find -> agency(text, find, roster)).collect(Collectors.joining("; "));
    }

    private static String agency(Text text, AgencyFind find, Roster roster) {
        if (find.tier() != null) {
            return text.of(
                    "assignment.tier." + Objects.requireNonNull(find.tier()).name());
        }
        return switch (find.state()) {
            case MATCHED, CHOSEN -> named(text, roster.name(find.ids().getFirst()), find.words());
            case EXPANDED ->
                text.of(
                        "assignment.annex.expanded",
                        find.words(),
                        text.whole(find.ids().size()));
            case LEFT_OUT -> text.of("assignment.annex.leftOut", find.words());
            case SAME_AS_LEAD -> text.of("assignment.annex.same", find.words());
            case SEVERAL, NOT_FOUND, UNNAMED, TOO_MANY -> "? " + shown(find.words());
        };
    }

    /** The agency, with the words of the file where they are not its name. */
    private static String named(Text text, String name, String words) {
        return FoldedText.of(name).equals(FoldedText.of(words))
                ? name
                : text.of("assignment.annex.meant", name, shown(words));
    }

    private static String due(Text text, DueFind due) {
        String day = due.day() == null ? "" : text.date(Objects.requireNonNull(due.day()));
        return switch (due.state()) {
            case NONE -> text.of("assignment.annex.due.NONE");
            case READ, CHOSEN -> day;
            case PERIOD -> text.of("assignment.annex.due.PERIOD", due.words(), day);
            case STANDING -> text.of("assignment.annex.due.STANDING", due.words());
            case LEFT_OUT -> text.of("assignment.annex.leftOut", due.words());
            case OUT_OF_YEAR, UNREAD -> "? " + due.words();
        };
    }

    /** Every row that assigns nothing, with the reason. */
    public static DataTable aside(Text text, AnnexRows source) {
        return new DataTable(
                "ngoai-bang",
                text.of("assignment.annex.aside"),
                List.of(
                        Column.text(text.of("assignment.annex.row")),
                        Column.text(text.of("assignment.annex.words")),
                        Column.text(text.of("assignment.annex.why"))),
                source.left().stream()
                        .map(each -> Row.of(
                                Cell.of(text.of(
                                        each.number() == 0 ? "assignment.annex.table" : "assignment.annex.place.table",
                                        each.table(),
                                        Integer.toString(each.number()))),
                                Cell.of(shown(each.words())),
                                Cell.of(text.of(
                                        "assignment.annex.aside." + each.why().name()))))
                        .toList());
    }

    public static String shown(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN_CHARS_MAX ? line : line.substring(0, SHOWN_CHARS_MAX) + "…";
    }
}
