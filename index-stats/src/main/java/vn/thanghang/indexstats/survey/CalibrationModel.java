package vn.thanghang.indexstats.survey;

/** What the variance of calibrated estimates needs: residuals of a linearised variable on the auxiliary variables. */
interface CalibrationModel {

    /**
     * Residuals of the variable on the auxiliaries, weights included.
     *
     * @param linearised one number per row, calibrated weights included
     * @param weights the calibrated weights
     * @return a new array
     */
    double[] residuals(double[] linearised, double[] weights);
}
