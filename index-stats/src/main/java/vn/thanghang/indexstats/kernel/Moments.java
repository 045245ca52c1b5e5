package vn.thanghang.indexstats.kernel;

/**
 * Mean and spread of the values of an array, two passes (the second corrected for the rounding of the first).
 *
 * @param count how many values are present
 * @param mean sum ÷ count; {@code NaN} without values
 * @param sumOfSquares Σ(x − mean)²; {@code NaN} without values
 * @param min smallest value; {@code NaN} without values
 * @param max largest value; {@code NaN} without values
 */
public record Moments(int count, double mean, double sumOfSquares, double min, double max) {

    /**
     * The moments of the values that are not {@code NaN}.
     *
     * @param values numbers, {@code NaN} = missing
     */
    public static Moments of(double[] values) {
        int count = 0;
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                count++;
                sum += value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        if (count == 0) {
            return new Moments(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double first = sum / count;
        double drift = 0;
        double squares = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                double deviation = value - first;
                drift += deviation;
                squares += deviation * deviation;
            }
        }
        return new Moments(count, first + drift / count, squares - drift * drift / count, min, max);
    }

    /** Sample variance, divisor count − 1; {@code NaN} with fewer than two values. */
    public double variance() {
        return count < 2 ? Double.NaN : sumOfSquares / (count - 1);
    }

    /** Population variance, divisor count; {@code NaN} without values. */
    public double populationVariance() {
        return count == 0 ? Double.NaN : sumOfSquares / count;
    }

    /** Sample standard deviation, √{@link #variance()}; 0 for a constant, {@code NaN} with fewer than two values. */
    public double standardDeviation() {
        return Math.sqrt(variance());
    }
}
