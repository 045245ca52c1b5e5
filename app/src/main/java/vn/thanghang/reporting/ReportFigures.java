package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.NationalOverview;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.platform.chart.DivergingBars;
import vn.thanghang.platform.chart.DotPlot;
import vn.thanghang.platform.chart.Tier;

/** The two figures of the report, drawn by the same code as on the pages. */
final class ReportFigures {

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final double WIDTH_MM = 120;
    private static final int DECIMALS = 2;

    private ReportFigures() {}

    /** The units of the region in the order of their totals, on the bands of the national groups. */
    static Optional<Block> position(ReportMaterial material, Wording wording) {
        String region = material.region();
        Optional<BenchmarkGap> peers = material.unit().gap("region");
        if (region == null || peers.isEmpty()) {
            return Optional.empty();
        }
        List<NationalOverview.Row> rows = material.analysis().overview(CriteriaTree.TOTAL).rows().stream()
                .filter(row -> peers.get().units().contains(row.unit()))
                .toList();
        String caption = wording.of("figure.position.caption", material.name().full(), region, material.year());
        String alt = wording.of(
                "figure.position.alt", region, rows.size(), material.name().full());
        DotPlot plot = new DotPlot("hinh-1", caption, alt, bands(material, rows), DECIMALS);
        return Optional.of(figure(plot.svg(wording.text()), caption, alt));
    }

    private static List<DotPlot.Band> bands(ReportMaterial material, List<NationalOverview.Row> rows) {
        List<DotPlot.Band> bands = new ArrayList<>();
        Arrays.stream(PerformanceGroup.values())
                .forEach(group -> bands.add(new DotPlot.Band(
                        tier(group),
                        material.groupLabel(group),
                        rows.stream()
                                .filter(row -> row.group() == group)
                                .map(row -> dot(material, row))
                                .toList())));
        bands.add(new DotPlot.Band(
                Tier.NONE,
                "",
                rows.stream()
                        .filter(row -> row.group() == null)
                        .map(row -> dot(material, row))
                        .toList()));
        return bands;
    }

    private static DotPlot.Dot dot(ReportMaterial material, NationalOverview.Row row) {
        return new DotPlot.Dot(
                row.unit(),
                row.score(),
                orNaN(row.interval().low95()),
                orNaN(row.interval().high95()),
                row.unit().equals(material.unit().unit()));
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Tier tier(PerformanceGroup group) {
        return switch (group) {
            case HIGHEST -> Tier.FIRST;
            case HIGH_AVERAGE -> Tier.SECOND;
            case LOW_AVERAGE -> Tier.THIRD;
            case LOWEST -> Tier.FOURTH;
        };
    }

    /** The distance to the next better group, summed by dimension so that it is read at one look. */
    static Optional<Block> gap(ReportMaterial material, Wording wording, BenchmarkGap gap, String group) {
        List<DivergingBars.Bar> bars = new ArrayList<>();
        gap.gap()
                .byDimension(material.tree())
                .forEach((code, points) -> bars.add(new DivergingBars.Bar(material.criterionName(code), points)));
        String caption = wording.of("figure.gap.caption", group);
        String alt = wording.of("figure.gap.alt", material.name().full(), group);
        DivergingBars drawing = new DivergingBars(
                "hinh-2", caption, alt, wording.of("figure.gap.left"), wording.of("figure.gap.right"), bars, DECIMALS);
        return Optional.of(figure(drawing.svg(wording.text()), caption, alt));
    }

    private static Block figure(String svg, String caption, String alt) {
        Matcher box = VIEW_BOX.matcher(svg);
        if (!box.find()) {
            throw new IllegalStateException("a drawing without a view box");
        }
        double ratio = Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1));
        return new Block.Figure(new Block.Svg(svg), WIDTH_MM, WIDTH_MM * ratio, caption, alt);
    }
}
