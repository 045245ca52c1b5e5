package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thanghang.indexstats.forecast.BackTest;
import vn.thanghang.indexstats.forecast.BackTestYear;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** How earlier editions would have been forecast: stands wherever a forecast is quoted. */
record BackTestTable(EditionWords words, BackTest test) {

    AnalysisPage.Table block(String csvPath) {
        Text text = words.text();
        DataTable table = table();
        return new AnalysisPage.Table(
                text.of("analysis.backtest"),
                text.of("analysis.backtest.note"),
                table,
                csvPath + table.id(),
                words.computedSource(),
                words.time());
    }

    private DataTable table() {
        Text text = words.text();
        return new DataTable(
                "kiem-dinh",
                text.of("analysis.backtest.caption"),
                List.of(
                        Column.text(text.of("analysis.column.edition")),
                        Column.number(text.of("analysis.column.units")),
                        Column.number(text.of("analysis.column.crps")),
                        Column.number(text.of("analysis.column.crpsNaive")),
                        Column.number(text.of("analysis.column.ratio")),
                        Column.number(text.of("analysis.column.inside", text.percent(0.5, 0))),
                        Column.number(text.of("analysis.column.inside", text.percent(0.8, 0))),
                        Column.number(text.of("analysis.column.inside", text.percent(0.9, 0))),
                        Column.number(text.of("analysis.column.groupHit")),
                        Column.number(text.of("analysis.column.groupHitNaive"))),
                test.years().stream().map(this::row).toList());
    }

    private Row row(BackTestYear year) {
        Text text = words.text();
        Cell name = Cell.of(EditionWords.INDEX + " " + year.year());
        List<Cell> cells = new ArrayList<>();
        cells.add(year.startsEra() ? name.noted(text.of("analysis.backtest.break")) : name);
        cells.add(Cell.number(text.whole(year.units()), year.units()));
        cells.add(Cell.number(text.number(year.crps(), 2), year.crps()));
        cells.add(Cell.number(text.number(year.crpsNaive(), 2), year.crpsNaive()));
        cells.add(Cell.number(text.number(year.ratio(), 2), year.ratio()));
        for (double level : new double[] {0.5, 0.8, 0.9}) {
            cells.add(percent(Objects.requireNonNull(year.coverage().get(level))));
        }
        cells.add(percent(year.groupHit()));
        cells.add(percent(year.groupHitNaive()));
        return new Row(cells, DataTable.Weight.PLAIN);
    }

    private Cell percent(double share) {
        return Double.isNaN(share)
                ? Cell.of(words.text().of("analysis.missing"))
                : Cell.number(words.text().percent(share, 0), share);
    }

    /** The record in one sentence, over the editions whose method did not change. */
    String sentence() {
        Text text = words.text();
        List<BackTestYear> fair =
                test.years().stream().filter(year -> !year.startsEra()).toList();
        if (fair.isEmpty()) {
            return text.of("analysis.backtest.none");
        }
        double crps = fair.stream().mapToDouble(BackTestYear::crps).average().orElseThrow();
        double naive =
                fair.stream().mapToDouble(BackTestYear::crpsNaive).average().orElseThrow();
        int units = fair.stream().mapToInt(BackTestYear::units).sum();
        double inside = fair.stream()
                        .mapToDouble(
                                year -> Objects.requireNonNull(year.coverage().get(0.8)) * year.units())
                        .sum()
                / units;
        return text.of(
                "analysis.backtest.sentence",
                fair.size(),
                text.number(crps, 2),
                text.number(naive, 2),
                text.percent(inside, 0));
    }
}
