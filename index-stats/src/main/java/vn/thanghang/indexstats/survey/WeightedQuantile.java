package vn.thanghang.indexstats.survey;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;

/** Quantiles of a weighted sample, sorted once. Rows that are missing or of weight zero do not count. */
public final class WeightedQuantile {

    private final double[] values;
    private final double[] weights;
    private final double[] cumulated;

    private WeightedQuantile(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.cumulated = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulated[i] = sum;
        }
    }

    /** Sorts the observed rows. */
    public static WeightedQuantile of(double[] y, double[] weights) {
        int n = Statistic.sameLength(y, weights);
        Statistic.refuseInfinite(y);
        Integer[] order = new Integer[n];
        int count = 0;
        for (int row = 0; row < n; row++) {
            if (!Double.isNaN(y[row]) && weights[row] > 0) {
                order[count++] = row;
            }
        }
        Arrays.sort(order, 0, count, (a, b) -> Double.compare(y[a] + 0.0, y[b] + 0.0));
        double[] sorted = new double[count];
        double[] sortedWeights = new double[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = y[order[i]];
            sortedWeights[i] = weights[order[i]];
        }
        return new WeightedQuantile(sorted, sortedWeights);
    }

    /**
     * One quantile; {@code NaN} without observations. A probability outside [0, 1] gives the nearest end.
     *
     * @throws IndexStatsException {@code probability-out-of-range} when it is {@code NaN}
     */
    public double at(double probability, QuantileRule rule) {
        if (Double.isNaN(probability)) {
            throw new IndexStatsException("probability-out-of-range", probability);
        }
        int n = values.length;
        if (n == 0) {
            return Double.NaN;
        }
        double p = Math.clamp(probability, 0, 1);
        double sum = cumulated[n - 1];
        double last = weights[n - 1];
        return switch (rule) {
            case MATH, SCHOOL -> step(p, rule == QuantileRule.SCHOOL);
            case HF4 -> interpolate(p, 0, sum);
            case HF5 -> interpolate(p, 0.5, sum);
            case HF6 -> interpolate(p, 0, sum + last);
            case HF7 -> interpolate(p, 1, sum - last);
            case HF8 -> interpolate(p, 1.0 / 3, sum + last / 3);
            case HF9 -> interpolate(p, 3.0 / 8, sum + last / 4);
        };
    }

    private double step(double p, boolean average) {
        int n = values.length;
        double sum = cumulated[n - 1];
        int k = 0;
        while (k < n - 1 && cumulated[k] / sum < p) {
            k++;
        }
        boolean equal = cumulated[k] / sum == p && k + 1 < n;
        return average && equal ? (values[k] + values[k + 1]) / 2 : values[k];
    }

    /** Between the points ((C_k − share · w_k) / total, y_k). */
    private double interpolate(double p, double share, double total) {
        int n = values.length;
        if (n == 1) {
            return values[0];
        }
        int k = 0;
        while (k < n && point(k, share, total) < p) {
            k++;
        }
        if (k == 0 || k == n) {
            return values[k == 0 ? 0 : n - 1];
        }
        double low = point(k - 1, share, total);
        double high = point(k, share, total);
        return values[k - 1] + (values[k] - values[k - 1]) * ((p - low) / (high - low));
    }

    private double point(int k, double share, double total) {
        return (cumulated[k] - share * weights[k]) / total;
    }
}
