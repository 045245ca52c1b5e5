package vn.thanghang.analysis.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.RefusedQuestion;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.path.ImprovementPath;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathStep;
import vn.thanghang.indexstats.path.Precedent;
import vn.thanghang.platform.chart.DivergingBars;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** Phương án cải thiện điểm và nhóm: which few criteria, raised how far, most plausibly reach a target. */
final class PathPage {

    private static final int NAMED = 6;

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;
    private final Outlook outlook;
    private final PathForm form;
    private final PathWords said;

    private PathPage(UnitWords unit, Outlook outlook, PathForm form) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
        this.outlook = outlook;
        this.form = form;
        this.said = new PathWords(unit);
    }

    static AnalysisPage of(UnitWords unit, Outlook outlook, PathForm form) {
        return new PathPage(unit, outlook, form).page();
    }

    private AnalysisPage page() {
        List<AnalysisPage.Block> blocks = new ArrayList<>();
        blocks.add(new AnalysisPage.Internal(text.of("analysis.path.internal")));
        PathRequest request = form.request();
        if (request == null) {
            blocks.add(new PathFields(unit, form).block());
            return answer(text.of("analysis.path.broken"), text.of("analysis.simulator.broken.lead"), null, blocks);
        }
        try {
            ImprovementPath path = outlook.path(words.year(), unit.name(), request);
            ImprovementPath shown = path.reachable() ? path : path.nearest();
            if (shown != null && !shown.steps().isEmpty()) {
                steps(shown, path.reachable(), blocks);
            }
            blocks.add(new PathFields(unit, form).block());
            blocks.add(new AnalysisPage.Words(text.of("analysis.path.how"), said.method(request)));
            return answer(said.finding(path), said.lead(path), shown, blocks);
        } catch (IndexStatsException refused) {
            if (!RefusedQuestion.isKnown(refused)) {
                throw refused;
            }
            blocks.add(new PathFields(unit, form).block());
            String lead = text.of("analysis.path.refused." + refused.code());
            return answer(text.of("analysis.path.refused", unit.name(), words.title()), lead, null, blocks);
        }
    }

    private AnalysisPage answer(
            String finding, String lead, @Nullable ImprovementPath path, List<AnalysisPage.Block> blocks) {
        return unit.page(
                UnitWords.Sister.PATH, finding, lead, path == null ? List.of() : said.facts(path), List.of(), blocks);
    }

    private void steps(ImprovementPath path, boolean reachable, List<AnalysisPage.Block> blocks) {
        blocks.add(new AnalysisPage.Figures(List.of(drawing(path, reachable))));
        blocks.add(precedents(path));
        blocks.add(new AnalysisPage.Choice(
                text.of("analysis.path.next"),
                List.of(new AnalysisPage.Link(text.of("analysis.path.simulate"), simulator(path), false))));
    }

    private Figure drawing(ImprovementPath path, boolean reachable) {
        String title = text.of(
                reachable ? "analysis.path.steps" : "analysis.path.steps.nearest",
                path.steps().size(),
                text.number(sum(path), 2));
        List<DivergingBars.Bar> bars = path.steps().stream()
                .sorted(Comparator.comparingDouble((PathStep step) -> step.from() - step.to()))
                .map(step -> new DivergingBars.Bar(
                        text.of(
                                "analysis.path.bar",
                                words.numbered(step.code()),
                                text.number(step.from(), 2),
                                text.number(step.to(), 2)),
                        step.to() - step.from()))
                .toList();
        String svg = new DivergingBars(
                        "buoc",
                        title,
                        text.of("analysis.path.steps.description"),
                        "",
                        text.of("analysis.path.steps.right"),
                        bars,
                        2,
                        true)
                .svg(text);
        return unit.computed(
                UnitWords.Sister.PATH, query(), title, svg, table(path, title), List.of(said.together(path)));
    }

    private DataTable table(ImprovementPath path, String title) {
        return new DataTable(
                "cac-buoc",
                title,
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(text.of("analysis.column.start")),
                        Column.number(text.of("analysis.column.goal")),
                        Column.number(text.of("analysis.column.step")),
                        Column.number(text.of("analysis.column.precedents")),
                        Column.number(text.of("analysis.column.alone"))),
                path.steps().stream()
                        .map(step -> Row.of(
                                Cell.link(
                                        words.numbered(step.code()),
                                        words.criterionPath(step.code()) + "?don-vi="
                                                + unit.province().id()),
                                cells.score(step.from()),
                                cells.score(step.to()),
                                cells.signed(step.to() - step.from(), 2),
                                Cell.number(text.whole(step.precedentCount()), step.precedentCount()),
                                Likely.cell(text, step.plausibility())))
                        .toList());
    }

    private AnalysisPage.Table precedents(ImprovementPath path) {
        DataTable table = new DataTable(
                "tien-le",
                text.of("analysis.path.precedents.caption"),
                List.of(Column.text(text.of("analysis.column.criterion")), Column.text(text.of("analysis.column.who"))),
                path.steps().stream()
                        .map(step -> Row.of(
                                Cell.of(words.numbered(step.code()))
                                        .noted(text.of(
                                                "analysis.path.precedents.count",
                                                text.signed(step.to() - step.from(), 2),
                                                step.precedentCount())),
                                Cell.of(who(step))))
                        .toList());
        return new AnalysisPage.Table(
                text.of("analysis.path.precedents"),
                text.of("analysis.path.precedents.note"),
                table,
                unit.file(UnitWords.Sister.PATH, query(), table),
                words.computedSource(),
                words.time());
    }

    private String who(PathStep step) {
        return step.precedents().isEmpty()
                ? text.of("analysis.path.precedents.none")
                : step.precedents().stream().limit(NAMED).map(this::who).collect(Collectors.joining("; "));
    }

    private String who(Precedent found) {
        return text.of("analysis.path.precedent", found.unit(), found.year(), text.signed(found.change(), 2));
    }

    static double sum(ImprovementPath path) {
        return path.steps().stream()
                .mapToDouble(step -> step.to() - step.from())
                .sum();
    }

    private String simulator(ImprovementPath path) {
        return unit.path(UnitWords.Sister.SIMULATOR) + "?"
                + path.steps().stream()
                        .map(step -> step.code() + "="
                                + BigDecimal.valueOf(step.to())
                                        .setScale(4, RoundingMode.HALF_UP)
                                        .toPlainString()
                                        .replace('.', ','))
                        .collect(Collectors.joining("&"));
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        query.append(PathForm.KIND).append('=').append(form.kind().field()).append('&');
        for (String field : List.of(form.kind().field(), PathForm.CONFIDENCE, PathForm.CRITERIA)) {
            query.append(field)
                    .append('=')
                    .append(java.net.URLEncoder.encode(form.typed(field).strip(), StandardCharsets.UTF_8))
                    .append('&');
        }
        words.analysis().edition().tree().subdimensions().stream()
                .map(Criterion::code)
                .filter(form.locked()::contains)
                .forEach(code ->
                        query.append(PathForm.LOCK).append('=').append(code).append('&'));
        return query.toString();
    }
}
