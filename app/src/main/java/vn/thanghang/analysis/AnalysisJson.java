package vn.thanghang.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.Benchmark;
import vn.thanghang.indexstats.analysis.BenchmarkGap;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.ScoreGap;
import vn.thanghang.indexstats.analysis.ScoreInterval;
import vn.thanghang.indexstats.analysis.TotalFinding;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.PerformanceGroup;

/**
 * The machine-readable form of an analysis: the shape of {@code analyse} in docs/cli.md. Fields may be added, those here
 * stay. Numbers at full precision, absent is {@code null}, shares of change in percent.
 */
public record AnalysisJson(String index, int year, String unit, Total total, List<Criterion> criteria, List<Gap> gaps) {

    public AnalysisJson {
        criteria = List.copyOf(criteria);
        gaps = List.copyOf(gaps);
    }

    public record Total(
            @Nullable Double score,
            @Nullable Integer rank,
            int of,
            @Nullable Integer group,
            @Nullable Double previous,
            @Nullable Integer previousRank,
            @Nullable Double change,
            @Nullable Double changePct,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double low95,
            @Nullable Double high95,
            @Nullable Double se,
            @Nullable Significant significant,
            @Nullable Comparison comparison) {}

    public record Criterion(
            String code,
            String level,
            @Nullable Double score,
            @Nullable Integer rank,
            int of,
            @Nullable Integer group,
            @Nullable Double previous,
            @Nullable Double change,
            @Nullable Double changePct,
            Significant significant,
            List<String> weak,
            @Nullable Comparison comparison) {
        public Criterion {
            weak = List.copyOf(weak);
        }
    }

    public record Significant(
            @Nullable Boolean rule5pct, @Nullable Boolean interval) {}

    /** Whether the change may be read: {@code yes}, {@code marked} (with the breaks named) or {@code refused}. */
    public record Comparison(int with, String verdict, List<Break> breaks) {
        public Comparison {
            breaks = List.copyOf(breaks);
        }
    }

    public record Break(String code, int from, int to, String kind) {}

    public record Gap(
            String benchmark,
            double gap,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double threshold,

            List<Part> parts) {
        public Gap {
            parts = List.copyOf(parts);
        }
    }

    public record Part(String code, double points) {}

    public static AnalysisJson of(String index, UnitAnalysis analysis) {
        return new AnalysisJson(
                index,
                analysis.year(),
                analysis.unit(),
                total(analysis.total()),
                analysis.criteria().stream().map(AnalysisJson::criterion).toList(),
                analysis.gaps().stream().map(AnalysisJson::gap).toList());
    }

    private static Total total(TotalFinding total) {
        Change change = total.change();
        ScoreInterval interval = total.interval();
        return new Total(
                total.score(),
                total.rank(),
                total.of(),
                number(total.group()),
                change == null ? null : change.previous(),
                total.previousRank(),
                change == null ? null : change.absolute(),
                percent(change),
                interval.low(),
                interval.high(),
                interval.low95(),
                interval.high95(),
                interval.standardError(),
                significant(change),
                comparison(change));
    }

    private static Criterion criterion(CriterionFinding finding) {
        Change change = finding.change();
        return new Criterion(
                finding.code(),
                finding.level().name(),
                finding.score(),
                finding.rank(),
                finding.of(),
                number(finding.group()),
                change == null ? null : change.previous(),
                change == null ? null : change.absolute(),
                percent(change),
                significant(change),
                finding.weak().stream().map(flag -> flag.rule().code()).toList(),
                comparison(change));
    }

    private static Gap gap(BenchmarkGap gap) {
        List<Part> parts = new ArrayList<>();
        gap.gap().parts().forEach((code, points) -> parts.add(new Part(code, points)));
        parts.add(new Part(ScoreGap.ROUNDING, gap.gap().rounding()));
        Double threshold = gap.benchmark() instanceof Benchmark.NextGroup ? gap.threshold() : null;
        return new Gap(gap.benchmark().code(), gap.gap().gap(), threshold, parts);
    }

    private static @Nullable Integer number(@Nullable PerformanceGroup group) {
        return group == null ? null : (Integer) group.number();
    }

    private static @Nullable Double percent(@Nullable Change change) {
        return change == null || change.relative() == null ? null : (Double) (change.relative() * 100);
    }

    private static Significant significant(@Nullable Change change) {
        return change == null
                ? new Significant(null, null)
                : new Significant(change.significantByRule(), change.significantByInterval());
    }

    private static @Nullable Comparison comparison(@Nullable Change change) {
        if (change == null) {
            return null;
        }
        String verdict = switch (change.comparability()) {
            case Comparability.Unbroken ignored -> "yes";
            case Comparability.Marked ignored -> "marked";
            case Comparability.Refused ignored -> "refused";
        };
        return new Comparison(
                change.fromYear(),
                verdict,
                change.comparability().breaks().stream()
                        .map(found -> new Break(
                                found.code(),
                                found.fromYear(),
                                found.toYear(),
                                found.kind().name()))
                        .toList());
    }
}
