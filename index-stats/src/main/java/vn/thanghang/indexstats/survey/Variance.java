package vn.thanghang.indexstats.survey;

/**
 * Population variance of a variable, S² = n/(n − 1) · Σ w (y − ȳ)² / Σ w with n the number of observed rows; linearised
 * as the mean of n/(n − 1) · (y − ȳ)². {@code NaN} for fewer than two observed rows.
 */
public final class Variance implements Statistic {

    private final double[] y;

    /** Of a variable; the array is not copied and must not be changed. */
    public Variance(double[] y) {
        this.y = Statistic.refuseInfinite(y);
    }

    @Override
    public int rows() {
        return y.length;
    }

    private Mean squares(double[] weights) {
        double mean = new Mean(y).value(weights);
        int n = respondents(weights);
        double factor = n < 2 ? Double.NaN : (double) n / (n - 1);
        double[] squares = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            squares[row] = factor * (y[row] - mean) * (y[row] - mean);
        }
        return new Mean(squares);
    }

    @Override
    public double value(double[] weights) {
        return squares(weights).value(weights);
    }

    @Override
    public void linearise(double[] weights, double[] out) {
        squares(weights).linearise(weights, out);
    }

    @Override
    public int respondents(double[] weights) {
        return Respondents.count(weights, y, y);
    }
}
