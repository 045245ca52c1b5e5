package vn.thanghang.accountability.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.accountability.file.HolderPart;
import vn.thanghang.accountability.file.ResultFile;
import vn.thanghang.accountability.file.TaskLine;
import vn.thanghang.accountability.file.TaskLine.Granted;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The evidence as NĐ 335/2025/NĐ-CP wants it linked: task, product, days, extensions, verdicts, causes. Never a grade. */
final class EvidenceTable {

    private EvidenceTable() {}

    static List<DataTable> of(Text text, ResultFile file) {
        return List.of(tasks(text, file), holders(text, file));
    }

    private static DataTable tasks(Text text, ResultFile file) {
        var columns = new ArrayList<Column>();
        for (String each : List.of(
                "task",
                "criterion",
                "product",
                "assigned",
                "originalDue",
                "due",
                "finished",
                "outcome",
                "confirmation",
                "confirmedOn",
                "returned",
                "extensions",
                "approvers",
                "objective",
                "concluded",
                "head",
                "link")) {
            columns.add(
                    each.equals("returned")
                            ? Column.number(text.of("accountability.evidence." + each))
                            : Column.text(text.of("accountability.evidence." + each)));
        }
        return new DataTable(
                "minh-chung",
                text.of("accountability.evidence.tasks"),
                columns,
                file.tasks().stream().map(line -> task(text, file, line)).toList());
    }

    private static Row task(Text text, ResultFile file, TaskLine line) {
        return Row.of(
                Cell.of(line.title()),
                Cell.of(line.criterion()),
                Cell.of(line.output()),
                Cell.of(text.date(line.assignedOn())),
                Cell.of(text.date(line.originalDue())),
                Cell.of(text.date(line.due())),
                Cell.of(FileTables.date(text, line.doneOn())),
                Cell.of(FileTables.outcome(text, file, line.outcome())),
                Cell.of(text.of("accountability.evidence.confirmation." + line.confirmation())),
                Cell.of(FileTables.date(text, line.confirmedOn())),
                Cell.number(text.whole(line.returned()), line.returned()),
                Cell.of(FileTables.extensions(text, line)),
                Cell.of(line.extensions().stream().map(Granted::by).distinct().collect(Collectors.joining("; "))),
                Cell.of(text.of(line.objective() ? "accountability.evidence.yes" : "accountability.evidence.no")),
                Cell.of(FileTables.concluded(text, line)),
                Cell.of(head(file, line.due())),
                Cell.of(line.path()));
    }

    /** Who was in charge on the day the task fell due. */
    private static String head(ResultFile file, LocalDate due) {
        return file.holders().stream()
                .filter(part -> !due.isBefore(part.from()) && !due.isAfter(part.until()))
                .map(part -> part.name() + ", " + part.title())
                .findFirst()
                .orElse("");
    }

    private static DataTable holders(Text text, ResultFile file) {
        return new DataTable(
                "nguoi-dung-dau",
                text.of("accountability.evidence.holders"),
                List.of(
                        Column.text(text.of("accountability.evidence.name")),
                        Column.text(text.of("accountability.evidence.post")),
                        Column.text(text.of("accountability.evidence.from")),
                        Column.text(text.of("accountability.evidence.until")),
                        Column.number(text.of("accountability.evidence.days"))),
                file.holders().stream().map(part -> holder(text, part)).toList());
    }

    private static Row holder(Text text, HolderPart part) {
        return Row.of(
                Cell.of(part.name()),
                Cell.of(part.title()),
                Cell.of(text.date(part.from())),
                Cell.of(text.date(part.until())),
                Cell.number(text.whole(part.days()), (double) part.days()));
    }
}
