package vn.thanghang.assignment.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.thanghang.assignment.Adjustment;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.DeliveringInputs;
import vn.thanghang.assignment.HandingOverPieces;
import vn.thanghang.assignment.Holder;
import vn.thanghang.assignment.Piece;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetStep;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** Sheets and what hangs on them as tables. */
public final class SheetTables {

    private SheetTables() {}

    public static DataTable sheets(Text text, List<Sheet> sheets) {
        return new DataTable(
                "bang-phan-cong",
                text.of("assignment.list.caption"),
                List.of(
                        Column.text(text.of("assignment.column.round")),
                        Column.text(text.of("assignment.column.state")),
                        Column.text(text.of("assignment.column.document")),
                        Column.text(text.of("assignment.column.planDue"))),
                sheets.stream()
                        .map(sheet -> Row.of(
                                Cell.link(SheetWords.round(text, sheet.round()), SheetPaths.sheet(sheet.id())),
                                Cell.of(SheetWords.state(text, sheet.state())),
                                Cell.of(sheet.issuedAs()),
                                Cell.of(sheet.planDue() == null ? "" : text.date(sheet.planDue()))))
                        .toList());
    }

    public static DataTable steps(Text text, List<SheetStep> steps) {
        return new DataTable(
                "cac-buoc",
                text.of("assignment.steps.caption"),
                List.of(
                        Column.text(text.of("assignment.column.at")),
                        Column.text(text.of("assignment.column.step")),
                        Column.text(text.of("assignment.column.who")),
                        Column.text(text.of("assignment.column.note"))),
                StepRun.of(steps).reversed().stream()
                        .map(run -> Row.of(
                                Cell.of(run.isOne() ? text.time(run.last().at()) : span(text, run)),
                                Cell.of(act(text, run)),
                                Cell.of(
                                        run.last().actorName().isEmpty()
                                                ? text.of("assignment.system")
                                                : run.last().actorName()),
                                Cell.of(note(text, run))))
                        .toList());
    }

    private static String span(Text text, StepRun run) {
        return text.of(
                "assignment.step.span",
                text.time(run.first().at()),
                text.time(run.last().at()));
    }

    private static String act(Text text, StepRun run) {
        String act = text.of("assignment.step." + run.last().act());
        return run.isOne() ? act : text.of("assignment.step.many", act, text.whole(run.count()));
    }

    private static String note(Text text, StepRun run) {
        return run.reasons().stream()
                .map(reason -> text.has("assignment.form." + reason) ? text.of("assignment.form." + reason) : reason)
                .collect(Collectors.joining(", "));
    }

    public static DataTable inputs(Text text, Sheet sheet, Piece piece, Roster roster) {
        return new DataTable(
                "phoi-hop-" + piece.id(),
                text.of("assignment.field.coordinating"),
                List.of(
                        Column.text(text.of("assignment.field.agency")),
                        Column.text(text.of("assignment.field.input")),
                        Column.text(text.of("assignment.field.due")),
                        Column.text(text.of("assignment.column.state"))),
                piece.coordinating().stream()
                        .map(input -> Row.of(
                                Cell.link(roster.name(input.agency()), InputPaths.input(sheet.id(), input.id())),
                                Cell.of(input.input()),
                                Cell.of(input.due() == null ? "" : text.date(input.due())),
                                Cell.of(SheetWords.input(text, sheet, input, roster))))
                        .toList());
    }

    public static DataTable holders(Text text, Piece piece, List<Holder> holders, Roster roster) {
        return new DataTable(
                "da-chu-tri-" + piece.id(),
                text.of("assignment.holders"),
                List.of(
                        Column.text(text.of("assignment.field.lead")),
                        Column.text(text.of("assignment.column.since")),
                        Column.text(text.of("assignment.column.until")),
                        Column.text(text.of("assignment.column.cause"))),
                holders.stream()
                        .map(holder -> Row.of(
                                Cell.of(roster.name(holder.agency())),
                                Cell.of(text.date(holder.since())),
                                Cell.of(holder.until() == null ? "" : text.date(holder.until())),
                                Cell.of(text.of(
                                        "assignment.cause." + holder.cause().name()))))
                        .toList());
    }

