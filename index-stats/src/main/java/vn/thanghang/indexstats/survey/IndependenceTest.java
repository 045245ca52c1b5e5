package vn.thanghang.indexstats.survey;

import java.util.ArrayList;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.ChiSquared;
import vn.thanghang.indexstats.kernel.IncompleteBeta;

/**
 * Test of independence of two categorical variables by Pearson's statistic with the corrections of Rao and Scott.
 *
 * <p>X² = n Σ (p − p₀)²/p₀ with p the estimated shares of the cells, p₀ their products of margins and n the observed
 * rows. With C a basis of the interactions, D = diag(p), V the design covariance of p: Δ = (Cᵀ D⁻¹ C / n)⁻¹ (Cᵀ D⁻¹ V D⁻¹
 * C), the generalised design effects. First order: X² divided by the mean of their trace, chi-squared with k = (r − 1)(c
 * − 1) degrees of freedom. Second order: F = X² / tr Δ with ndf = (tr Δ)² / tr Δ² and ddf = ndf · df of the design.
 *
 * <p>Source: J. N. K. Rao, A. J. Scott, "On chi-squared tests for multiway contingency tables with cell proportions
 * estimated from survey data", Annals of Statistics 12 (1984).
 *
 * @param pearson X²
 * @param firstOrderDf k
 * @param firstOrderP p-value of the first-order correction
 * @param f second-order statistic
 * @param ndf numerator degrees of freedom
 * @param ddf denominator degrees of freedom
 * @param secondOrderP its p-value
 */
public record IndependenceTest(
        double pearson, int firstOrderDf, double firstOrderP, double f, double ndf, double ddf, double secondOrderP) {

    /**
     * The test; rows without a category in either variable do not count.
     *
     * @throws IndexStatsException {@code too-few-categories} (rows, columns), {@code empty-cell} (row category, column
     *     category) for a cell nobody is in
     */
    public static IndependenceTest of(SurveyDesign design, Categories rows, Categories columns) {
        int r = rows.labels().size();
        int c = columns.labels().size();
        if (r < 2 || c < 2) {
            throw new IndexStatsException("too-few-categories", r, c);
        }
        double[] weights = design.weights();
        double[] p = new double[r * c];
        List<double[]> linearised = new ArrayList<>();
        int n = 0;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                Mean share = new Mean(indicator(rows, columns, i, j));
                n = share.respondents(weights);
                p[i * c + j] = share.value(weights);
                if (!(p[i * c + j] > 0)) {
                    throw new IndexStatsException(
                            "empty-cell", rows.labels().get(i), columns.labels().get(j));
                }
                double[] z = new double[weights.length];
                share.linearise(weights, z);
                linearised.add(z);
            }
        }
        return corrected(design, p, linearised, r, c, n);
    }

    private static double[] indicator(Categories rows, Categories columns, int i, int j) {
        double[] indicator = new double[rows.rows()];
        for (int row = 0; row < indicator.length; row++) {
            boolean observed = rows.code(row) != Categories.NONE && columns.code(row) != Categories.NONE;
            indicator[row] = !observed ? Double.NaN : rows.code(row) == i && columns.code(row) == j ? 1 : 0;
        }
        return indicator;
    }

    private static IndependenceTest corrected(
            SurveyDesign design, double[] p, List<double[]> linearised, int r, int c, int n) {
        int cells = r * c;
        int k = (r - 1) * (c - 1);
        double[][] contrasts = contrasts(r, c);
        double[] denominator = new double[k * k];
        double[][] numerator = new double[k][k];
        double[][] covariance = new double[cells][cells];
        for (int a = 0; a < cells; a++) {
            for (int b = 0; b < cells; b++) {
                covariance[a][b] = b < a
                        ? covariance[b][a]
                        : LinearisedVariance.covariance(design, linearised.get(a), linearised.get(b));
            }
        }
        for (int s = 0; s < k; s++) {
            for (int t = 0; t < k; t++) {
                for (int a = 0; a < cells; a++) {
                    denominator[s * k + t] += contrasts[s][a] * contrasts[t][a] / p[a] / n;
                    for (int b = 0; b < cells; b++) {
                        numerator[s][t] += contrasts[s][a] / p[a] * covariance[a][b] * contrasts[t][b] / p[b];
                    }
                }
            }
        }
        double[][] delta = new double[k][];
        for (int t = 0; t < k; t++) {
            double[] column = new double[k];
            for (int s = 0; s < k; s++) {
                column[s] = numerator[s][t];
            }
            delta[t] = SymmetricSystem.solve(denominator, column, k);
        }
        return of(pearson(p, r, c, n), delta, design.degreesOfFreedom());
    }

    private static IndependenceTest of(double pearson, double[][] delta, int df) {
        int k = delta.length;
        double trace = 0;
        double squared = 0;
        for (int s = 0; s < k; s++) {
            trace += delta[s][s];
            for (int t = 0; t < k; t++) {
                squared += delta[s][t] * delta[t][s];
            }
        }
        double f = pearson / trace;
        double ndf = trace * trace / squared;
        double ddf = ndf * df;
        double tail = IncompleteBeta.of(ddf / (ddf + ndf * f), ddf / 2, ndf / 2);
        return new IndependenceTest(pearson, k, ChiSquared.upperTail(pearson / (trace / k), k), f, ndf, ddf, tail);
    }

    /** (e_a − e_last) ⊗ (e_b − e_last): a basis of the interactions, orthogonal to both margins. */
    private static double[][] contrasts(int r, int c) {
        double[][] contrasts = new double[(r - 1) * (c - 1)][r * c];
        for (int a = 0; a < r - 1; a++) {
            for (int b = 0; b < c - 1; b++) {
                double[] contrast = contrasts[a * (c - 1) + b];
                contrast[a * c + b] = 1;
                contrast[a * c + c - 1] = -1;
                contrast[(r - 1) * c + b] = -1;
                contrast[r * c - 1] = 1;
            }
        }
        return contrasts;
    }

    private static double pearson(double[] p, int r, int c, int n) {
        double[] rowShare = new double[r];
        double[] columnShare = new double[c];
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                rowShare[i] += p[i * c + j];
                columnShare[j] += p[i * c + j];
            }
        }
        double sum = 0;
        for (int i = 0; i < r; i++) {
            for (int j = 0; j < c; j++) {
                double expected = rowShare[i] * columnShare[j];
                sum += (p[i * c + j] - expected) * (p[i * c + j] - expected) / expected;
            }
        }
        return n * sum;
    }
}
