package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares our numbers with the figures of one file. The difference is relative to the figure; where a figure is tiny
 * against the scale given, the largest figure of its column (below 1e-6 of it: a difference of nearly equal numbers), it
 * is relative to that threshold.
 */
public final class Comparison {

    public static final double TOLERANCE = 1e-9;

    private final String file;
    private int count;
    private double largest;
    private String where = "";

    private Comparison(String file) {
        this.file = file;
    }

    public static Comparison with(String file) {
        return new Comparison(file);
    }

    public static Comparison with(OracleFile file) {
        return new Comparison(file.name());
    }

    public void number(String place, double ours, double figure) {
        number(place, ours, figure, 0);
    }

    /** Compares a whole column, its largest figure being the scale. */
    public void column(String place, double[] ours, double[] figures) {
        double scale = 0;
        for (double figure : figures) {
            scale = Double.isFinite(figure) ? Math.max(scale, Math.abs(figure)) : scale;
        }
        assertThat(ours.length).as("%s %s length", file, place).isEqualTo(figures.length);
        for (int i = 0; i < ours.length; i++) {
            number(place + "[" + i + "]", ours[i], figures[i], scale);
        }
    }

    public void number(String place, double ours, double figure, double scale) {
        count++;
        assertThat(Double.isNaN(ours))
                .as("%s %s: missing like the figure %s, ours %s", file, place, figure, ours)
                .isEqualTo(Double.isNaN(figure));
        if (Double.isNaN(figure) || ours == figure) {
            return;
        }
        double difference = Math.abs(ours - figure) / Math.max(Math.abs(figure), 1e-6 * scale);
        if (!(difference <= largest)) {
            largest = difference;
            where = place + ": ours " + ours + ", figure " + figure;
        }
    }

    /** A rank, a count or a verdict: identical or wrong. */
    public void exact(String place, double ours, double figure) {
        count++;
        assertThat(ours).as("%s %s", file, place).isEqualTo(figure);
    }

    public void exact(String place, String ours, String figure) {
        count++;
        assertThat(ours).as("%s %s", file, place).isEqualTo(figure);
    }

    /** Records the comparison in the report and fails when it is outside the tolerance. */
    public void done() {
        done(TOLERANCE, "");
    }

    public void done(double tolerance, String remark) {
        OracleReport.add(file, count, largest, remark);
        assertThat(count).as(file + " compared").isPositive();
        assertThat(largest)
                .as("%s largest relative difference at %s", file, where)
                .isLessThanOrEqualTo(tolerance);
    }
}
