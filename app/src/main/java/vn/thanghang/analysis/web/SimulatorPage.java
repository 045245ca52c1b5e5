package vn.thanghang.analysis.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.RefusedQuestion;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.TotalFinding;
import vn.thanghang.indexstats.forecast.UnitForecast;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.whatif.SimulationResult;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** One unit with some criteria at other values: the total, the rank and the group that would follow. */
final class SimulatorPage {

    private static final double SAME = 1e-9;

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final Outlook outlook;
    private final SimulatorForm form;

    private SimulatorPage(UnitWords unit, Outlook outlook, SimulatorForm form) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
        this.outlook = outlook;
        this.form = form;
    }

    static AnalysisPage of(UnitWords unit, Outlook outlook, SimulatorForm form) {
        return new SimulatorPage(unit, outlook, form).page();
    }

    private AnalysisPage page() {
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(new AnalysisPage.Internal(text.of("analysis.simulator.internal")));
        boolean broken = !form.errors().isEmpty();
        if (!broken
                && outlook.simulate(words.year(), unit.name(), form.set())
                        instanceof SimulationResult.Simulated simulated) {
            boolean asked = !form.set().isEmpty();
            if (asked) {
                blocks.add(changes(simulated));
                moving(simulated, blocks);
            }
            blocks.add(fields());
            return unit.page(
                    UnitWords.Sister.SIMULATOR,
                    asked ? finding(simulated) : text.of("analysis.simulator.start", unit.name(), words.title()),
                    asked ? text.of("analysis.simulator.lead.asked") : text.of("analysis.simulator.lead.start"),
                    facts(simulated),
                    List.of(),
                    blocks);
        }
        blocks.add(fields());
        String finding = broken ? "analysis.simulator.broken" : "analysis.simulator.withheld";
        return unit.page(
                UnitWords.Sister.SIMULATOR,
                text.of(finding, unit.name(), words.title()),
                text.of(broken ? "analysis.simulator.broken.lead" : "analysis.simulator.withheld.lead"),
                List.of(),
                List.of(),
                blocks);
    }

    private String finding(SimulationResult.Simulated result) {
        Double published = result.publishedTotal();
        String standing = result.group() == null
                ? text.of("analysis.simulator.finding.rank", words.rank(result.rank(), result.of()))
                : text.of(
                        "analysis.simulator.finding.group",
                        words.rank(result.rank(), result.of()),
                        words.group(result.group()));
        String move = published == null
                ? ""
                : text.of("analysis.simulator.finding.move", text.signed(result.total() - published, 2));
        return text.of(
                "analysis.simulator.finding",
                form.set().size(),
                unit.name(),
                text.number(result.total(), 2) + move,
                standing);
    }

    private List<AnalysisPage.Fact> facts(SimulationResult.Simulated result) {
        TotalFinding published = unit.analysis().total();
        List<AnalysisPage.Fact> facts = new ArrayList<>();
        facts.add(AnalysisPage.Fact.of(text.of("analysis.simulator.fact.total"), text.number(result.total(), 4))
                .noted(
                        published.score() == null
                                ? text.of("analysis.simulator.fact.notPublished")
                                : text.of("analysis.simulator.fact.published", text.number(published.score(), 4))));
        facts.add(AnalysisPage.Fact.of(text.of("analysis.simulator.fact.rank"), words.rank(result.rank(), result.of()))
                .noted(text.of("analysis.simulator.fact.published", words.rank(published.rank(), published.of()))));
        facts.add(new AnalysisPage.Fact(
                text.of("analysis.simulator.fact.group"),
                words.group(result.group()),
                text.of("analysis.simulator.fact.published", words.group(published.group())),
                result.group() == null ? 0 : result.group().number()));
        return facts;
    }

    private Row change(SimulationResult.SimulatedScore score, DataTable.Weight weight) {
        Double published = score.published();
        return new Row(
                List.of(
                        Cell.of(words.numbered(score.code())),
                        cells.score(published, 4),
                        cells.score(score.score(), 4),
                        cells.signed(published == null ? null : (Double) (score.score() - published), 4)),
                weight);
    }

    private AnalysisPage.Table changes(SimulationResult.Simulated result) {
        Map<String, Double> parts = changed(result);
        List<Row> rows = new ArrayList<>();
        for (SimulationResult.SimulatedScore score : result.scores()) {
            boolean dimension = level(score.code()) == Level.DIMENSION;
            boolean touched = dimension
                    ? parts.keySet().stream().anyMatch(part -> part.startsWith(score.code() + "."))
                    : parts.containsKey(score.code());
            if (touched) {
                rows.add(change(score, dimension ? DataTable.Weight.HEAD : DataTable.Weight.PLAIN));
            }
        }
        rows.add(Row.head(
                Cell.of(text.of("analysis.total")),
                cells.score(result.publishedTotal(), 4),
                cells.score(result.total(), 4),
                cells.signed(
                        result.publishedTotal() == null ? null : (Double) (result.total() - result.publishedTotal()),
                        4)));
        DataTable table = new DataTable(
                "thay-doi",
                text.of("analysis.simulator.changes.caption", unit.name()),
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(text.of("analysis.column.published")),
                        Column.number(text.of("analysis.column.simulated")),
                        Column.number(text.of("analysis.column.change"))),
                rows);
        return new AnalysisPage.Table(
                text.of("analysis.simulator.changes"),
                text.of("analysis.simulator.changes.note"),
                table,
                unit.file(UnitWords.Sister.SIMULATOR, query(), table),
                words.computedSource(),
                words.time());
    }

    /** The same values in the next edition, while everybody else moves too. */
    private void moving(SimulationResult.Simulated result, List<AnalysisPage.Block> blocks) {
        try {
            UnitForecast with = outlook.moving(words.year(), unit.name(), changed(result));
            UnitForecast without =
                    outlook.forecast(words.year()).find(unit.name()).orElseThrow();
            blocks.add(movingTable(with, without));
        } catch (IndexStatsException refused) {
            if (!RefusedQuestion.isKnown(refused)) {
                throw refused;
            }
            blocks.add(new AnalysisPage.Words(
                    text.of("analysis.simulator.moving", words.nextTitle()),
                    List.of(text.of("analysis.forecast.tooEarly"))));
        }
    }

    private AnalysisPage.Table movingTable(UnitForecast with, UnitForecast without) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                Cell.of(text.of("analysis.forecast.row.mean")), cells.score(without.mean()), cells.score(with.mean())));
        rows.add(Row.of(Cell.of(text.of("analysis.forecast.row.rank")), Cell.of(ranks(without)), Cell.of(ranks(with))));
        for (PerformanceGroup group : PerformanceGroup.values()) {
            if (!with.groups().isEmpty()) {
                rows.add(Row.of(
                        Cell.of(EditionWords.tier(group).sign() + " " + words.nextGroup(group)),
                        Likely.cell(text, without.groups().get(group.number() - 1)),
                        Likely.cell(text, with.groups().get(group.number() - 1))));
            }
        }
        DataTable table = new DataTable(
                "cung-bien-dong",
                text.of("analysis.simulator.moving.caption", unit.name(), words.nextTitle()),
                List.of(
                        Column.text(text.of("analysis.column.what")),
                        Column.number(text.of("analysis.column.without")),
                        Column.number(text.of("analysis.column.with"))),
                rows);
        return new AnalysisPage.Table(
                text.of("analysis.simulator.moving", words.nextTitle()),
                text.of("analysis.simulator.moving.note"),
                table,
                unit.file(UnitWords.Sister.SIMULATOR, query(), table),
                words.computedSource(),
                words.time());
    }

    /** The sub-dimensions that stand elsewhere than published, by the value set or by that of an indicator. */
    private Map<String, Double> changed(SimulationResult.Simulated result) {
        Map<String, Double> changed = new LinkedHashMap<>();
        for (SimulationResult.SimulatedScore score : result.scores()) {
            Double published = score.published();
            if (level(score.code()) == Level.SUBDIMENSION
                    && (published == null || Math.abs(score.score() - published) > SAME)) {
                changed.put(score.code(), score.score());
            }
        }
        return changed;
    }

    private Level level(String code) {
        return words.analysis().edition().tree().criterion(code).level();
    }

    private String ranks(UnitForecast forecast) {
        return text.of(
                "analysis.band",
                Objects.requireNonNull(forecast.rank().get(0.05)),
                Objects.requireNonNull(forecast.rank().get(0.95)));
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        form.fields().stream()
                .filter(field -> form.set().containsKey(field.criterion().code()))
                .forEach(field -> query.append(field.criterion().code())
                        .append('=')
                        .append(BigDecimal.valueOf(form.set()
                                        .getOrDefault(field.criterion().code(), 0.0))
                                .toPlainString()
                                .replace('.', ','))
                        .append('&'));
        return query.toString();
    }

    private AnalysisPage.Form fields() {
        List<AnalysisPage.FieldGroup> groups = new ArrayList<>();
        for (Criterion dimension : words.analysis().edition().tree().dimensions()) {
            List<SimulatorForm.Field> mine = form.fields().stream()
                    .filter(field -> words.analysis()
                            .edition()
                            .tree()
                            .dimensionOf(field.criterion().code())
                            .equals(dimension))
                    .sorted(Comparator.comparingInt(field -> field.criterion().level() == Level.INDICATOR ? 1 : 0))
                    .toList();
            groups.add(new AnalysisPage.FieldGroup(
                    words.numbered(dimension.code()),
                    true,
                    mine.stream().anyMatch(field -> !field.typed().isBlank()),
                    mine.stream().map(this::input).toList()));
        }
        return new AnalysisPage.Form(
                text.of("analysis.simulator.form"),
                text.of("analysis.simulator.form.note"),
                form.errors(),
                groups,
                text.of("analysis.simulator.submit"),
                form.set().isEmpty() && form.errors().isEmpty()
                        ? null
                        : new AnalysisPage.Link(
                                text.of("analysis.simulator.reset"), unit.path(UnitWords.Sister.SIMULATOR), false));
    }

    private AnalysisPage.FormField input(SimulatorForm.Field field) {
        Criterion criterion = field.criterion();
        boolean indicator = criterion.level() == Level.INDICATOR;
        String published =
                Double.isNaN(field.published()) ? text.of("analysis.notPublished") : text.number(field.published(), 4);
        return new AnalysisPage.NumberInput(
                SimulatorForm.id(criterion),
                criterion.code(),
                indicator
                        ? text.of("analysis.simulator.indicator", words.numbered(criterion.code()))
                        : words.numbered(criterion.code()),
                field.typed(),
                text.of(
                        "analysis.simulator.hint",
                        published,
                        text.number(criterion.low(), 2),
                        text.number(criterion.high(), 2)),
                field.error());
    }
}
