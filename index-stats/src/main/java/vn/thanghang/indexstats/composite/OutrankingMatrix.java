package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * For every pair of units the share of the weight on which the first is better, ties counting half: o(i, j) = Σ w [xᵢ >
 * xⱼ] + ½ Σ w [xᵢ = xⱼ], weights rescaled over the indicators observed for both, so that o(i, j) + o(j, i) = 1. A pair
 * without a common indicator is {@code NaN}. The diagonal is 0.
 *
 * <p>Source: G. Munda, M. Nardo, "Noncompensatory/nonlinear composite indicators for ranking countries", Applied
 * Economics 41 (2009).
 */
public final class OutrankingMatrix {

    private final Keys units;
    private final double[] shares;

    private OutrankingMatrix(Keys units, double[] shares) {
        this.units = units;
        this.shares = shares;
    }

    /**
     * Compares all pairs.
     *
     * @param table units by indicators, higher is better
     * @param weights one per indicator in the order of the table, finite, not negative, sum above zero
     * @throws IndexStatsException {@code length-mismatch} (indicators, weights), {@code bad-weight} or
     *     {@code negative-weight} (code, weight), {@code weights-sum-to-zero} (what they are of)
     */
    public static OutrankingMatrix of(IndicatorTable table, double[] weights) {
        refuseBadWeights(table, weights);
        int n = table.unitCount();
        int[] columns = new int[table.indicatorCount()];
        Arrays.setAll(columns, c -> c);
        double[] shares = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double share = Copeland.share(columns, weights, table.cells(), n, i, j);
                shares[i * n + j] = share;
                shares[j * n + i] = 1 - share;
            }
        }
        return new OutrankingMatrix(table.unitKeys(), shares);
    }

    private static void refuseBadWeights(IndicatorTable table, double[] weights) {
        if (weights.length != table.indicatorCount()) {
            throw new IndexStatsException("length-mismatch", table.indicatorCount(), weights.length);
        }
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            if (!(weights[c] >= 0) || Double.isInfinite(weights[c])) {
                String code = table.indicators().get(c);
                throw new IndexStatsException(weights[c] < 0 ? "negative-weight" : "bad-weight", code, weights[c]);
            }
            sum += weights[c];
        }
        if (sum == 0) {
            throw new IndexStatsException("weights-sum-to-zero", "outranking");
        }
    }

    public List<String> units() {
        return units.names();
    }

    /** o(first, second). */
    public double share(String first, String second) {
        int i = units.position(first, "unknown-unit");
        return shares[i * units.size() + units.position(second, "unknown-unit")];
    }

    /** Copeland score of a unit: wins minus defeats. */
    public int copelandScore(String unit) {
        int i = units.position(unit, "unknown-unit");
        int score = 0;
        for (int j = 0; j < units.size(); j++) {
            double share = shares[i * units.size() + j];
            if (j != i && share > 0.5 + Copeland.TOLERANCE) {
                score++;
            } else if (j != i && share < 0.5 - Copeland.TOLERANCE) {
                score--;
            }
        }
        return score;
    }

    /** Number of ordered pairs in which the first unit is better on every indicator (share 1). */
    public int dominantPairs() {
        int dominant = 0;
        for (double share : shares) {
            dominant += share == 1 ? 1 : 0;
        }
        return dominant;
    }
}
