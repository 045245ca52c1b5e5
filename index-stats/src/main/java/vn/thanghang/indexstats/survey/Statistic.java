package vn.thanghang.indexstats.survey;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * A smooth function of weighted totals: what is estimated. Rows where a variable is {@code NaN} are not observed and
 * contribute nothing; an infinite value is refused ({@code not-finite}: row from 1, value).
 */
public sealed interface Statistic permits Mean, Total, Ratio, Variance, Difference {

    /** Number of rows the statistic needs. */
    int rows();

    /** The estimate under these weights; {@code NaN} when it is undefined, for example a mean of nobody. */
    double value(double[] weights);

    /**
     * The linearised variable: weight times the influence of each row on the estimate, zero in rows not observed. The
     * variance of the estimate is that of the total of this variable.
     *
     * @param out receives one number per row
     */
    void linearise(double[] weights, double[] out);

    /** Number of rows that are observed and have a weight above zero. */
    int respondents(double[] weights);

    /**
     * The variable itself.
     *
     * @throws IndexStatsException {@code not-finite} (row from 1, value); {@code NaN} is a missing value
     */
    static double[] refuseInfinite(double[] y) {
        for (int row = 0; row < y.length; row++) {
            if (Double.isInfinite(y[row])) {
                throw new IndexStatsException("not-finite", row + 1, y[row]);
            }
        }
        return y;
    }

    /** The length shared by both arrays. */
    static int sameLength(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IndexStatsException("length-mismatch", first.length, second.length);
        }
        return first.length;
    }
}
