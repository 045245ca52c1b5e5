package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.RefusedQuestion;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.forecast.Forecast;
import vn.thanghang.indexstats.forecast.UnitForecast;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.chart.DotPlot;
import vn.thanghang.platform.chart.Tier;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** The next edition of all units: intervals beside each other, so that nobody reads a single rank out of them. */
final class NationalForecastPage {

    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final Outlook outlook;
    private final String here;

    private NationalForecastPage(EditionWords words, Outlook outlook) {
        this.words = words;
        this.text = words.text();
        this.cells = new Cells(words);
        this.outlook = outlook;
        this.here = words.path() + "/du-bao?tep=";
    }

    static AnalysisPage of(EditionWords words, Outlook outlook) {
        return new NationalForecastPage(words, outlook).page();
    }

    private AnalysisPage page() {
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        String finding;
        String lead;
        try {
            Forecast forecast = outlook.forecast(words.year());
            BackTestTable record = new BackTestTable(words, outlook.backTest(words.year()));
            blocks.add(new AnalysisPage.Internal(text.of("analysis.forecast.internal")));
            blocks.add(new AnalysisPage.Figures(List.of(dots(forecast))));
            blocks.add(record.block(here));
            finding = text.of(
                    "analysis.forecast.national.finding", words.nextTitle(), text.number(halfWidth(forecast), 1));
            lead = record.sentence();
        } catch (IndexStatsException refused) {
            if (!RefusedQuestion.isKnown(refused)) {
                throw refused;
            }
            finding = text.of("analysis.forecast.none", words.nextTitle());
            lead = text.of("analysis.forecast.tooEarly");
        }
        return new AnalysisPage(
                text.of("analysis.overview.topic", words.title()),
                finding,
                finding,
                lead,
                OverviewPage.crumbs(words),
                List.of(),
                List.of(),
                List.of(),
                blocks,
                words.time());
    }

    private static double quantile(UnitForecast forecast, double probability) {
        return Objects.requireNonNull(forecast.quantiles().get(probability));
    }

    private static double halfWidth(Forecast forecast) {
        return forecast.units().stream()
                .mapToDouble(unit -> (quantile(unit, 0.9) - quantile(unit, 0.1)) / 2)
                .average()
                .orElseThrow();
    }

    private static List<UnitForecast> ordered(Forecast forecast) {
        return forecast.units().stream()
                .sorted(Comparator.comparingDouble((UnitForecast unit) -> quantile(unit, 0.5))
                        .reversed())
                .toList();
    }

    private Figure dots(Forecast forecast) {
        String title = text.of("analysis.forecast.national.dots", words.nextTitle());
        List<DotPlot.Band> bands = new ArrayList<>();
        for (PerformanceGroup group : PerformanceGroup.values()) {
            bands.add(new DotPlot.Band(
                    EditionWords.tier(group),
                    text.of("analysis.forecast.national.band", words.nextGroup(group)),
                    dots(forecast, group.number())));
        }
        bands.add(new DotPlot.Band(Tier.NONE, text.of("analysis.overview.allUnits"), dots(forecast, 0)));
        String svg = new DotPlot("du-bao-ca-nuoc", title, text.of("analysis.forecast.national.description"), bands, 2)
                .svg(text);
        return new Figure(
                "hinh-du-bao-ca-nuoc",
                title,
                svg,
                table(forecast, title),
                here + "du-bao",
                words.computedSource(),
                words.time(),
                List.of(text.of("analysis.forecast.national.note")));
    }

    private static List<DotPlot.Dot> dots(Forecast forecast, int group) {
        return ordered(forecast).stream()
                .filter(unit -> unit.mostProbableGroup() == group)
                .map(unit -> new DotPlot.Dot(
                        unit.unit(), quantile(unit, 0.5), quantile(unit, 0.1), quantile(unit, 0.9), false))
                .toList();
    }

    private DataTable table(Forecast forecast, String caption) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(text.of("analysis.column.unit")),
                Column.number(text.of("analysis.column.middle")),
                Column.number(text.of("analysis.column.low80")),
                Column.number(text.of("analysis.column.high80")),
                Column.text(text.of("analysis.column.ranks90"))));
        boolean grouped =
                forecast.units().stream().noneMatch(unit -> unit.groups().isEmpty());
        if (grouped) {
            for (PerformanceGroup group : PerformanceGroup.values()) {
                columns.add(Column.number(words.nextGroup(group)));
            }
        }
        return new DataTable(
                "du-bao",
                caption,
                columns,
                ordered(forecast).stream().map(unit -> row(unit, grouped)).toList());
    }

    private Row row(UnitForecast unit, boolean grouped) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.link(unit.unit(), words.path(words.province(unit.unit())) + "/du-bao"),
                cells.score(quantile(unit, 0.5)),
                cells.score(quantile(unit, 0.1)),
                cells.score(quantile(unit, 0.9)),
                Cell.of(text.of(
                        "analysis.band",
                        Objects.requireNonNull(unit.rank().get(0.05)),
                        Objects.requireNonNull(unit.rank().get(0.95))))));
        if (grouped) {
            unit.groups().forEach(share -> row.add(Likely.cell(text, share)));
        }
        return new Row(row, DataTable.Weight.PLAIN);
    }
}
