package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thanghang.catalogue.reference.Break;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The changes of method that touch some criteria, oldest first. */
final class BreakTable {

    private BreakTable() {}

    static DataTable of(EditionWords words, List<String> codes, int fromYear) {
        Text text = words.text();
        List<Break> breaks = new ArrayList<>();
        for (String code : codes) {
            breaks.addAll(words.analyses().results().editions().breaksBetween(code, fromYear, words.year()));
        }
        breaks.sort(Comparator.comparingInt(Break::year));
        return new DataTable(
                "thay-doi-cach-do",
                text.of("analysis.trend.breaks"),
                List.of(
                        Column.text(text.of("analysis.column.year")),
                        Column.text(text.of("analysis.column.criterion")),
                        Column.text(text.of("analysis.column.break")),
                        Column.text(text.of("analysis.column.effect"))),
                breaks.stream()
                        .map(found -> Row.of(
                                Cell.of(Integer.toString(found.year())),
                                Cell.of(words.numbered(found.code())),
                                Cell.of(text.language() == Language.EN ? found.noteEn() : found.noteVi()),
                                Cell.of(text.of(
                                        found.effect() == Break.Effect.REFUSE
                                                ? "analysis.effect.refuse"
                                                : "analysis.effect.banner"))))
                        .toList());
    }
}
