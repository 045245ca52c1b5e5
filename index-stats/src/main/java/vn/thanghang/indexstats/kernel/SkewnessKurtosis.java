package vn.thanghang.indexstats.kernel;

/**
 * Sample skewness and excess kurtosis, adjusted for sample size as in Excel ({@code SKEW}, {@code KURT}) and SAS.
 *
 * <p>With e = x − mean over the n values that are not missing:<br>
 * G1 = √n Σe³ / (Σe²)^1.5 · √(n(n−1)) / (n−2)<br>
 * G2 = ((n+1)(n Σe⁴ / (Σe²)² − 3) + 6) · (n−1) / ((n−2)(n−3)).
 *
 * <p>Source: D. N. Joanes, C. A. Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47
 * (1998) 183–189.
 *
 * @param count number of values
 * @param skewness G1; {@code NaN} for fewer than three values or when all are equal
 * @param kurtosis G2; {@code NaN} for fewer than four values or when all are equal
 */
public record SkewnessKurtosis(int count, double skewness, double kurtosis) {

    /** Of all values that are not {@code NaN}. */
    public static SkewnessKurtosis of(double[] values) {
        return of(values, 0, values.length);
    }

    /** Of a slice of an array, skipping {@code NaN}. */
    public static SkewnessKurtosis of(double[] values, int from, int length) {
        int n = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + length; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
                low = value < low ? value : low;
                high = value > high ? value : high;
            }
        }
        if (n < 3 || low == high) {
            return new SkewnessKurtosis(n, Double.NaN, Double.NaN);
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = from; i < from + length; i++) {
            double e = values[i] - mean;
            if (!Double.isNaN(e)) {
                double square = e * e;
                second += square;
                third += square * e;
                fourth += square * square;
            }
        }
        if (!(fourth <= Double.MAX_VALUE && fourth >= Double.MIN_NORMAL)) {
            return ofScaled(values, from, length, Math.max(Math.abs(low), Math.abs(high)), high / 2 - low / 2);
        }
        double skewness =
                Math.sqrt(n) * third / (second * Math.sqrt(second)) * Math.sqrt((double) n * (n - 1)) / (n - 2);
        double kurtosis = n < 4
                ? Double.NaN
                : ((n + 1) * (n * fourth / (second * second) - 3) + 6) * (n - 1) / ((double) (n - 2) * (n - 3));
        return new SkewnessKurtosis(n, skewness, kurtosis);
    }

    /** Of values whose fourth powers leave the range of numbers: the shape does not depend on the unit. */
    private static SkewnessKurtosis ofScaled(double[] values, int from, int length, double largest, double half) {
        double[] scaled = new double[length];
        for (int i = 0; i < length; i++) {
            scaled[i] = largest > 1 ? values[from + i] / largest : values[from + i] / half;
        }
        return of(scaled, 0, length);
    }
}