    public static DataTable inputSteps(Text text, List<DeliveringInputs.Step> steps, Roster roster) {
        return new DataTable(
                "cac-buoc",
                text.of("assignment.steps.caption"),
                List.of(
                        Column.text(text.of("assignment.column.at")),
                        Column.text(text.of("assignment.column.step")),
                        Column.text(text.of("assignment.column.who")),
                        Column.text(text.of("assignment.column.note"))),
                steps.stream()
                        .map(step -> Row.of(
                                Cell.of(text.time(step.at())),
                                Cell.of(text.of(
                                        "assignment.input.act." + step.act().name())),
                                Cell.of(step.actorName() + ", " + roster.name(step.agency())),
                                Cell.of(step.note())))
                        .toList());
    }

    public static DataTable requests(
            Text text, Sheet sheet, List<Adjustment> requests, List<CriterionLine> criteria, Roster roster) {
        return new DataTable(
                "kien-nghi",
                text.of("assignment.requests.topic"),
                List.of(
                        Column.text(text.of("assignment.field.title")),
                        Column.text(text.of("assignment.field.agency")),
                        Column.text(text.of("assignment.column.at")),
                        Column.text(text.of("assignment.column.state"))),
                requests.stream()
                        .map(each -> Row.of(
                                Cell.link(
                                        SheetWords.piece(criteria, each.piece()),
                                        InputPaths.request(sheet.id(), each.id())),
                                Cell.of(roster.name(each.agency())),
                                Cell.of(text.time(each.madeAt())),
                                Cell.of(text.of("assignment.request.state."
                                        + each.state().name()))))
                        .toList());
    }

    public static DataTable handOvers(Text text, List<HandingOverPieces.HandOver> all, Roster roster) {
        return new DataTable(
                "ban-giao",
                text.of("assignment.handOvers.topic"),
                List.of(
                        Column.text(text.of("assignment.handOvers.giver")),
                        Column.text(text.of("assignment.handOvers.receiver")),
                        Column.text(text.of("assignment.column.since")),
                        Column.number(text.of("assignment.handOvers.pieces")),
                        Column.text(text.of("assignment.handOvers.minutes"))),
                all.stream()
                        .map(each -> Row.of(
                                Cell.of(roster.name(each.from())),
                                Cell.of(roster.name(each.to())),
                                Cell.of(text.date(each.day())),
                                Cell.of(text.whole(each.pieces().size())),
                                each.paperId() == null
                                        ? Cell.of("")
                                        : Cell.link(
                                                text.of("assignment.paper.open"), "/van-ban/soan/" + each.paperId())))
                        .toList());
    }

    public static DataTable years(Text text, List<CriterionFile> years) {
        return new DataTable(
                "lich-su",
                text.of("assignment.file.history"),
                List.of(
                        Column.text(text.of("assignment.column.round")),
                        Column.text(text.of("assignment.column.state")),
                        Column.text(text.of("assignment.field.lead")),
                        Column.text(text.of("assignment.field.focal")),
                        Column.text(text.of("assignment.column.document"))),
                years.stream().map(each -> year(text, each)).toList());
    }

    private static Row year(Text text, CriterionFile each) {
        String focal = each.line().focal();
        return Row.of(
                Cell.link(
                        SheetWords.round(text, each.sheet().round()),
                        SheetPaths.criterion(each.sheet().id(), each.line().code())),
                Cell.of(SheetWords.state(text, each.sheet().state())),
                Cell.of(each.line().pieces().stream()
                        .map(piece -> SheetWords.lead(text, piece, each.roster()))
                        .distinct()
                        .collect(Collectors.joining("; "))),
                Cell.of(focal == null ? "" : each.roster().name(focal)),
                Cell.of(each.sheet().issuedAs()));
    }
}
