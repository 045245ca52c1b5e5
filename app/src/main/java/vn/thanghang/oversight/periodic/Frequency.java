package vn.thanghang.oversight.periodic;

/** How often a periodic report is asked for. */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
