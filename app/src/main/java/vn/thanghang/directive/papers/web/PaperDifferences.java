package vn.thanghang.directive.papers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.directive.papers.PaperField;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** Where what two people typed differs; of long texts only the lines the other one does not have. */
public final class PaperDifferences {

    private PaperDifferences() {}

    static DataTable table(PaperFields theirs, PaperFields mine, Text text) {
        var columns = List.of(
                Column.text(text.of("directive.column.field")),
                Column.text(text.of("directive.paper.late.theirs")),
                Column.text(text.of("directive.late.mine")));
        var rows = new ArrayList<Row>();
        for (PaperField field : PaperField.values()) {
            if (!theirs.text(field).equals(mine.text(field))) {
                rows.add(Row.of(
                        Cell.of(PaperFaults.label(field, text)),
                        Cell.of(only(theirs.text(field), mine.text(field), text)),
                        Cell.of(only(mine.text(field), theirs.text(field), text))));
            }
        }
        return new DataTable("khac-nhau", text.of("directive.late.caption"), columns, rows);
    }

    private static String only(String own, String other, Text text) {
        List<String> others = Arrays.asList(other.split("\n"));
        String lines = own.lines().filter(line -> !others.contains(line)).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? text.of("directive.paper.late.nothing") : lines;
    }
}
