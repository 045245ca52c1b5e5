package vn.thanghang.indexstats.composite;

/** Small statistics over a slice of cells; {@code NaN} cells are skipped. */
final class Columns {

    private Columns() {}

    /** Mean of the values that are not missing; {@code NaN} when there is none. */
    static double mean(double[] cells, int from, int n) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < from + n; i++) {
            double value = cells[i];
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    /** Smallest and largest of sign × value; {@code NaN, NaN} when nothing is observed. */
    static double[] extremes(double[] cells, int from, int n, int sign) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + n; i++) {
            double value = sign * cells[i];
            if (value < low) {
                low = value;
            }
            if (value > high) {
                high = value;
            }
        }
        return low > high ? new double[] {Double.NaN, Double.NaN} : new double[] {low, high};
    }

    /** Sample standard deviation (divisor n − 1) about a mean; {@code NaN} for fewer than two values. */
    static double standardDeviation(double[] cells, int from, int n, double mean) {
        double squares = 0;
        int count = 0;
        for (int i = from; i < from + n; i++) {
            double value = cells[i];
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                count++;
            }
        }
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }
}
