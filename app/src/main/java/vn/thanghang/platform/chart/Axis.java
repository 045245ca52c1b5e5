package vn.thanghang.platform.chart;

import java.util.ArrayList;
import java.util.List;

/** A linear scale from values to units of the drawing, with round tick values. */
record Axis(double low, double high, double from, double to) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    Axis {
        if (!(low < high)) {
            throw new IllegalArgumentException("empty axis: " + low + " to " + high);
        }
    }

    /** An axis over all finite values with a little room on both sides. */
    static Axis over(double low, double high, double from, double to) {
        double room = low == high ? 0.5 : (high - low) * 0.04;
        return new Axis(low - room, high + room, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** At most {@code most} round values inside the axis. */
    List<Double> ticks(int most) {
        double step = step(most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Decimals that tell the ticks apart. */
    int decimals(int most) {
        double step = step(most);
        int decimals = 0;
        while (decimals < 4 && Math.abs(step - Math.rint(step)) > 1e-9) {
            step *= 10;
            decimals++;
        }
        return decimals;
    }

    private double step(int most) {
        double magnitude = Math.pow(10, Math.floor(Math.log10((high - low) / most)));
        for (double step : STEPS) {
            if ((high - low) / (step * magnitude) <= most) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }
}
