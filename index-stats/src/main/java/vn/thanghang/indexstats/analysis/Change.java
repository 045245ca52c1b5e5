package vn.thanghang.indexstats.analysis;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PublishedInterval;

/**
 * The change of one score between two editions.
 *
 * @param fromYear the earlier year
 * @param previous the earlier published score; {@code null} when there was none
 * @param absolute later − earlier; {@code null} when a score is missing or the comparison is refused
 * @param relative {@code absolute} ÷ earlier score, a fraction; {@code null} as {@code absolute} and when the earlier
 *     score is 0
 * @param significantByRule the publisher's own rule: |relative| ≥ 5 %; {@code null} without {@code relative}
 * @param significantByInterval whether 0 lies outside the 95 % interval of the difference, |absolute| &gt;
 *     1.96·√(SE₁² + SE₂²), the two samples being independent; {@code null} unless both years have a usable standard
 *     error. The two readings are never mixed.
 * @param comparability what stands between the two years
 */
public record Change(
        int fromYear,
        @Nullable Double previous,
        @Nullable Double absolute,
        @Nullable Double relative,
        @Nullable Boolean significantByRule,
        @Nullable Boolean significantByInterval,
        Comparability comparability) {

    /**
     * The change of a unit's score.
     *
     * @param code code in the edition of {@code toYear}, or the aggregate
     * @param significantRelative the publisher's threshold as a fraction, 0.05 for PAPI
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-year}; {@code unknown-unit};
     *     {@code unknown-criterion}
     */
    public static Change of(
            Panel panel, String unit, String code, int fromYear, int toYear, double significantRelative) {
        Edition from = panel.edition(fromYear);
        Edition to = panel.edition(toYear);
        Comparability comparability = panel.comparability(code, fromYear, toYear);
        double later = to.score(unit, code);
        return switch (comparability) {
            case Comparability.Refused refused -> {
                boolean known = from.hasUnit(unit) && code.equals(CriteriaTree.TOTAL);
                yield new Change(fromYear, known ? present(from.total(unit)) : null, null, null, null, null, refused);
            }
            case Comparability.Unbroken comparable ->
                between(from, to, unit, comparable.fromCode(), code, later, significantRelative, comparable);
            case Comparability.Marked marked ->
                between(from, to, unit, marked.fromCode(), code, later, significantRelative, marked);
        };
    }

    private static Change between(
            Edition from,
            Edition to,
            String unit,
            String fromCode,
            String code,
            double later,
            double threshold,
            Comparability comparability) {
        double earlier = from.hasUnit(unit) ? from.score(unit, fromCode) : Double.NaN;
        Double absolute = present(later - earlier);
        Double relative = absolute == null || earlier == 0 ? null : (Double) (absolute / earlier);
        Boolean byRule = relative == null ? null : (Boolean) (Math.abs(relative) >= threshold);
        Boolean byInterval =
                absolute == null || !code.equals(CriteriaTree.TOTAL) ? null : byInterval(from, to, unit, absolute);
        return new Change(from.year(), present(earlier), absolute, relative, byRule, byInterval, comparability);
    }

    private static @Nullable Boolean byInterval(Edition from, Edition to, String unit, double absolute) {
        OptionalDouble first =
                from.interval(unit).map(PublishedInterval::standardError).orElse(OptionalDouble.empty());
        OptionalDouble second =
                to.interval(unit).map(PublishedInterval::standardError).orElse(OptionalDouble.empty());
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        double error = Math.hypot(first.getAsDouble(), second.getAsDouble());
        return Math.abs(absolute) > PublishedInterval.Z95 * error;
    }

    private static @Nullable Double present(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
