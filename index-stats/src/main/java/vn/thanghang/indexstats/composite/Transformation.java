package vn.thanghang.indexstats.composite;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * A monotone transformation of one indicator that pulls in a long tail. Missing cells stay missing; a constant column is
 * returned unchanged. All keep the order of the values.
 */
public sealed interface Transformation {

    /** ln(x − min + 0.01 (max − min)): for a long upper tail, whatever the sign and scale. */
    record Logarithm() implements Transformation {}

    /**
     * As {@link Logarithm} for a skewness that is not negative; mirrored for a negative one: −ln(max + 0.01 (max − min)
     * − x).
     */
    record SignedLogarithm() implements Transformation {}

    /** ln(x − min + 1): depends on the unit of measurement. */
    record ShiftedLogarithm() implements Transformation {}

    /**
     * Box–Cox with the column shifted to start at one, y = x − min + 1: (y^λ − 1) / λ, and ln y for λ = 0.
     *
     * @param lambda finite
     */
    record BoxCox(double lambda) implements Transformation {
        public BoxCox {
            if (!Double.isFinite(lambda)) {
                throw new IndexStatsException("bad-lambda", lambda);
            }
        }
    }

    /**
     * The transformed column.
     *
     * @param column values, {@code NaN} missing; not changed
     * @param skewness sign of the tail, used by {@link SignedLogarithm} only
     */
    default double[] apply(double[] column, double skewness) {
        double[] extremes = Columns.extremes(column, 0, column.length, 1);
        double low = extremes[0];
        double high = extremes[1];
        double[] out = column.clone();
        if (!(high > low)) {
            return out;
        }
        double margin = 0.01 * (high - low);
        for (int u = 0; u < out.length; u++) {
            double x = out[u];
            out[u] = switch (this) {
                case Logarithm() -> Math.log(x - low + margin);
                case SignedLogarithm() -> skewness < 0 ? -Math.log(high + margin - x) : Math.log(x - low + margin);
                case ShiftedLogarithm() -> Math.log(x - low + 1);
                case BoxCox(double lambda) ->
                    lambda == 0 ? Math.log(x - low + 1) : (Math.pow(x - low + 1, lambda) - 1) / lambda;
            };
        }
        return out;
    }
}
