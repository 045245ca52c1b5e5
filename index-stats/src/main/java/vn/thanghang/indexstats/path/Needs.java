package vn.thanghang.indexstats.path;

import java.util.Arrays;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.forecast.JointDraws;

/**
 * What a unit needs in every joint draw: the score that meets the target against the rivals of that draw, and what its
 * own sub-dimensions do when left alone.
 */
final class Needs {

    private final int draws;
    private final int parts;
    private final double[] drawn;
    private final double[] thresholds;
    private final double[] from;

    Needs(JointDraws joint, int unit, double[] from, PathTarget target, GroupRule rule) {
        this.draws = joint.draws();
        this.parts = from.length;
        this.from = from;
        this.drawn = new double[draws * parts];
        this.thresholds = new double[draws];
        double[] row = new double[parts];
        double[] totals = new double[joint.units().size()];
        for (int d = 0; d < draws; d++) {
            joint.parts(d, unit, row);
            System.arraycopy(row, 0, drawn, d * parts, parts);
            joint.totals(d, totals);
            thresholds[d] = threshold(totals, unit, target, rule);
        }
    }

    private static double threshold(double[] totals, int unit, PathTarget target, GroupRule rule) {
        return switch (target) {
            case PathTarget.Total total -> total.score();
            case PathTarget.Group group -> {
                double entry = rule.entryScore(totals, unit, group.group());
                yield rule.entryIsStrict() ? Math.nextUp(entry) : entry;
            }
            case PathTarget.Rank rank -> nthBest(totals, unit, rank.rank());
        };
    }

    /** The n-th best total of the others: equalling it gives rank n. */
    private static double nthBest(double[] totals, int unit, int n) {
        double[] rivals = totals.clone();
        rivals[unit] = Double.NEGATIVE_INFINITY;
        Arrays.sort(rivals);
        return n >= rivals.length ? Double.NEGATIVE_INFINITY : rivals[rivals.length - n];
    }

    /** The sum of gains with which the target holds in at least a share of the draws, the touched parts not drifting. */
    double needed(boolean[] touched, double confidence) {
        double[] needs = new double[draws];
        for (int d = 0; d < draws; d++) {
            needs[d] = thresholds[d] - standing(d, touched, null);
        }
        Arrays.sort(needs);
        return needs[Math.min(draws, (int) Math.ceil(confidence * draws - 1e-9)) - 1];
    }

    /** Share of the draws in which the target holds once the touched parts stand at {@code from + gains}. */
    double confidence(boolean[] touched, double[] gains) {
        int holds = 0;
        for (int d = 0; d < draws; d++) {
            if (standing(d, touched, gains) >= thresholds[d] - 1e-9) {
                holds++;
            }
        }
        return (double) holds / draws;
    }

    /** The total a plan attains in at least a share of the draws. */
    double attained(boolean[] touched, double[] gains, double confidence) {
        double[] totals = new double[draws];
        for (int d = 0; d < draws; d++) {
            totals[d] = standing(d, touched, gains);
        }
        Arrays.sort(totals);
        return totals[draws - Math.min(draws, (int) Math.ceil(confidence * draws - 1e-9))];
    }

    /** The unit's total in one draw with the touched parts fixed. */
    double standing(int draw, boolean[] touched, double @org.jspecify.annotations.Nullable [] gains) {
        double total = 0;
        for (int c = 0; c < parts; c++) {
            total += touched[c] ? from[c] + (gains == null ? 0 : gains[c]) : drawn[draw * parts + c];
        }
        return total;
    }

    /** Share of the draws in which all touched parts gain at least as much by themselves. */
    double plausibility(boolean[] touched, double[] gains) {
        int together = 0;
        for (int d = 0; d < draws; d++) {
            boolean all = true;
            for (int c = 0; c < parts && all; c++) {
                all = !touched[c] || drawn[d * parts + c] >= from[c] + gains[c] - 1e-12;
            }
            together += all ? 1 : 0;
        }
        return (double) together / draws;
    }
}
