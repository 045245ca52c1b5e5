package vn.thanghang.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.indexstats.analysis.Benchmark;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.ScoreGap;
import vn.thanghang.platform.chart.DivergingBars;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;
import vn.thanghang.platform.web.Figure;

/** Where the distance to a benchmark lies, part by part, with the sum that proves it. */
final class GapPage {

    private static final int SHOWN = 10;

    private final UnitWords unit;
    private final EditionWords words;
    private final Text text;
    private final Cells cells;

    private GapPage(UnitWords unit) {
        this.unit = unit;
        this.words = unit.words();
        this.text = unit.text();
        this.cells = new Cells(words);
    }

    /** The page for a benchmark by the value in the address; empty when the unit has no such benchmark. */
    static Optional<AnalysisPage> of(UnitWords unit, Optional<String> asked) {
        return new GapPage(unit).page(asked);
    }

    private Optional<AnalysisPage> page(Optional<String> asked) {
        Map<String, BenchmarkGap> gaps = byAddress();
        if (gaps.isEmpty()) {
            return asked.isPresent()
                    ? Optional.empty()
                    : Optional.of(unit.page(
                            UnitWords.Sister.GAP,
                            text.of("analysis.gap.none", unit.name(), words.title()),
                            text.of("analysis.profile.withheld.lead"),
                            List.of(),
                            List.of(),
                            List.of()));
        }
        String chosen = asked.orElse(gaps.containsKey("nhom-tiep-theo") ? "nhom-tiep-theo" : "tuong-dong");
        return Optional.ofNullable(gaps.get(chosen)).map(gap -> page(gap, chosen, gaps));
    }

    private Map<String, BenchmarkGap> byAddress() {
        Map<String, BenchmarkGap> gaps = new LinkedHashMap<>();
        for (BenchmarkGap gap : unit.analysis().gaps()) {
            gaps.put(address(gap.benchmark()), gap);
        }
        return gaps;
    }

    private static String address(Benchmark benchmark) {
        return switch (benchmark) {
            case Benchmark.Best ignored -> "cao-nhat";
            case Benchmark.Group group -> "nhom-" + group.group().number();
            case Benchmark.Region ignored -> "vung";
            case Benchmark.Similar ignored -> "tuong-dong";
            case Benchmark.NextGroup ignored -> "nhom-tiep-theo";
        };
    }

    private String name(BenchmarkGap gap) {
        return switch (gap.benchmark()) {
            case Benchmark.Best ignored ->
                text.of("analysis.gap.best", gap.units().getFirst());
            case Benchmark.Group group -> text.of("analysis.gap.group", words.group(group.group()));
            case Benchmark.Region ignored -> text.of("analysis.gap.region");
            case Benchmark.Similar ignored ->
                text.of("analysis.gap.similar", gap.units().size());
            case Benchmark.NextGroup ignored -> text.of("analysis.gap.nextGroup");
        };
    }

    private AnalysisPage page(BenchmarkGap gap, String chosen, Map<String, BenchmarkGap> gaps) {
        List<AnalysisPage.Link> links = new ArrayList<>();
        gaps.forEach((address, other) -> links.add(new AnalysisPage.Link(
                name(other), unit.path(UnitWords.Sister.GAP) + "?moc=" + address, address.equals(chosen))));
        String query = "moc=" + chosen + "&";
        return unit.page(
                UnitWords.Sister.GAP,
                finding(gap),
                lead(gap),
                List.of(),
                List.of(),
                List.of(
                        new AnalysisPage.Choice(text.of("analysis.gap.choose"), links),
                        new AnalysisPage.Figures(List.of(dimensions(gap, query), parts(gap, query)))));
    }

    private String finding(BenchmarkGap gap) {
        double points = gap.gap().gap();
        String amount = text.number(Math.abs(points), 2);
        if (points <= 0) {
            return text.of("analysis.gap.above", unit.name(), name(gap), amount);
        }
        return text.of(
                "analysis.gap.below",
                unit.name(),
                name(gap),
                amount,
                words.numbered(gap.gap().largestFirst().getFirst()));
    }

    private String lead(BenchmarkGap gap) {
        Double threshold = gap.threshold();
        Double own = unit.analysis().total().score();
        return threshold == null || own == null
                ? text.of("analysis.gap.lead")
                : text.of(
                        "analysis.gap.lead.threshold",
                        text.number(threshold, 2),
                        text.number(Math.max(0, threshold - own), 2));
    }

    private Figure dimensions(BenchmarkGap gap, String query) {
        Map<String, Double> sums =
                gap.gap().byDimension(words.analysis().edition().tree());
        String title = text.of("analysis.gap.dimensions");
        return unit.figure(
                UnitWords.Sister.GAP,
                query,
                title,
                bars("khoang-cach-noi-dung", title, gap, sums, sums.size()),
                table("noi-dung", title, gap, sums),
                List.of());
    }

    private Figure parts(BenchmarkGap gap, String query) {
        String title =
                text.of("analysis.gap.parts", Math.min(SHOWN, gap.gap().parts().size()));
        return unit.figure(
                UnitWords.Sister.GAP,
                query,
                title,
                bars("khoang-cach-thanh-phan", title, gap, gap.gap().parts(), SHOWN),
                table(
                        "noi-dung-thanh-phan",
                        text.of("analysis.gap.parts.all"),
                        gap,
                        gap.gap().parts()),
                List.of(text.of("analysis.gap.sum.note")));
    }

    private String bars(String id, String title, BenchmarkGap gap, Map<String, Double> points, int shown) {
        List<DivergingBars.Bar> bars = largestFirst(points).stream()
                .limit(shown)
                .map(entry -> new DivergingBars.Bar(words.numbered(entry.getKey()), entry.getValue()))
                .toList();
        return new DivergingBars(
                        id,
                        title,
                        text.of(
                                "analysis.gap.description",
                                unit.name(),
                                name(gap),
                                text.signed(gap.gap().gap(), 2)),
                        text.of("analysis.gap.ahead", unit.name()),
                        text.of("analysis.gap.short", unit.name()),
                        bars,
                        2)
                .svg(text);
    }

    private DataTable table(String id, String caption, BenchmarkGap gap, Map<String, Double> points) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, Double> entry : largestFirst(points)) {
            rows.add(Row.of(
                    Cell.link(
                            words.numbered(entry.getKey()),
                            words.criterionPath(entry.getKey()) + "?don-vi="
                                    + unit.province().id()),
                    cells.signed(entry.getValue(), 4)));
        }
        ScoreGap total = gap.gap();
        rows.add(Row.of(Cell.of(text.of("analysis.gap.rounding")), cells.signed(total.rounding(), 4)));
        rows.add(Row.head(Cell.of(text.of("analysis.gap.sum")), cells.signed(total.gap(), 4)));
        return new DataTable(
                id,
                caption,
                List.of(
                        Column.text(text.of("analysis.column.criterion")),
                        Column.number(text.of("analysis.column.gap", name(gap)))),
                rows);
    }

    private static List<Map.Entry<String, Double>> largestFirst(Map<String, Double> points) {
        List<Map.Entry<String, Double>> entries = new ArrayList<>(points.entrySet());
        entries.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        return entries;
    }
}
