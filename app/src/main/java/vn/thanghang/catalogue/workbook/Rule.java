package vn.thanghang.catalogue.workbook;

/** The closed list of what the check of a publisher's file can find. The names are part of the command line's contract. */
public enum Rule {
    WITHHELD("withheld"),
    SUM_MISMATCH("sumMismatch"),
    OUT_OF_SCALE("outOfScale"),
    INTERVAL_90("interval90"),
    ZERO_STANDARD_ERROR("zeroStandardError"),
    UNKNOWN_UNIT("unknownUnit"),
    DUPLICATE_UNIT("duplicateUnit"),
    IDENTICAL_EDITION("identicalEdition"),
    DECIMAL_TEXT("decimalText"),
    FEW_RESPONDENTS("fewRespondents"),
    UNKNOWN_ROW("unknownRow");

    private final String key;

    Rule(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
