package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import vn.thanghang.catalogue.reference.Break;
import vn.thanghang.catalogue.reference.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.kernel.Quantiles;
import vn.thanghang.platform.chart.TrendLine;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** The years up to this one, the unit beside the national median; no line through a change of method. */
final class TrendPage {

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Panel panel;
    private final List<Integer> years;

    private TrendPage(UnitWords unit) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.panel = words.analyses().panel();
        this.years = panel.years().stream().filter(year -> year <= words.year()).toList();
    }

    static AnalysisPage of(UnitWords unit) {
        return new TrendPage(unit).page();
    }

    private AnalysisPage page() {
        List<String> codes = new ArrayList<>();
        words.analysis().edition().tree().dimensions().forEach(dimension -> codes.add(dimension.code()));
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        if (years.size() >= 2) {
            AnalysisPage.Panel total = panelOf(Criterion.TOTAL, List.of(Criterion.TOTAL));
            List<AnalysisPage.Panel> dimensions =
                    codes.stream().map(code -> panelOf(code, codes)).toList();
            blocks.add(block("tong-hop", text.of("analysis.trend.total"), List.of(total), List.of(Criterion.TOTAL)));
            blocks.add(block("noi-dung", text.of("analysis.trend.dimensions"), dimensions, codes));
        }
        blocks.add(breaks(codes));
        return unit.page(
                UnitWords.Sister.TREND,
                finding(),
                text.of("analysis.trend.lead", unit.name()),
                List.of(),
                List.of(),
                blocks);
    }

    private AnalysisPage.Panels block(String id, String heading, List<AnalysisPage.Panel> panels, List<String> codes) {
        DataTable table = table(id, heading, codes);
        return new AnalysisPage.Panels(
                heading,
                text.of("analysis.trend.note"),
                panels,
                table,
                unit.file(UnitWords.Sister.TREND, "", table),
                words.source(),
                words.time());
    }

    /** In how many comparable years the total stood below the median: those since the last change of the whole index. */
    private String finding() {
        int known = 0;
        int below = 0;
        int first = words.year();
        for (int year : years) {
            double own = own(Criterion.TOTAL, year);
            if (year >= comparableFrom() && !Double.isNaN(own)) {
                known++;
                below += own < median(Criterion.TOTAL, year) ? 1 : 0;
                first = Math.min(first, year);
            }
        }
        return known == 0
                ? text.of("analysis.trend.none", unit.name())
                : text.of("analysis.trend.finding", first, words.year(), unit.name(), below, known);
    }

    private int comparableFrom() {
        return words.analyses().results().editions().breaks().stream()
                .filter(found -> found.code().equals(Criterion.TOTAL) && found.effect() == Break.Effect.REFUSE)
                .mapToInt(Break::year)
                .filter(year -> year <= words.year())
                .max()
                .orElse(years.getFirst());
    }

    /** One panel; the scale is that of all the codes it stands among. */
    private AnalysisPage.Panel panelOf(String code, List<String> among) {
        int first = years.getFirst();
        List<Double> own = new ArrayList<>();
        List<Double> medians = new ArrayList<>();
        for (int year = first; year <= words.year(); year++) {
            own.add(own(code, year));
            medians.add(median(code, year));
        }
        String title = words.numbered(code);
        String svg = new TrendLine(
                        "xu-huong-" + code,
                        title,
                        text.of("analysis.trend.description", title, first, words.year(), unit.name()),
                        first,
                        own,
                        medians,
                        unit.name(),
                        text.of("analysis.column.median"),
                        breakYears(code, Break.Effect.BANNER),
                        breakYears(code, Break.Effect.REFUSE),
                        Math.floor(extreme(among, true) - 0.2),
                        Math.ceil(extreme(among, false) + 0.2),
                        2)
                .svg(text);
        return new AnalysisPage.Panel(title, svg);
    }

    private double extreme(List<String> codes, boolean least) {
        var values = codes.stream()
                .flatMapToDouble(code ->
                        years.stream().flatMapToDouble(year -> DoubleStream.of(own(code, year), median(code, year))))
                .filter(value -> !Double.isNaN(value));
        return (least ? values.min() : values.max()).orElse(1);
    }

    private List<Integer> breakYears(String code, Break.Effect effect) {
        return words.analyses().results().editions().breaksBetween(code, years.getFirst(), words.year()).stream()
                .filter(found -> found.effect() == effect)
                .map(Break::year)
                .distinct()
                .sorted()
                .toList();
    }

    private double own(String code, int year) {
        return value(code, year).map(edition -> score(edition, code)).orElse(Double.NaN);
    }

    private double score(Edition edition, String code) {
        return edition.hasUnit(unit.name()) ? edition.score(unit.name(), sameMeaning(edition, code)) : Double.NaN;
    }

    private double median(String code, int year) {
        return value(code, year)
                .map(edition -> Quantiles.median(edition.column(sameMeaning(edition, code))))
                .orElse(Double.NaN);
    }

    /** The edition of a year if it measures what the code means this year. */
    private Optional<Edition> value(String code, int year) {
        return panel.find(year)
                .filter(edition -> code.equals(Criterion.TOTAL)
                        || edition.tree().findMeaning(meaning(code)).isPresent());
    }

    private String sameMeaning(Edition edition, String code) {
        return code.equals(Criterion.TOTAL)
                ? code
                : edition.tree().findMeaning(meaning(code)).orElseThrow().code();
    }

    private String meaning(String code) {
        return words.analysis().edition().tree().criterion(code).meaning();
    }

    private DataTable table(String id, String caption, List<String> codes) {
        Cells cells = new Cells(words);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(text.of("analysis.column.year")));
        for (String code : codes) {
            columns.add(Column.number(code.equals(Criterion.TOTAL) ? unit.name() : code + " " + unit.name()));
            columns.add(Column.number(text.of("analysis.column.median")));
        }
        List<Row> rows = new ArrayList<>();
        for (int year : years) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(Integer.toString(year)));
            for (String code : codes) {
                row.add(cells.score(own(code, year)));
                row.add(cells.score(median(code, year)));
            }
            rows.add(new Row(row, DataTable.Weight.PLAIN));
        }
        return new DataTable(id, caption, columns, rows);
    }

    private AnalysisPage.Block breaks(List<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.addFirst(Criterion.TOTAL);
        DataTable table = BreakTable.of(words, all, years.getFirst());
        return table.rows().isEmpty()
                ? new AnalysisPage.Words(text.of("analysis.trend.breaks"), List.of(text.of("analysis.trend.noBreaks")))
                : new AnalysisPage.Table(
                        text.of("analysis.trend.breaks"),
                        "",
                        table,
                        unit.file(UnitWords.Sister.TREND, "", table),
                        words.source(),
                        words.time());
    }
}
