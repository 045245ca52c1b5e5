package vn.thanghang.indexstats.survey;

/**
 * Weighted (Hájek) mean Σ w y / Σ w over the observed rows; linearised w (y − ȳ) / Σ w. {@code NaN} when nobody is
 * observed. A proportion is the mean of an indicator of 0 and 1.
 */
public final class Mean implements Statistic {

    private final double[] y;

    /** Of a variable; the array is not copied and must not be changed. */
    public Mean(double[] y) {
        this.y = Statistic.refuseInfinite(y);
    }

    /** The share of a category among the rows that have one. */
    public static Mean proportion(Categories categories, int category) {
        return new Mean(categories.indicator(category));
    }

    @Override
    public int rows() {
        return y.length;
    }

    @Override
    public double value(double[] weights) {
        double total = 0;
        double population = 0;
        for (int row = 0; row < y.length; row++) {
            if (!Double.isNaN(y[row])) {
                total += weights[row] * y[row];
                population += weights[row];
            }
        }
        return total / population;
    }

    @Override
    public void linearise(double[] weights, double[] out) {
        double mean = value(weights);
        double population = 0;
        for (int row = 0; row < y.length; row++) {
            population += Double.isNaN(y[row]) ? 0 : weights[row];
        }
        for (int row = 0; row < y.length; row++) {
            out[row] = Double.isNaN(y[row]) ? 0 : weights[row] * ((y[row] - mean) / population);
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
