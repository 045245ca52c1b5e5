package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;

/**
 * Where the distance between two totals lies: one part per sub-dimension and one part {@code rounding}, because
 * published totals differ from the sum of their published parts in the last printed digit.
 *
 * @param gap benchmark total − own total, as published
 * @param parts benchmark part − own part by code, in tree order
 * @param rounding {@code gap} − Σ {@code parts}; together they equal the gap within 1e-9
 */
public record ScoreGap(double gap, Map<String, Double> parts, double rounding) {

    /** Code of the part that is nobody's score. */
    public static final String ROUNDING = "rounding";

    public ScoreGap {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The gap of a profile to a benchmark profile.
     *
     * @throws IndexStatsException {@code missing-total}; {@code missing-part} (code) when either profile lacks a score
     *     that the other's tree asks for
     */
    public static ScoreGap between(Profile own, Profile benchmark) {
        if (Double.isNaN(own.total()) || Double.isNaN(benchmark.total())) {
            throw new IndexStatsException("missing-total", own.total(), benchmark.total());
        }
        double gap = benchmark.total() - own.total();
        Map<String, Double> parts = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> part : own.parts().entrySet()) {
            Double other = benchmark.parts().get(part.getKey());
            if (other == null || benchmark.parts().size() != own.parts().size()) {
                throw new IndexStatsException("missing-part", part.getKey());
            }
            double points = other - part.getValue();
            if (Double.isNaN(points)) {
                throw new IndexStatsException("missing-part", part.getKey());
            }
            parts.put(part.getKey(), points);
            sum += points;
        }
        return new ScoreGap(gap, parts, gap - sum);
    }

    /** The parts summed by dimension, in tree order; a part that is itself a dimension stays as it is. */
    public Map<String, Double> byDimension(CriteriaTree tree) {
        Map<String, Double> sums = new LinkedHashMap<>();
        parts.forEach((code, points) -> sums.merge(tree.dimensionOf(code).code(), points, Double::sum));
        return sums;
    }

    /** The part of one code; empty when the gap has no such part. */
    public OptionalDouble part(String code) {
        Double points = parts.get(code);
        return points == null ? OptionalDouble.empty() : OptionalDouble.of(points);
    }

    /** Codes of the parts, the largest shortfall first. */
    public List<String> largestFirst() {
        List<Map.Entry<String, Double>> entries = new ArrayList<>(parts.entrySet());
        entries.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    static List<String> partCodes(CriteriaTree tree) {
        List<Criterion> subdimensions = tree.subdimensions();
        return (subdimensions.isEmpty() ? tree.dimensions() : subdimensions)
                .stream().map(Criterion::code).toList();
    }
}
