package vn.thanghang.indexstats.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;

/**
 * How a publication cuts the units of one criterion into four groups at the 25th, 50th and 75th percentile of their
 * scores. The rules differ only at the cuts; each is the one that reproduces the publications of its years.
 */
public enum GroupRule {
    /** No groups are published. */
    NONE,
    /** Percentiles of type 7 over the units with a score; a score equal to a cut is in the upper group. */
    A,
    /** As {@link #A}, with every unit whose score was withheld entered as 0 at the bottom; such a unit has no group. */
    A0,
    /** The ⌈n·p⌉-th smallest score is the cut (percentile of type 1); a score equal to a cut is in the lower group. */
    B;

    private static final double[] CUTS = {0.25, 0.5, 0.75};

    /**
     * The group of every unit.
     *
     * @param scores one per unit listed in the edition, {@code NaN} = withheld; higher is better
     * @return one group per unit in the same order, {@code null} where there is none
     */
    public @Nullable PerformanceGroup[] groups(double[] scores) {
        int[] numbers = new int[scores.length];
        groupNumbers(scores, new double[scores.length], numbers);
        @Nullable PerformanceGroup[] groups = new PerformanceGroup[scores.length];
        for (int i = 0; i < scores.length; i++) {
            groups[i] = numbers[i] == 0 ? null : PerformanceGroup.ofNumber(numbers[i]);
        }
        return groups;
    }

    /**
     * {@link #groups} as numbers 1…4, 0 = none, without allocation.
     *
     * @param scratch at least as long as {@code scores}; overwritten
     * @param out at least as long as {@code scores}
     */
    public void groupNumbers(double[] scores, double[] scratch, int[] out) {
        int length = sortForCuts(scores, scratch);
        if (this == NONE || length == 0) {
            Arrays.fill(out, 0, scores.length, 0);
            return;
        }
        double p25 = cut(scratch, length, CUTS[0]);
        double p50 = cut(scratch, length, CUTS[1]);
        double p75 = cut(scratch, length, CUTS[2]);
        for (int i = 0; i < scores.length; i++) {
            double score = scores[i];
            if (Double.isNaN(score)) {
                out[i] = 0;
            } else if (this == B) {
                out[i] = score > p75 ? 1 : score > p50 ? 2 : score > p25 ? 3 : 4;
            } else {
                out[i] = score >= p75 ? 1 : score >= p50 ? 2 : score >= p25 ? 3 : 4;
            }
        }
    }

    /**
     * The three cuts (25th, 50th, 75th percentile), {@code NaN} without groups.
     *
     * @param scores one per unit, {@code NaN} = withheld
     */
    public double[] cuts(double[] scores) {
        double[] sorted = new double[scores.length];
        int length = sortForCuts(scores, sorted);
        double[] cuts = new double[CUTS.length];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = this == NONE ? Double.NaN : cut(sorted, length, CUTS[i]);
        }
        return cuts;
    }

    /**
     * The lowest score with which one unit enters a group while all others stay: a score of another unit, since the
     * cuts move with the unit itself. Under {@link #B} the score must be exceeded, under {@link #A} and {@link #A0} it
     * is enough to equal it.
     *
     * @param scores one per unit, {@code NaN} = withheld
     * @param unit position of the unit; its own score is not used
     * @param group the group to enter; for {@link PerformanceGroup#LOWEST} and under {@link #NONE} the result is
     *     {@code −∞} and {@code NaN}
     */
    public double entryScore(double[] scores, int unit, PerformanceGroup group) {
        if (this == NONE) {
            return Double.NaN;
        }
        if (group == PerformanceGroup.LOWEST) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] rivals = scores.clone();
        rivals[unit] = Double.NaN;
        double[] sorted = new double[rivals.length];
        int present = sortForCuts(rivals, sorted);
        if (this == A0) {
            present--;
            System.arraycopy(sorted, 1, sorted, 0, present);
        }
        int size = present + 1;
        double probability = CUTS[PerformanceGroup.LOWEST.number() - group.number() - 1];
        int above = this == B ? (int) Math.ceil(size * probability) : (int) Math.ceil((size - 1) * probability);
        return above == 0 ? Double.NEGATIVE_INFINITY : sorted[Math.min(above, present) - 1];
    }

    /** Whether {@link #entryScore} must be exceeded rather than equalled. */
    public boolean entryIsStrict() {
        return this == B;
    }

    private int sortForCuts(double[] scores, double[] sorted) {
        int length = 0;
        for (double score : scores) {
            if (!Double.isNaN(score)) {
                sorted[length++] = score;
            } else if (this == A0) {
                sorted[length++] = 0;
            }
        }
        Arrays.sort(sorted, 0, length);
        return length;
    }

    private double cut(double[] sorted, int length, double probability) {
        QuantileType type = this == B ? QuantileType.INVERSE_ECDF : QuantileType.LINEAR;
        return Quantiles.ofSorted(sorted, length, probability, type);
    }
}
