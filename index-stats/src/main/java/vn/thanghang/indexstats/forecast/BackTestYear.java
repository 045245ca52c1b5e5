package vn.thanghang.indexstats.forecast;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one edition would have been forecast from the editions before it.
 *
 * @param units how many units were scored: a published total in this edition and the one before
 * @param crps mean continuous ranked probability score of the forecast, in points
 * @param crpsNaive that of the naive forecast, see {@link NaiveForecast}
 * @param coverage share of the units inside the central 50, 80 and 90 % interval, by level
 * @param groupHit share of the units in their most probable group; {@code NaN} when the year has no groups
 * @param groupHitNaive share of the units in the group of the edition before; {@code NaN} when either has none
 * @param startsEra whether the method changed with this edition, so that no forecast could be good
 */
public record BackTestYear(
        int year,
        int units,
        double crps,
        double crpsNaive,
        Map<Double, Double> coverage,
        double groupHit,
        double groupHitNaive,
        boolean startsEra) {
    public BackTestYear {
        coverage = Collections.unmodifiableMap(new TreeMap<>(coverage));
    }

    /** {@code crps} ÷ {@code crpsNaive}; below 1 the forecast beats the naive one. */
    public double ratio() {
        return crps / crpsNaive;
    }
}
