package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.chart.DotPlot;
import vn.thanghang.platform.chart.Tier;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** Some units in the order of their scores, one of them the reader's own: as a drawing and as a table. */
record UnitDots(EditionWords words, String own) {

    DotPlot plot(String id, String title, List<NationalOverview.Row> rows) {
        List<DotPlot.Band> bands = new ArrayList<>();
        for (PerformanceGroup group : PerformanceGroup.values()) {
            bands.add(new DotPlot.Band(EditionWords.tier(group), words.group(group), dots(rows, group)));
        }
        List<DotPlot.Dot> without =
                rows.stream().filter(row -> row.group() == null).map(this::dot).toList();
        bands.add(new DotPlot.Band(Tier.NONE, words.text().of("analysis.overview.allUnits"), without));
        String description = words.text()
                .of(
                        "analysis.overview.dots.description",
                        rows.getFirst().unit(),
                        rows.getLast().unit());
        return new DotPlot(id, title, description, bands, 2);
    }

    DataTable table(String id, String caption, List<NationalOverview.Row> rows) {
        Cells cells = new Cells(words);
        return new DataTable(
                id,
                caption,
                List.of(
                        Column.text(words.text().of("analysis.column.unit")),
                        Column.number(words.text().of("analysis.column.rank")),
                        Column.number(words.text().of("analysis.column.score")),
                        Column.number(words.text().of("analysis.column.low")),
                        Column.number(words.text().of("analysis.column.high")),
                        Column.text(words.text().of("analysis.column.group"))),
                rows.stream()
                        .map(row -> new Row(
                                List.of(
                                        Cell.link(row.unit(), words.path(words.province(row.unit()))),
                                        cells.rank(row.rank()),
                                        cells.score(row.score()),
                                        cells.score(row.interval().low95()),
                                        cells.score(row.interval().high95()),
                                        cells.group(row.group())),
                                row.unit().equals(own) ? DataTable.Weight.OWN : DataTable.Weight.PLAIN))
                        .toList());
    }

    private List<DotPlot.Dot> dots(List<NationalOverview.Row> rows, PerformanceGroup group) {
        return rows.stream()
                .filter(row -> Objects.equals(row.group(), group))
                .map(this::dot)
                .toList();
    }

    private DotPlot.Dot dot(NationalOverview.Row row) {
        return new DotPlot.Dot(
                row.unit(),
                row.score(),
                ProfilePage.orNaN(row.interval().low95()),
                ProfilePage.orNaN(row.interval().high95()),
                row.unit().equals(own));
    }
}
