package vn.thanghang.indexstats.survey;

/**
 * Residuals of u = z / w on the auxiliary variables, by regression with given weights (usually the design weights), times the calibrated
 * weights w.
 */
final class RegressionResiduals implements CalibrationModel {

    private final double[] x;
    private final int columns;
    private final double[] regressionWeights;
    private final double[] gram;

    RegressionResiduals(double[] x, int columns, double[] regressionWeights) {
        this.x = x;
        this.columns = columns;
        this.regressionWeights = regressionWeights;
        this.gram = new double[columns * columns];
        for (int row = 0; row < regressionWeights.length; row++) {
            for (int i = 0; i < columns; i++) {
                double left = regressionWeights[row] * x[row * columns + i];
                for (int j = 0; left != 0 && j < columns; j++) {
                    gram[i * columns + j] += left * x[row * columns + j];
                }
            }
        }
    }

    @Override
    public double[] residuals(double[] linearised, double[] weights) {
        double[] right = new double[columns];
        double[] u = new double[linearised.length];
        for (int row = 0; row < u.length; row++) {
            u[row] = weights[row] == 0 ? 0 : linearised[row] / weights[row];
            for (int j = 0; j < columns; j++) {
                right[j] += regressionWeights[row] * x[row * columns + j] * u[row];
            }
        }
        double[] slope = SymmetricSystem.solveDependent(gram, right, columns);
        for (int row = 0; row < u.length; row++) {
            for (int j = 0; j < columns; j++) {
                u[row] -= x[row * columns + j] * slope[j];
            }
            u[row] *= weights[row];
        }
        return u;
    }
}
