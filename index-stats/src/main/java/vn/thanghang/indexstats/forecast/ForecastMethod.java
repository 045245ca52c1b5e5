package vn.thanghang.indexstats.forecast;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * The parameters of the forecast.
 *
 * @param ridge how strongly the persistence of a single sub-dimension is drawn to the common persistence: the penalty
 *     in units of one observation's mean square; larger = more alike
 * @param ownLevelEditions over how many editions before the last one, at most, the unit's own level is averaged;
 *     editions before a change of method do not count
 * @param leastShare least share of the sub-dimensions that a pair of editions must have in common for its residual
 *     vectors to be drawn
 */
public record ForecastMethod(double ridge, int ownLevelEditions, double leastShare) {

    /** The parameters chosen on the editions up to 2022. */
    public static final ForecastMethod DEFAULT = new ForecastMethod(300, 3, 0.8);

    /** @throws IndexStatsException {@code forecast-method-out-of-range} */
    public ForecastMethod {
        if (!(ridge >= 0) || ownLevelEditions < 0 || !(leastShare > 0 && leastShare <= 1)) {
            throw new IndexStatsException("forecast-method-out-of-range", ridge, ownLevelEditions, leastShare);
        }
    }
}
