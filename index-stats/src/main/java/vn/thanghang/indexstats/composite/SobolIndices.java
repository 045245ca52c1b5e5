package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;

/**
 * Variance-based sensitivity indices of one input. First order: Sᵢ = mean(y_B (y_ABi − y_A)) / V (A. Saltelli et al.,
 * Computer Physics Communications 181, 2010); total: STᵢ = Σ (y_A − y_ABi)² / (2 N V) (M. J. W. Jansen, Computer Physics
 * Communications 117, 1999); V the variance of the 2 N responses of A and B (divisor 2N − 1). Estimates may be negative;
 * they are not cut off. {@code NaN} when the response does not vary.
 *
 * @param first first-order index
 * @param total total-effect index
 * @param firstLow 5 % quantile of the first-order index over bootstrap samples, {@code NaN} without
 * @param firstHigh 95 % quantile
 * @param totalLow 5 % quantile of the total index
 * @param totalHigh 95 % quantile
 */
public record SobolIndices(
        double first, double total, double firstLow, double firstHigh, double totalLow, double totalHigh) {

    /**
     * The indices of every input.
     *
     * @param responses N (d + 2) numbers in the order of {@link DrawMatrix#sobol}: A, B, then A with one column of B.
     *     Rows in which any response is {@code NaN} are left out for all
     * @param inputs d
     * @param bootstraps number of bootstrap samples of the N rows, 0 for none
     * @param seed of the bootstrap
     * @throws IndexStatsException {@code length-mismatch} (inputs, responses), {@code too-few-runs} (rows usable)
     */
    public static SobolIndices[] of(double[] responses, int inputs, int bootstraps, long seed) {
        if (inputs < 1 || responses.length == 0 || responses.length % (inputs + 2) != 0) {
            throw new IndexStatsException("length-mismatch", inputs, responses.length);
        }
        int[] rows = usableRows(responses, inputs);
        if (rows.length < 2) {
            throw new IndexStatsException("too-few-runs", rows.length);
        }
        double[] first = new double[inputs];
        double[] total = new double[inputs];
        compute(responses, inputs, rows, first, total);
        double[][] firsts = new double[inputs][bootstraps];
        double[][] totals = new double[inputs][bootstraps];
        resample(responses, inputs, rows, seed, firsts, totals);
        SobolIndices[] indices = new SobolIndices[inputs];
        for (int i = 0; i < inputs; i++) {
            indices[i] = new SobolIndices(
                    first[i],
                    total[i],
                    quantile(firsts[i], 0.05),
                    quantile(firsts[i], 0.95),
                    quantile(totals[i], 0.05),
                    quantile(totals[i], 0.95));
        }
        return indices;
    }

    private static double quantile(double[] values, double probability) {
        return Quantiles.of(values, probability, QuantileType.LINEAR);
    }

    private static int[] usableRows(double[] responses, int inputs) {
        int n = responses.length / (inputs + 2);
        int[] rows = new int[n];
        int count = 0;
        for (int row = 0; row < n; row++) {
            boolean usable = true;
            for (int block = 0; block < inputs + 2; block++) {
                usable &= !Double.isNaN(responses[block * n + row]);
            }
            if (usable) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static void resample(
            double[] responses, int inputs, int[] rows, long seed, double[][] firsts, double[][] totals) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[] drawn = new int[rows.length];
        double[] first = new double[inputs];
        double[] total = new double[inputs];
        for (int b = 0; b < firsts[0].length; b++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = rows[random.nextInt(rows.length)];
            }
            compute(responses, inputs, drawn, first, total);
            for (int i = 0; i < inputs; i++) {
                firsts[i][b] = first[i];
                totals[i][b] = total[i];
            }
        }
    }

    private static void compute(double[] responses, int inputs, int[] rows, double[] first, double[] total) {
        int n = responses.length / (inputs + 2);
        double variance = variance(responses, n, rows);
        for (int i = 0; i < inputs; i++) {
            double products = 0;
            double squares = 0;
            for (int row : rows) {
                double a = responses[row];
                double b = responses[n + row];
                double mixed = responses[(i + 2) * n + row];
                products += b * (mixed - a);
                squares += (a - mixed) * (a - mixed);
            }
            first[i] = products / rows.length / variance;
            total[i] = squares / (2 * rows.length * variance);
        }
    }

    private static double variance(double[] responses, int n, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += responses[row] + responses[n + row];
        }
        double mean = sum / (2 * rows.length);
        double squares = 0;
        for (int row : rows) {
            double a = responses[row] - mean;
            double b = responses[n + row] - mean;
            squares += a * a + b * b;
        }
        return squares == 0 ? Double.NaN : squares / (2 * rows.length - 1);
    }
}
