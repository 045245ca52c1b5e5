package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.kernel.Moments;
import vn.thanghang.indexstats.kernel.Quantiles;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

/**
 * Description of one indicator over the units. Nothing is rounded.
 *
 * @param indicator code
 * @param min smallest value, {@code NaN} without values
 * @param max largest value
 * @param mean arithmetic mean
 * @param median type 7
 * @param standardDeviation divisor n − 1
 * @param skewness {@link SkewnessKurtosis#skewness()}
 * @param kurtosis {@link SkewnessKurtosis#kurtosis()}
 * @param units number of units in the table
 * @param available units with a value
 * @param nonZero values that are not zero
 * @param unique distinct values
 * @param same number of units sharing the most frequent value
 */
public record IndicatorStatistics(
        String indicator,
        double min,
        double max,
        double mean,
        double median,
        double standardDeviation,
        double skewness,
        double kurtosis,
        int units,
        int available,
        int nonZero,
        int unique,
        int same) {

    /** One line per column, in the order of the table. */
    public static List<IndicatorStatistics> of(IndicatorTable table) {
        List<IndicatorStatistics> lines = new ArrayList<>(table.indicatorCount());
        for (String code : table.indicators()) {
            lines.add(of(code, table.column(code)));
        }
        return lines;
    }

    private static IndicatorStatistics of(String code, double[] column) {
        Moments moments = Moments.of(column);
        SkewnessKurtosis shape = SkewnessKurtosis.of(column);
        double[] sorted = Quantiles.sortedPresent(column);
        int unique = 0;
        int same = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean repeated = i > 0 && sorted[i] == sorted[i - 1];
            run = repeated ? run + 1 : 1;
            unique += repeated ? 0 : 1;
            same = Math.max(same, run);
        }
        return new IndicatorStatistics(
                code,
                moments.min(),
                moments.max(),
                moments.mean(),
                Quantiles.median(column),
                moments.standardDeviation(),
                shape.skewness(),
                shape.kurtosis(),
                column.length,
                sorted.length,
                (int) Arrays.stream(sorted).filter(value -> value != 0).count(),
                unique,
                same);
    }

    /** Whether |skewness| and kurtosis are both outside the thresholds. */
    public boolean outlying(double maxSkewness, double maxKurtosis) {
        return Math.abs(skewness) > maxSkewness && kurtosis > maxKurtosis;
    }
}
