package vn.thanghang.catalogue.workbook;

/** What a row of the publisher's table is about. */
public enum RowKind {
    SCORE,
    INDICATOR,
    INTERVAL_LOW,
    INTERVAL_HIGH,
    STANDARD_ERROR,
    WEIGHTED_SCORE,
    WEIGHTED_LOW,
    WEIGHTED_HIGH,
    WEIGHTED_ERROR,
    /** Variance or interval of a dimension: read, shown, not used. */
    SIDE_FIGURE,
    RESPONDENTS,
    HEADER,
    NOTE;

    boolean isFigure() {
        return this != HEADER && this != NOTE;
    }
}
