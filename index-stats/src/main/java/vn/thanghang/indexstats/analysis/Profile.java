package vn.thanghang.indexstats.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import vn.thanghang.indexstats.index.Edition;

/**
 * A total with the parts it is made of: a unit's own, the mean of a set of units, or a target.
 *
 * @param total the total, for a unit as published; {@code NaN} when missing
 * @param parts score by sub-dimension code in tree order, {@code NaN} = missing
 */
public record Profile(double total, Map<String, Double> parts) {

    public Profile {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The published profile of a unit.
     *
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-unit}
     */
    public static Profile of(Edition edition, String unit) {
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String code : ScoreGap.partCodes(edition.tree())) {
            parts.put(code, edition.score(unit, code));
        }
        return new Profile(edition.total(unit), parts);
    }

    /**
     * The mean profile of the units that have a total: the mean of their published totals and of each part. Means and
     * not medians, because the medians of the parts do not add up to the median of the total.
     *
     * @return the mean profile; {@code NaN} throughout when none of the units has a total
     */
    public static Profile meanOf(Edition edition, List<String> units) {
        List<String> counted = units.stream()
                .filter(unit -> edition.hasUnit(unit) && !Double.isNaN(edition.total(unit)))
                .toList();
        Map<String, Double> parts = new LinkedHashMap<>();
        for (String code : ScoreGap.partCodes(edition.tree())) {
            parts.put(
                    code,
                    mean(counted.stream()
                            .mapToDouble(unit -> edition.score(unit, code))
                            .average()));
        }
        return new Profile(mean(counted.stream().mapToDouble(edition::total).average()), parts);
    }

    /** A target: parts as given, the total their sum. */
    public static Profile target(Map<String, Double> parts) {
        return new Profile(
                parts.values().stream().mapToDouble(Double::doubleValue).sum(), parts);
    }

    private static double mean(OptionalDouble average) {
        return average.orElse(Double.NaN);
    }
}
