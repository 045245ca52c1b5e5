package vn.thanghang.indexstats.survey;

/**
 * Horvitz–Thompson total Σ w y over the observed rows; linearised w y. Rows that are not observed add nothing: the total
 * is not scaled up for them. 0 when nobody is observed.
 */
public final class Total implements Statistic {

    private final double[] y;

    /** Of a variable; the array is not copied and must not be changed. */
    public Total(double[] y) {
        this.y = Statistic.refuseInfinite(y);
    }

    @Override
    public int rows() {
        return y.length;
    }

    @Override
    public double value(double[] weights) {
        double total = 0;
        for (int row = 0; row < y.length; row++) {
            total += Double.isNaN(y[row]) ? 0 : weights[row] * y[row];
        }
        return total;
    }

    @Override
    public void linearise(double[] weights, double[] out) {
        for (int row = 0; row < y.length; row++) {
            out[row] = Double.isNaN(y[row]) ? 0 : weights[row] * y[row];
        }
    }

    @Override
    public int respondents(double[] weights) {
        return Respondents.count(weights, y, y);
    }

    double[] variable() {
        return y;
    }
}
