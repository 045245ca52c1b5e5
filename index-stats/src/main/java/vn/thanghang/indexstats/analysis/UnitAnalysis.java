package vn.thanghang.indexstats.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The analysis of one unit in one edition.
 *
 * @param criteria dimensions, sub-dimensions and indicators in tree order
 * @param gaps gaps to the benchmarks that exist for this unit; empty for a withheld unit
 * @param similar the most similar units, nearest first
 */
public record UnitAnalysis(
        int year,
        String unit,
        TotalFinding total,
        List<CriterionFinding> criteria,
        List<BenchmarkGap> gaps,
        List<SimilarUnit> similar) {

    public UnitAnalysis {
        criteria = List.copyOf(criteria);
        gaps = List.copyOf(gaps);
        similar = List.copyOf(similar);
    }

    /** The finding of one code. */
    public Optional<CriterionFinding> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The gap to one benchmark, by {@link Benchmark#code()}. */
    public Optional<BenchmarkGap> gap(String benchmarkCode) {
        return gaps.stream()
                .filter(g -> g.benchmark().code().equals(benchmarkCode))
                .findFirst();
    }
}
