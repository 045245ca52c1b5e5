package vn.thanghang.indexstats.composite;

/** Whether a higher value of an indicator is better for the index, or worse. */
public enum Direction {
    POSITIVE(1),
    NEGATIVE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 or -1. */
    public int sign() {
        return sign;
    }
}
