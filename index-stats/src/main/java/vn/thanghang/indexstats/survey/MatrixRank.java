package vn.thanghang.indexstats.survey;

/** Numerical rank of a matrix, by modified Gram–Schmidt. */
final class MatrixRank {

    private MatrixRank() {}

    /**
     * Number of columns whose remainder exceeds the tolerance relative to their own length.
     *
     * @param rowMajor entry (i, j) at {@code i * columns + j}; not changed
     */
    static int of(double[] rowMajor, int rows, int columns, double tolerance) {
        double[][] basis = new double[Math.min(rows, columns)][];
        int rank = 0;
        for (int j = 0; j < columns && rank < basis.length; j++) {
            double[] column = new double[rows];
            double length = 0;
            for (int i = 0; i < rows; i++) {
                column[i] = rowMajor[i * columns + j];
                length += column[i] * column[i];
            }
            for (int k = 0; k < rank; k++) {
                double projection = 0;
                for (int i = 0; i < rows; i++) {
                    projection += column[i] * basis[k][i];
                }
                for (int i = 0; i < rows; i++) {
                    column[i] -= projection * basis[k][i];
                }
            }
            double remainder = 0;
            for (double entry : column) {
                remainder += entry * entry;
            }
            if (remainder > tolerance * tolerance * length) {
                double scale = 1 / Math.sqrt(remainder);
                for (int i = 0; i < rows; i++) {
                    column[i] *= scale;
                }
                basis[rank++] = column;
            }
        }
        return rank;
    }
}
