package vn.thanghang.catalogue.workbook;

/** What a finding does to the import: an error blocks it, a warning must be seen before confirming, information is only told. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    INFO("info");

    private final String key;

    Severity(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
