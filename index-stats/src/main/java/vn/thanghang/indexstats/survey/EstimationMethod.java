package vn.thanghang.indexstats.survey;

/** A way to estimate statistics with their precision from one sample. */
public sealed interface EstimationMethod permits TaylorLinearisation, ReplicateWeights {

    /** The estimate of one statistic. */
    Estimate estimate(Statistic statistic);

    /** A copy of the full-sample weights. */
    double[] weights();

    /** Degrees of freedom of the design. */
    double degreesOfFreedom();

    /**
     * Degrees of freedom left when only the rows count where a variable is observed.
     *
     * @param y one value per row, {@code NaN} where the row does not count
     */
    double degreesOfFreedom(double[] y);
}
