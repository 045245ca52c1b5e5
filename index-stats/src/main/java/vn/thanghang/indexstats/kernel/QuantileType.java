package vn.thanghang.indexstats.kernel;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * The nine definitions of a sample quantile of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50 (1996), with the numbers that R uses.
 */
public enum QuantileType {
    /** Inverse of the empirical distribution function: the ⌈n·p⌉-th smallest value. */
    INVERSE_ECDF(1),
    /** As type 1, with averaging where n·p is a whole number (SAS default, Stata). */
    AVERAGED_INVERSE_ECDF(2),
    /** Nearest even order statistic. */
    NEAREST_EVEN(3),
    /** Linear interpolation of the empirical distribution function. */
    LINEAR_ECDF(4),
    /** Piecewise linear where the knots are midway through its steps. */
    HAZEN(5),
    /** p(k) = k / (n + 1). */
    WEIBULL(6),
    /** p(k) = (k − 1) / (n − 1): the default of R, NumPy and Excel's PERCENTILE.INC. */
    LINEAR(7),
    /** Approximately median-unbiased. */
    MEDIAN_UNBIASED(8),
    /** Approximately unbiased for normal data. */
    NORMAL_UNBIASED(9);

    private final int number;

    QuantileType(int number) {
        this.number = number;
    }

    /** The number of this definition in Hyndman and Fan and in R's {@code quantile(type = )}. */
    public int number() {
        return number;
    }

    /**
     * The definition of a number.
     *
     * @throws IndexStatsException {@code unknown-quantile-type} outside 1…9
     */
    public static QuantileType ofNumber(int number) {
        for (QuantileType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new IndexStatsException("unknown-quantile-type", number);
    }
}
