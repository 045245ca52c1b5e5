package vn.thanghang.indexstats.forecast;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * Least squares with a quadratic penalty on some coefficients: minimises Σ(y − xβ)² + Σ penalty·β². Accumulates the
 * normal equations row by row and solves them by Cholesky; a coefficient without any information and without penalty
 * is 0.
 */
final class RidgeRegression {

    private final int size;
    private final double[][] normal;
    private final double[] right;

    RidgeRegression(int size) {
        this.size = size;
        this.normal = new double[size][size];
        this.right = new double[size];
    }

    void add(double[] row, double response) {
        for (int i = 0; i < size; i++) {
            if (row[i] != 0) {
                for (int j = 0; j <= i; j++) {
                    normal[i][j] += row[i] * row[j];
                }
                right[i] += row[i] * response;
            }
        }
    }

    void penalise(int coefficient, double penalty) {
        normal[coefficient][coefficient] += penalty;
    }

    double[] solve() {
        double[][] l = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = normal[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i != j) {
                    l[i][j] = l[j][j] == 0 ? 0 : sum / l[j][j];
                } else if (normal[i][i] == 0) {
                    l[i][i] = 0;
                } else if (sum > 1e-12 * normal[i][i]) {
                    l[i][i] = Math.sqrt(sum);
                } else {
                    throw new IndexStatsException("collinear-regression", i);
                }
            }
        }
        double[] beta = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * beta[k];
            }
            beta[i] = l[i][i] == 0 ? 0 : sum / l[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = beta[i];
            for (int k = i + 1; k < size; k++) {
                sum -= l[k][i] * beta[k];
            }
            beta[i] = l[i][i] == 0 ? 0 : sum / l[i][i];
        }
        return beta;
    }
}
