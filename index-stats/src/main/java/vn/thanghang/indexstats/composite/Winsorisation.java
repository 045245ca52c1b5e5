package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

/** One indicator with its most extreme points moved to the next distinct value, round by round. */
final class Winsorisation {

    private final double[] column;
    private final boolean[] high;
    private final boolean[] low;
    private int pointsHigh;
    private int pointsLow;
    private SkewnessKurtosis shape;

    private Winsorisation(double[] column, SkewnessKurtosis shape) {
        this.column = column;
        this.high = new boolean[column.length];
        this.low = new boolean[column.length];
        this.shape = shape;
    }

    static Winsorisation of(double[] cells, int from, int n, OutlierTreatment rule, SkewnessKurtosis before) {
        Winsorisation work = new Winsorisation(Arrays.copyOfRange(cells, from, from + n), before);
        while (!rule.passes(work.shape) && work.points() < rule.maxWinsorised()) {
            boolean upper = work.shape.skewness() >= 0;
            if (!work.moveExtreme(upper)) {
                break;
            }
            work.shape = SkewnessKurtosis.of(work.column, 0, n);
            if (Double.isNaN(work.shape.skewness())) {
                break;
            }
        }
        return work;
    }

    private boolean moveExtreme(boolean upper) {
        int sign = upper ? 1 : -1;
        double extreme = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (double cell : column) {
            double value = sign * cell;
            if (value > extreme) {
                next = extreme;
                extreme = value;
            } else if (value < extreme && value > next) {
                next = value;
            }
        }
        if (next == Double.NEGATIVE_INFINITY) {
            return false;
        }
        boolean[] moved = upper ? high : low;
        int count = 0;
        for (int u = 0; u < column.length; u++) {
            if (sign * column[u] == extreme) {
                column[u] = sign * next;
                moved[u] = true;
                count++;
            }
        }
        if (upper) {
            pointsHigh = count;
        } else {
            pointsLow = count;
        }
        return true;
    }

    double[] column() {
        return column;
    }

    int points() {
        return pointsHigh + pointsLow;
    }

    SkewnessKurtosis shape() {
        return shape;
    }

    List<String> units(List<String> names, boolean upper) {
        boolean[] moved = upper ? high : low;
        List<String> units = new ArrayList<>();
        for (int u = 0; u < moved.length; u++) {
            if (moved[u]) {
                units.add(names.get(u));
            }
        }
        return units;
    }
}
