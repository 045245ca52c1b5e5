package vn.thanghang.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.ScoreGap;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.officialdocs.Block;

/** Where the distance to the next better group, or to the best unit, lies. */
final class GapParagraphs {

    private static final int LARGEST = 5;
    private static final double SMALLEST_PRINTED = 0.00005;

    private final ReportMaterial material;
    private final Wording wording;

    GapParagraphs(ReportMaterial material, Wording wording) {
        this.material = material;
        this.wording = wording;
    }

    List<Block> write() {
        List<Block> blocks = new ArrayList<>();
        Optional<BenchmarkGap> next = material.unit().gap("nextGroup");
        PerformanceGroup own = material.unit().total().group();
        if (next.isPresent() && own != null) {
            BenchmarkGap gap = next.get();
            PerformanceGroup better = PerformanceGroup.ofNumber(own.number() - 1);
            blocks.add(Block.Paragraph.of(nextGroup(gap, better)));
            ReportFigures.gap(material, wording, gap, material.groupLabel(better))
                    .ifPresent(blocks::add);
        } else {
            material.unit().gap("best").ifPresent(gap -> blocks.add(Block.Paragraph.of(best(gap))));
        }
        return blocks;
    }

    private String nextGroup(BenchmarkGap benchmark, PerformanceGroup group) {
        ScoreGap gap = benchmark.gap();
        String label = material.groupLabel(group);
        String mean = wording.score(benchmark.profile().total());
        String unit = material.name().full();
        if (gap.gap() <= 0) {
            return wording.of("analysis.gap.above", label, mean, unit, wording.score(-gap.gap()));
        }
        return wording.of("analysis.gap.text", label, mean, unit, wording.score(gap.gap()), largest(gap))
                + (Math.abs(gap.rounding()) < SMALLEST_PRINTED
                        ? ""
                        : " " + wording.of("analysis.gap.rounding", wording.signed(gap.rounding())));
    }

    private String best(BenchmarkGap benchmark) {
        PerformanceGroup own = material.unit().total().group();
        return wording.of(
                "analysis.gap.top",
                Wording.sentenceStart(material.name().full()),
                own == null ? Wording.NOT_PUBLISHED : material.groupLabel(own),
                Wording.list(benchmark.units()),
                wording.score(benchmark.profile().total()),
                wording.score(benchmark.gap().gap()),
                largest(benchmark.gap()));
    }

    private String largest(ScoreGap gap) {
        List<String> items = gap.largestFirst().stream()
                .filter(code -> gap.part(code).orElse(0) > 0)
                .limit(LARGEST)
                .map(code -> wording.of(
                        "analysis.gap.item",
                        code,
                        material.criterionName(code),
                        wording.score(Objects.requireNonNull(gap.parts().get(code)))))
                .toList();
        return Wording.list(items);
    }
}
