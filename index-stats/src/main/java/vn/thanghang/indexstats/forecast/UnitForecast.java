package vn.thanghang.indexstats.forecast;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forecast of one unit's total.
 *
 * @param mean mean of the draws
 * @param quantiles of the total by probability (5, 10, 25, 50, 75, 90, 95 %), type 7
 * @param groups probability of group 1 … 4; empty when the year has no groups
 * @param rank by probability (5, 50, 95 %) the smallest rank that is not exceeded with that probability; rank 1 is
 *     best
 */
public record UnitForecast(
        String unit, double mean, Map<Double, Double> quantiles, List<Double> groups, Map<Double, Integer> rank) {
    public UnitForecast {
        quantiles = Collections.unmodifiableMap(new TreeMap<>(quantiles));
        groups = List.copyOf(groups);
        rank = Collections.unmodifiableMap(new TreeMap<>(rank));
    }

    /** The most probable group 1 … 4, the better one on a tie; 0 when the year has no groups. */
    public int mostProbableGroup() {
        return groups.isEmpty() ? 0 : 1 + groups.indexOf(Collections.max(groups));
    }
}
