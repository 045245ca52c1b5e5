package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.RefusedQuestion;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.forecast.Forecast;
import vn.thanghang.indexstats.forecast.UnitForecast;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.platform.chart.FanChart;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** The next edition of one unit, as far as it can be foreseen, with the record of earlier forecasts. */
final class ForecastPage {

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final Outlook outlook;

    private ForecastPage(UnitWords unit, Outlook outlook) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
        this.outlook = outlook;
    }

    static AnalysisPage of(UnitWords unit, Outlook outlook) {
        return new ForecastPage(unit, outlook).page();
    }

    private AnalysisPage page() {
        try {
            return page(outlook.forecast(words.year()));
        } catch (IndexStatsException refused) {
            if (!RefusedQuestion.isKnown(refused)) {
                throw refused;
            }
            return unit.page(
                    UnitWords.Sister.FORECAST,
                    text.of("analysis.forecast.none", words.nextTitle()),
                    text.of("analysis.forecast.tooEarly"),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    private AnalysisPage page(Forecast forecast) {
        UnitForecast own = forecast.find(unit.name()).orElseThrow();
        BackTestTable record = new BackTestTable(words, outlook.backTest(words.year()));
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(new AnalysisPage.Internal(text.of("analysis.forecast.internal")));
        blocks.add(new AnalysisPage.Figures(List.of(fan(own))));
        blocks.add(groups(own));
        blocks.add(new AnalysisPage.Words(
                text.of("analysis.forecast.how"),
                List.of(
                        text.of("analysis.forecast.how.model"),
                        record.sentence(),
                        text.of(
                                "analysis.forecast.how.draws",
                                text.whole(forecast.draws()),
                                Long.toString(forecast.seed())))));
        blocks.add(record.block(unit.path(UnitWords.Sister.FORECAST) + "?tep="));
        blocks.add(new AnalysisPage.Choice(
                text.of("analysis.forecast.more"),
                List.of(new AnalysisPage.Link(
                        text.of("analysis.forecast.national"), words.path() + "/du-bao", false))));
        return unit.page(UnitWords.Sister.FORECAST, finding(own), lead(own), facts(own), List.of(), blocks);
    }

    private static double quantile(UnitForecast forecast, double probability) {
        return Objects.requireNonNull(forecast.quantiles().get(probability));
    }

    private String finding(UnitForecast own) {
        return text.of(
                "analysis.forecast.finding",
                words.nextTitle(),
                unit.name(),
                text.number(quantile(own, 0.10), 2),
                text.number(quantile(own, 0.90), 2));
    }

    private String lead(UnitForecast own) {
        if (own.groups().isEmpty()) {
            return text.of("analysis.forecast.lead.plain");
        }
        PerformanceGroup likely = PerformanceGroup.ofNumber(own.mostProbableGroup());
        return text.of(
                "analysis.forecast.lead",
                words.nextGroup(likely),
                Likely.share(text, own.groups().get(likely.number() - 1)));
    }

    private List<AnalysisPage.Fact> facts(UnitForecast own) {
        List<AnalysisPage.Fact> facts = new ArrayList<>();
        facts.add(AnalysisPage.Fact.of(text.of("analysis.forecast.fact.middle"), text.number(quantile(own, 0.5), 2))
                .noted(text.of(
                        "analysis.forecast.fact.from",
                        words.title(),
                        words.score(unit.analysis().total().score()))));
        facts.add(AnalysisPage.Fact.of(
                        text.of("analysis.forecast.fact.ranks"),
                        text.of(
                                "analysis.band",
                                Objects.requireNonNull(own.rank().get(0.05)),
                                Objects.requireNonNull(own.rank().get(0.95))))
                .noted(text.of("analysis.forecast.fact.ranks.note")));
        double came = came();
        if (!Double.isNaN(came)) {
            boolean inside = quantile(own, 0.10) <= came && came <= quantile(own, 0.90);
            facts.add(AnalysisPage.Fact.of(
                            text.of("analysis.forecast.fact.came", words.nextTitle()), text.number(came, 2))
                    .noted(text.of(inside ? "analysis.forecast.fact.inside" : "analysis.forecast.fact.outside")));
        }
        return facts;
    }

    /** What came in the edition forecast, if it is published; the forecast itself never saw it. */
    private double came() {
        return outlook.analyses()
                .panel()
                .find(words.year() + 1)
                .filter(edition -> edition.hasUnit(unit.name()))
                .map(edition -> edition.total(unit.name()))
                .orElse(Double.NaN);
    }

    private Figure fan(UnitForecast own) {
        Panel panel = outlook.panel(words.year());
        List<Integer> years = panel.years().stream()
                .filter(year -> year == words.year() || comparable(panel, year))
                .toList();
        int first = years.getFirst();
        List<Double> known = new ArrayList<>();
        for (int year = first; year <= words.year(); year++) {
            known.add(panel.find(year)
                    .filter(edition -> edition.hasUnit(unit.name()))
                    .map(edition -> edition.total(unit.name()))
                    .orElse(Double.NaN));
        }
        String title = text.of("analysis.forecast.fan", unit.name(), first, words.year(), words.year() + 1);
        List<Integer> marks = panel.breaks().stream()
                .filter(found -> found.code().equals(CriteriaTree.TOTAL))
                .map(Break::toYear)
                .filter(year -> year > first && year <= words.year())
                .toList();
        String svg = new FanChart(
                        "du-bao-hinh",
                        title,
                        text.of("analysis.forecast.fan.description"),
                        first,
                        known,
                        List.copyOf(own.quantiles().values()),
                        came(),
                        marks,
                        2)
                .svg(text);
        return unit.computed(
                UnitWords.Sister.FORECAST,
                "",
                title,
                svg,
                quantiles(own, title),
                Double.isNaN(came())
                        ? List.of(text.of("analysis.forecast.fan.note"))
                        : List.of(text.of("analysis.forecast.fan.note"), text.of("analysis.forecast.came")));
    }

    private boolean comparable(Panel panel, int year) {
        return year < words.year()
                && !(panel.comparability(CriteriaTree.TOTAL, year, words.year()) instanceof Comparability.Refused);
    }

    private DataTable quantiles(UnitForecast own, String caption) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Double, Double> quantile : own.quantiles().entrySet()) {
            rows.add(Row.of(
                    Cell.of(text.of("analysis.forecast.below", text.percent(quantile.getKey(), 0))),
                    cells.score(quantile.getValue())));
        }
        return new DataTable(
                "khoang",
                caption,
                List.of(
                        Column.text(text.of("analysis.column.likelihood")),
                        Column.number(text.of("analysis.column.score"))),
                rows);
    }

    private AnalysisPage.Table groups(UnitForecast own) {
        Edition edition = words.analysis().edition();
        List<Row> rows = new ArrayList<>();
        for (PerformanceGroup group : PerformanceGroup.values()) {
            if (!own.groups().isEmpty()) {
                boolean now = unit.analysis().total().group() == group && edition.hasUnit(unit.name());
                rows.add(new Row(
                        List.of(
                                Cell.of(EditionWords.tier(group).sign() + " " + words.nextGroup(group)),
                                Likely.cell(text, own.groups().get(group.number() - 1)),
                                Cell.of(now ? words.title() : "")),
                        now ? DataTable.Weight.OWN : DataTable.Weight.PLAIN));
            }
        }
        DataTable table = new DataTable(
                "nhom",
                text.of("analysis.forecast.groups.caption", unit.name(), words.nextTitle()),
                List.of(
                        Column.text(text.of("analysis.column.group")),
                        Column.number(text.of("analysis.column.likelihood")),
                        Column.text(text.of("analysis.column.now"))),
                rows);
        return new AnalysisPage.Table(
                text.of("analysis.forecast.groups"),
                text.of("analysis.forecast.groups.note"),
                table,
                unit.file(UnitWords.Sister.FORECAST, "", table),
                words.computedSource(),
                words.time());
    }
}
