package vn.thanghang.catalogue.workbook;

/**
 * What a label was understood to mean.
 *
 * @param code criterion, empty for rows that are about none
 * @param nearMiss whether the label differs from the known one by a typing error or was cut short
 */
record RowLabel(RowKind kind, String code, boolean nearMiss) {

    RowLabel(RowKind kind, String code) {
        this(kind, code, false);
    }
}
