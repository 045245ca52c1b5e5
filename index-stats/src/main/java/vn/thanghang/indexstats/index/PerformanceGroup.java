package vn.thanghang.indexstats.index;

import vn.thanghang.indexstats.IndexStatsException;

/** The four groups of a publication, best first. Their names differ between editions and belong to the caller. */
public enum PerformanceGroup {
    HIGHEST(1),
    HIGH_AVERAGE(2),
    LOW_AVERAGE(3),
    LOWEST(4);

    private final int number;

    PerformanceGroup(int number) {
        this.number = number;
    }

    /** 1 = highest … 4 = lowest. */
    public int number() {
        return number;
    }

    /**
     * The group of a number.
     *
     * @throws IndexStatsException {@code unknown-group} outside 1…4
     */
    public static PerformanceGroup ofNumber(int number) {
        for (PerformanceGroup group : values()) {
            if (group.number == number) {
                return group;
            }
        }
        throw new IndexStatsException("unknown-group", number);
    }
}
