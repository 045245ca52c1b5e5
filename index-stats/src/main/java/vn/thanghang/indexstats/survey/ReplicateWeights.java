package vn.thanghang.indexstats.survey;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Variance from replicate weights: the statistic is computed again under each of R sets of weights, and V = scale · Σ_b
 * rscale_b (θ_b − c)², c the mean of the θ_b or, with {@code mse}, the full-sample estimate. Replicates in which the
 * statistic is undefined make the standard error {@code NaN}.
 *
 * <p>Stored as one factor per drawn unit and replicate, so that memory is units × R and not rows × R. Thread-safe.
 */
public final class ReplicateWeights implements EstimationMethod {

    private final double[] base;
    private final int[] unitOfRow;
    private final double[] factors;
    private final int replicates;
    private final double scale;
    private final double[] rscales;
    private final boolean mse;
    private final double degreesOfFreedom;

    /**
     * Factors per unit.
     *
     * @param base full-sample weight of each row
     * @param unitOfRow number of the unit each row belongs to
     * @param factors factor of unit u in replicate b at {@code u * replicates + b}
     */
    ReplicateWeights(
            double[] base,
            int[] unitOfRow,
            double[] factors,
            double scale,
            double[] rscales,
            boolean mse,
            double degreesOfFreedom) {
        this.base = base;
        this.unitOfRow = unitOfRow;
        this.factors = factors;
        this.replicates = rscales.length;
        this.scale = scale;
        this.rscales = rscales;
        this.mse = mse;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /**
     * Replicate weights delivered with the data.
     *
     * @param weights full-sample weights
     * @param analysisWeights the weight of row i in replicate b at {@code [i][b]}, to be used as it is
     * @param scale overall factor, for example 1/R for balanced repeated replication
     * @param rscales one factor per replicate
     * @param mse deviations from the full-sample estimate instead of the mean of the replicates
     * @throws IndexStatsException {@code length-mismatch} (expected, found), {@code no-replicates}, {@code bad-weight}
     *     (row, weight), {@code bad-scale} (scale, rscale) when their product is negative or not finite
     */
    public static ReplicateWeights ofAnalysisWeights(
            double[] weights, double[][] analysisWeights, double scale, double[] rscales, boolean mse) {
        if (rscales.length == 0) {
            throw new IndexStatsException("no-replicates");
        }
        if (analysisWeights.length != weights.length) {
            throw new IndexStatsException("length-mismatch", weights.length, analysisWeights.length);
        }
        for (double factor : rscales) {
            if (!(factor * scale >= 0 && Double.isFinite(factor * scale))) {
                throw new IndexStatsException("bad-scale", scale, factor);
            }
        }
        int n = weights.length;
        int[] unit = new int[n];
        double[] factors = new double[n * rscales.length];
        for (int row = 0; row < n; row++) {
            if (analysisWeights[row].length != rscales.length) {
                throw new IndexStatsException("length-mismatch", rscales.length, analysisWeights[row].length);
            }
            unit[row] = row;
            for (int b = 0; b < rscales.length; b++) {
                double weight = analysisWeights[row][b];
                if (!Double.isFinite(weight) || !Double.isFinite(weights[row])) {
                    throw new IndexStatsException("bad-weight", row + 1, weight);
                }
                factors[row * rscales.length + b] = weight;
            }
        }
        double df = MatrixRank.of(factors, n, rscales.length, 1e-5) - 1.0;
        return new ReplicateWeights(weights.clone(), unit, factors, scale, rscales.clone(), mse, df)
                .asAnalysisWeights();
    }

    /** Marks the factors as weights: the base of every replicate is one. */
    private ReplicateWeights asAnalysisWeights() {
        double[] relative = new double[factors.length];
        for (int row = 0; row < base.length; row++) {
            for (int b = 0; b < replicates; b++) {
                double weight = factors[row * replicates + b];
                if (base[row] == 0 && weight != 0) {
                    throw new IndexStatsException("replicate-of-zero-weight", row + 1, weight);
                }
                relative[row * replicates + b] = base[row] == 0 ? 0 : weight / base[row];
            }
        }
        return new ReplicateWeights(base, unitOfRow, relative, scale, rscales, mse, degreesOfFreedom);
    }

    /** Number of replicates. */
    public int replicates() {
        return replicates;
    }

    /** The overall factor. */
    public double scale() {
        return scale;
    }

    /** A copy of the factors of the replicates. */
    public double[] rscales() {
        return rscales.clone();
    }

    @Override
    public double[] weights() {
        return base.clone();
    }

    @Override
    public double degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** That of the design: replicate weights do not tell which rows share a cluster. */
    @Override
    public double degreesOfFreedom(double[] y) {
        return degreesOfFreedom;
    }

    /**
     * The weights of one replicate.
     *
     * @param replicate from 0
     */
    public double[] weights(int replicate) {
        double[] weights = new double[base.length];
        fill(replicate, weights);
        return weights;
    }

    private void fill(int replicate, double[] weights) {
        for (int row = 0; row < weights.length; row++) {
            weights[row] = base[row] * factors[unitOfRow[row] * replicates + replicate];
        }
    }

    /** The statistic under every replicate. */
    public double[] thetas(Statistic statistic) {
        if (statistic.rows() != base.length) {
            throw new IndexStatsException("length-mismatch", base.length, statistic.rows());
        }
        double[] weights = new double[base.length];
        double[] thetas = new double[replicates];
        for (int b = 0; b < replicates; b++) {
            fill(b, weights);
            thetas[b] = statistic.value(weights);
        }
        return thetas;
    }

    @Override
    public Estimate estimate(Statistic statistic) {
        double[] thetas = thetas(statistic);
        int respondents = statistic.respondents(base);
        double value = respondents == 0 ? Double.NaN : statistic.value(base);
        double error = respondents == 0 ? Double.NaN : Math.sqrt(covariance(thetas, value, thetas, value));
        return new Estimate(value, error, respondents, degreesOfFreedom, Double.NaN, Double.NaN);
    }

    /**
     * Covariance of two estimates from their replicates.
     *
     * @param first the first statistic under every replicate
     * @param firstValue its full-sample estimate
     */
    public double covariance(double[] first, double firstValue, double[] second, double secondValue) {
        double centreFirst = mse ? firstValue : mean(first);
        double centreSecond = mse ? secondValue : mean(second);
        double sum = 0;
        for (int b = 0; b < replicates; b++) {
            sum += rscales[b] * ((first[b] - centreFirst) * (second[b] - centreSecond));
        }
        return scale * sum;
    }

    /** The variance of one statistic from its replicates, in four sums at a time. */
    double variance(double[] thetas, double value) {
        double centre = mse ? value : mean(thetas);
        int b = 0;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        for (; b + 3 < replicates; b += 4) {
            double d0 = thetas[b] - centre;
            double d1 = thetas[b + 1] - centre;
            double d2 = thetas[b + 2] - centre;
            double d3 = thetas[b + 3] - centre;
            s0 += rscales[b] * (d0 * d0);
            s1 += rscales[b + 1] * (d1 * d1);
            s2 += rscales[b + 2] * (d2 * d2);
            s3 += rscales[b + 3] * (d3 * d3);
        }
        for (; b < replicates; b++) {
            s0 += rscales[b] * ((thetas[b] - centre) * (thetas[b] - centre));
        }
        return scale * (s0 + s1 + (s2 + s3));
    }

    /** Mean over the replicates that enter the variance. */
    private double mean(double[] thetas) {
        double even = 0;
        double odd = 0;
        int count = 0;
        for (int b = 0; b < replicates; b += 2) {
            boolean enters = rscales[b] > 0;
            boolean nextEnters = b + 1 < replicates && rscales[b + 1] > 0;
            even += enters ? thetas[b] : 0;
            odd += nextEnters ? thetas[b + 1] : 0;
            count += (enters ? 1 : 0) + (nextEnters ? 1 : 0);
        }
        return (even + odd) / count;
    }

    int units() {
        return factors.length / replicates;
    }

    int[] unitOfRow() {
        return unitOfRow;
    }

    /** Adds the weighted sum of a variable and the weight of its observed rows to each unit. */
    void unitTotals(double[] y, double[] sums, double[] population, int from) {
        for (int row = 0; row < y.length; row++) {
            double value = y[row];
            if (!Double.isNaN(value)) {
                int unit = from + unitOfRow[row];
                sums[unit] += base[row] * value;
                population[unit] += base[row];
            }
        }
    }

    /** Adds the weight of all rows to each unit. */
    void unitWeights(double[] sums) {
        for (int row = 0; row < base.length; row++) {
            sums[unitOfRow[row]] += base[row];
        }
    }

    /**
     * Two totals under some of the replicates: out[b] = Σ total of unit · its factor in replicate {@code from + b}. Two
     * at a time, four units at a time: every factor that is loaded serves twice.
     *
     * @param units which units
     * @param first total of unit u at {@code firstOffset + u}
     */
    void totals(
            int[] units,
            double[] first,
            int firstOffset,
            double[] second,
            int secondOffset,
            int from,
            int length,
            double[] firstOut,
            double[] secondOut) {
        Arrays.fill(firstOut, 0, length, 0);
        Arrays.fill(secondOut, 0, length, 0);
        double[] f = factors;
        int i = 0;
        for (; i + 3 < units.length; i += 4) {
            double a0 = first[firstOffset + units[i]];
            double a1 = first[firstOffset + units[i + 1]];
            double a2 = first[firstOffset + units[i + 2]];
            double a3 = first[firstOffset + units[i + 3]];
            double b0 = second[secondOffset + units[i]];
            double b1 = second[secondOffset + units[i + 1]];
            double b2 = second[secondOffset + units[i + 2]];
            double b3 = second[secondOffset + units[i + 3]];
            int at0 = units[i] * replicates + from;
            int at1 = units[i + 1] * replicates + from;
            int at2 = units[i + 2] * replicates + from;
            int at3 = units[i + 3] * replicates + from;
            for (int b = 0; b < length; b++) {
                double f0 = f[at0 + b];
                double f1 = f[at1 + b];
                double f2 = f[at2 + b];
                double f3 = f[at3 + b];
                firstOut[b] += a0 * f0 + a1 * f1 + (a2 * f2 + a3 * f3);
                secondOut[b] += b0 * f0 + b1 * f1 + (b2 * f2 + b3 * f3);
            }
        }
        for (; i < units.length; i++) {
            double a = first[firstOffset + units[i]];
            double c = second[secondOffset + units[i]];
            int at = units[i] * replicates + from;
            for (int b = 0; b < length; b++) {
                firstOut[b] += a * f[at + b];
                secondOut[b] += c * f[at + b];
            }
        }
    }
}
