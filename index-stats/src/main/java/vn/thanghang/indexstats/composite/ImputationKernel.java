package vn.thanghang.indexstats.composite;

import java.util.Arrays;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.Median;

/** The loops behind {@link Imputation}. */
final class ImputationKernel {

    private ImputationKernel() {}

    /** Fills by the mean or median of the column within groups; group -1 is not filled. */
    static double[] byColumn(IndicatorTable table, int[] groups, boolean median) {
        int n = table.unitCount();
        double[] filled = table.cells().clone();
        int groupCount = Arrays.stream(groups).max().orElse(-1) + 1;
        double[] centre = new double[groupCount];
        double[] selected = new double[n];
        for (int from = 0; from < filled.length; from += n) {
            if (!hasMissing(filled, from, n)) {
                continue;
            }
            for (int g = 0; g < groupCount; g++) {
                int count = select(filled, from, groups, g, selected);
                centre[g] = median ? Median.ofScratch(selected, count) : Columns.mean(selected, 0, count);
            }
            for (int u = 0; u < n; u++) {
                if (Double.isNaN(filled[from + u]) && groups[u] >= 0) {
                    filled[from + u] = centre[groups[u]];
                }
            }
        }
        return filled;
    }

    private static boolean hasMissing(double[] cells, int from, int n) {
        for (int i = from; i < from + n; i++) {
            if (Double.isNaN(cells[i])) {
                return true;
            }
        }
        return false;
    }

    private static int select(double[] cells, int from, int[] groups, int group, double[] selected) {
        int count = 0;
        for (int u = 0; u < groups.length; u++) {
            if (groups[u] == group && !Double.isNaN(cells[from + u])) {
                selected[count++] = cells[from + u];
            }
        }
        return count;
    }

    /** Fills by the unit's mean over related indicators on [0, 1]. */
    static double[] byRow(IndicatorTable table, IndexTree tree, int level) {
        int n = table.unitCount();
        int k = table.indicatorCount();
        double[] cells = table.cells();
        double[] filled = cells.clone();
        double[] low = new double[k];
        double[] range = new double[k];
        int[] sign = new int[k];
        String[] family = new String[k];
        if (level < 1 || level > tree.root().level()) {
            throw new IndexStatsException("bad-level", tree.root().code(), level);
        }
        for (int c = 0; c < k; c++) {
            IndexNode node = tree.node(table.indicators().get(c));
            sign[c] = node.direction().sign();
            family[c] = String.valueOf(tree.ancestor(node, level));
            double[] extremes = Columns.extremes(cells, c * n, n, sign[c]);
            low[c] = extremes[0];
            range[c] = extremes[1] - extremes[0];
        }
        for (int u = 0; u < n; u++) {
            for (int c = 0; c < k; c++) {
                if (Double.isNaN(cells[c * n + u])) {
                    double mean = unitMean(cells, n, u, family, family[c], low, range, sign);
                    filled[c * n + u] = sign[c] * (low[c] + (range[c] == 0 ? 0 : mean * range[c]));
                }
            }
        }
        return filled;
    }

    private static double unitMean(
            double[] cells, int n, int u, String[] family, String wanted, double[] low, double[] range, int[] sign) {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < family.length; c++) {
            double value = cells[c * n + u];
            if (family[c].equals(wanted) && !Double.isNaN(value) && range[c] > 0) {
                sum += (sign[c] * value - low[c]) / range[c];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
