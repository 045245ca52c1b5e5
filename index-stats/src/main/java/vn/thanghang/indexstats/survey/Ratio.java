package vn.thanghang.indexstats.survey;

/**
 * Ratio of totals R = Σ w y / Σ w x over the rows where both are observed; linearised w (y − R x) / Σ w x. {@code NaN}
 * when the denominator is zero.
 */
public final class Ratio implements Statistic {

    private final double[] y;
    private final double[] x;

    /** Of two variables of the same length; the arrays are not copied and must not be changed. */
    public Ratio(double[] numerator, double[] denominator) {
        Statistic.sameLength(numerator, denominator);
        this.y = Statistic.refuseInfinite(numerator);
        this.x = Statistic.refuseInfinite(denominator);
    }

    @Override
    public int rows() {
        return y.length;
    }

    private boolean observed(int row) {
        return !Double.isNaN(y[row]) && !Double.isNaN(x[row]);
    }

    @Override
    public double value(double[] weights) {
        double above = 0;
        for (int row = 0; row < y.length; row++) {
            above += observed(row) ? weights[row] * y[row] : 0;
        }
        double below = denominator(weights);
        return below == 0 ? Double.NaN : above / below;
    }

    private double denominator(double[] weights) {
        double below = 0;
        for (int row = 0; row < x.length; row++) {
            below += observed(row) ? weights[row] * x[row] : 0;
        }
        return below;
    }

    @Override
    public void linearise(double[] weights, double[] out) {
        double ratio = value(weights);
        double below = denominator(weights);
        for (int row = 0; row < y.length; row++) {
            out[row] = observed(row) ? weights[row] * ((y[row] - ratio * x[row]) / below) : 0;
        }
    }

    @Override
    public int respondents(double[] weights) {
        return Respondents.count(weights, y, x);
    }

    /** The residual y − R x over Σ w x, {@code NaN} where not observed. */
    double[] residual(double[] weights) {
        double ratio = value(weights);
        double below = denominator(weights);
        double[] residual = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            residual[row] = observed(row) ? (y[row] - ratio * x[row]) / below : Double.NaN;
        }
        return residual;
    }
}
