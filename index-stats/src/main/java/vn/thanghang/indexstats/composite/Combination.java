package vn.thanghang.indexstats.composite;

import vn.thanghang.indexstats.IndexStatsException;

/**
 * How the children of an aggregate are combined, unit by unit. Weights are those of the tree; they are restricted to the
 * children that are not missing and rescaled, so that a missing child changes the weights and is never read as zero.
 * All children missing, or only children of weight zero left, makes the aggregate missing.
 */
public sealed interface Combination {

    /** Σ w x / Σ w. */
    record ArithmeticMean() implements Combination {}

    /** exp(Σ w ln x / Σ w). A value that is not above zero is refused ({@code non-positive-value}). */
    record GeometricMean() implements Combination {}

    /** Σ w / Σ (w/x). A value of zero is refused ({@code zero-value}). */
    record HarmonicMean() implements Combination {}

    /**
     * (Σ w xᵖ / Σ w)^(1/p); the geometric mean for p = 0. A value for which this is undefined is refused
     * ({@code non-positive-value}).
     *
     * @param exponent finite p
     */
    record GeneralisedMean(double exponent) implements Combination {
        public GeneralisedMean {
            if (!Double.isFinite(exponent)) {
                throw new IndexStatsException("bad-exponent", exponent);
            }
        }
    }

    /**
     * Weighted median: the smallest child at which the cumulative weight passes half of the total; the mean of two
     * neighbours when it is exactly half. With equal weights the ordinary median.
     */
    record Median() implements Combination {}

    /**
     * Σ w x over all children with the weights of the tree not rescaled to one; with children missing, the weighted mean
     * of the observed times the sum of all weights.
     */
    record Sum() implements Combination {}

    /**
     * M ∓ S²/M: the mean M = Σ w x / Σ w, lowered or raised by the spread of the children, S² = Σ w (x − M)² / Σ w (the
     * standard deviation S times the coefficient of variation S/M), so that a weak child is not wholly made up for by a
     * strong one. A mean that is not above zero is refused ({@code non-positive-mean}: aggregate, unit, mean). Meant for
     * children on a common scale around 100: {@link Scaling.CentredRange} of 100 and 60 gives the adjusted index.
     *
     * <p>Source: M. Mazziotta, A. Pareto, "On a generalized non-compensatory composite index for measuring
     * socio-economic phenomena", Social Indicators Research 127 (2016).
     *
     * @param imbalance lowers the score of a development (higher is better), raises that of a burden
     */
    record MazziottaPareto(Imbalance imbalance) implements Combination {}

    /** What children far apart do to the score. */
    enum Imbalance {
        /** Minus the penalty. */
        LOWERS,
        /** Plus the penalty. */
        RAISES
    }

    /**
     * Copeland score: number of units this unit outranks minus number of units that outrank it. Unit i outranks j when
     * the children on which it is better, plus half of the ties, hold more than half of the weight of the children
     * observed for both. A pair without a common child decides nothing. Depends on which units are in the table.
     */
    record Copeland() implements Combination {}
}
