package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.platform.chart.SlopeChart;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** What moved since the round before, with both readings of whether the movement means something. */
final class ChangePage {

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;

    private ChangePage(UnitWords unit) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
    }

    static AnalysisPage of(UnitWords unit) {
        return new ChangePage(unit).page();
    }

    private AnalysisPage page() {
        Change total = unit.analysis().total().change();
        if (total == null) {
            return unit.page(
                    UnitWords.Sister.CHANGE,
                    text.of("analysis.change.first", words.title()),
                    text.of("analysis.profile.noChange"),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        List<SlopeChart.Line> lines = lines();
        if (!lines.isEmpty()) {
            blocks.add(new AnalysisPage.Figures(List.of(slope(lines, total.fromYear()))));
        }
        blocks.add(table(total.fromYear()));
        blocks.add(new AnalysisPage.Words(
                text.of("analysis.change.how"),
                List.of(text.of("analysis.change.how.rule"), text.of("analysis.change.how.interval"))));
        return unit.page(UnitWords.Sister.CHANGE, finding(total), lead(total), List.of(), unit.breakBanners(), blocks);
    }

    private String finding(Change total) {
        long known = unit.moved(1) + unit.moved(-1) + unit.moved(0);
        if (known == 0) {
            return text.of("analysis.change.notComparable", total.fromYear(), words.year(), unit.name());
        }
        return text.of(
                "analysis.change.finding",
                total.fromYear(),
                words.year(),
                unit.name(),
                unit.moved(1),
                unit.moved(-1),
                known,
                notable());
    }

    private long notable() {
        return unit.level(Level.DIMENSION).stream()
                .map(CriterionFinding::change)
                .filter(change -> change != null && Boolean.TRUE.equals(change.significantByRule()))
                .count();
    }

    private String lead(Change total) {
        return total.absolute() == null
                ? text.of("analysis.profile.noChange")
                : text.of(
                        "analysis.change.lead", words.signed(total.absolute()), ProfilePage.significance(text, total));
    }

    private List<SlopeChart.Line> lines() {
        List<SlopeChart.Line> lines = new ArrayList<>();
        for (CriterionFinding finding : unit.level(Level.DIMENSION)) {
            Change change = finding.change();
            if (change != null && change.previous() != null && finding.score() != null && change.absolute() != null) {
                boolean clear = Boolean.TRUE.equals(change.significantByRule());
                lines.add(new SlopeChart.Line(
                        finding.code() + " " + text.of("analysis.short." + finding.code()),
                        change.previous(),
                        finding.score(),
                        clear ? SlopeChart.Weight.OWN : SlopeChart.Weight.NAMED));
            }
        }
        return lines;
    }

    private Figure slope(List<SlopeChart.Line> lines, int fromYear) {
        String title = text.of("analysis.change.slope", unit.name(), fromYear, words.year());
        String svg = new SlopeChart(
                        "doi-nam",
                        title,
                        text.of("analysis.change.slope.description", lines.size()),
                        Integer.toString(fromYear),
                        Integer.toString(words.year()),
                        lines,
                        2)
                .svg(text);
        DataTable table = table("noi-dung", title, fromYear, unit.level(Level.DIMENSION));
        return unit.figure(
                UnitWords.Sister.CHANGE, "", title, svg, table, List.of(text.of("analysis.change.slope.note")));
    }

    private AnalysisPage.Table table(int fromYear) {
        DataTable table = table(
                "noi-dung-thanh-phan",
                text.of("analysis.change.caption", unit.name(), fromYear, words.year()),
                fromYear,
                unit.level(Level.SUBDIMENSION));
        return new AnalysisPage.Table(
                text.of("analysis.change.parts"),
                text.of("analysis.change.parts.note"),
                table,
                unit.file(UnitWords.Sister.CHANGE, "", table),
                words.source(),
                words.time());
    }

    private DataTable table(String id, String caption, int fromYear, List<CriterionFinding> findings) {
        return new DataTable(
                id,
                caption,
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(Integer.toString(fromYear)),
                        Column.number(Integer.toString(words.year())),
                        Column.number(text.of("analysis.column.change")),
                        Column.number(text.of("analysis.column.changePercent")),
                        Column.text(text.of("analysis.column.byRule")),
                        Column.text(text.of("analysis.column.note"))),
                findings.stream().map(this::row).toList());
    }

    private Row row(CriterionFinding finding) {
        Change change = finding.change();
        return Row.of(
                Cell.link(
                        words.numbered(finding.code()),
                        words.criterionPath(finding.code()) + "?don-vi="
                                + unit.province().id()),
                cells.score(change == null ? null : change.previous()),
                cells.score(finding.score()),
                cells.signed(change == null ? null : change.absolute(), 2),
                cells.percent(change == null ? null : change.relative()),
                cells.byRule(change),
                Cell.of(note(finding)));
    }

    private String note(CriterionFinding finding) {
        Change change = finding.change();
        if (change == null) {
            return text.of("analysis.missing");
        }
        List<String> notes = words.breakNotes(finding.code(), change.fromYear());
        String said = String.join(" ", notes);
        return switch (change.comparability()) {
            case Comparability.Unbroken ignored -> "";
            case Comparability.Marked ignored -> text.of("analysis.break.marked", said);
            case Comparability.Refused ignored -> text.of("analysis.break.refused", said);
        };
    }
}
