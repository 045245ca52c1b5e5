package vn.thanghang.indexstats.whatif;

/** Why a simulation is not computed. */
public enum SimulationRefusal {
    /** The edition has no such criterion. Arguments: code. */
    UNKNOWN_CRITERION,
    /** The aggregate follows from the criteria and cannot be set. Arguments: code. */
    TOTAL_CANNOT_BE_SET,
    /** The value lies outside the scale or is not a number. Arguments: code, value, low, high. */
    OUT_OF_SCALE,
    /** No exact formula leads from this indicator to its sub-dimension in this edition. Arguments: code, sub-dimension. */
    FORMULA_NOT_EXACT,
    /** The indicator is published but does not count in the score. Arguments: code, sub-dimension. */
    INDICATOR_NOT_USED,
    /** The present value of the indicator is not published, so no change can be reckoned. Arguments: code. */
    INDICATOR_NOT_PUBLISHED,
    /** A criterion and something below it are both set. Arguments: code, ancestor. */
    SET_TWICE,
    /** The unit has no published score for a part that was not set. Arguments: code. */
    PART_NOT_PUBLISHED
}
