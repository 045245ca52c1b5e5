package vn.thanghang.indexstats.survey;

/**
 * Difference of two statistics of the same sample, for example of the means of two domains; its variance includes their
 * covariance.
 *
 * @param first what is subtracted from
 * @param second what is subtracted
 */
public record Difference(Statistic first, Statistic second) implements Statistic {

    @Override
    public int rows() {
        return first.rows();
    }

    @Override
    public double value(double[] weights) {
        return first.value(weights) - second.value(weights);
    }

    @Override
    public void linearise(double[] weights, double[] out) {
        first.linearise(weights, out);
        double[] subtracted = new double[out.length];
        second.linearise(weights, subtracted);
        for (int row = 0; row < out.length; row++) {
            out[row] -= subtracted[row];
        }
    }

    /** The smaller of the two numbers of respondents. */
    @Override
    public int respondents(double[] weights) {
        return Math.min(first.respondents(weights), second.respondents(weights));
    }
}
