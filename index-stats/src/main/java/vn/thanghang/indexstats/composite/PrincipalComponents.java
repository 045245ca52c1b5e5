package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.PearsonCorrelation;
import vn.thanghang.indexstats.kernel.SymmetricEigen;

/**
 * Principal components of the correlation matrix of the columns of a table, over the units without a missing value. The
 * sign of a component is arbitrary; here its loadings sum to at least zero.
 */
public final class PrincipalComponents {

    private final List<String> codes;
    private final SymmetricEigen eigen;

    private PrincipalComponents(List<String> codes, SymmetricEigen eigen) {
        this.codes = codes;
        this.eigen = eigen;
    }

    /**
     * Of all columns; select them first.
     *
     * @throws IndexStatsException {@code too-few-units} (complete units), {@code constant-column} (code)
     */
    public static PrincipalComponents of(IndicatorTable table) {
        int n = table.unitCount();
        int k = table.indicatorCount();
        boolean[] complete = new boolean[n];
        Arrays.fill(complete, true);
        for (int i = 0; i < table.cells().length; i++) {
            complete[i % n] &= !Double.isNaN(table.cells()[i]);
        }
        int count = 0;
        for (boolean row : complete) {
            count += row ? 1 : 0;
        }
        if (count < 2) {
            throw new IndexStatsException("too-few-units", count);
        }
        List<double[]> columns = new ArrayList<>(k);
        for (int c = 0; c < k; c++) {
            double[] column = new double[count];
            int next = 0;
            for (int u = 0; u < n; u++) {
                if (complete[u]) {
                    column[next++] = table.cells()[c * n + u];
                }
            }
            columns.add(column);
        }
        return new PrincipalComponents(table.indicators(), SymmetricEigen.of(correlations(columns, table)));
    }

    private static double[][] correlations(List<double[]> columns, IndicatorTable table) {
        int k = columns.size();
        double[][] matrix = new double[k][k];
        for (int i = 0; i < k; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = PearsonCorrelation.of(columns.get(i), columns.get(j));
                matrix[j][i] = matrix[i][j];
                if (Double.isNaN(matrix[i][j])) {
                    double[] other = columns.get(j);
                    boolean otherConstant = Arrays.stream(other).allMatch(x -> x == other[0]);
                    throw new IndexStatsException(
                            "constant-column", table.indicators().get(otherConstant ? j : i));
                }
            }
        }
        return matrix;
    }

    /** Variances of the components, descending; their sum is the number of columns. */
    public double[] variances() {
        return eigen.values();
    }

    /** Loadings of a component (from 0) by code; squares sum to one. */
    public Map<String, Double> loadings(int component) {
        double[] vector = eigen.vector(component);
        double sum = Arrays.stream(vector).sum();
        Map<String, Double> loadings = new LinkedHashMap<>();
        for (int i = 0; i < vector.length; i++) {
            loadings.put(codes.get(i), sum < 0 ? -vector[i] : vector[i]);
        }
        return loadings;
    }

    /**
     * Weights by the first component: its loadings as they are, neither rescaled nor made positive. A negative one says
     * that the indicator moves against the others and should not be weighted by this method.
     */
    public Map<String, Double> weights() {
        return loadings(0);
    }
}
