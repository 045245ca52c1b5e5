package vn.thanghang.indexstats.index;

/** The levels of a tree of criteria below the aggregate, from top to bottom. */
public enum Level {
    DIMENSION,
    SUBDIMENSION,
    INDICATOR;

    /** Whether a criterion of this level may be the parent of one of the other level. */
    public boolean isParentOf(Level other) {
        return switch (this) {
            case DIMENSION -> other == SUBDIMENSION;
            case SUBDIMENSION -> other == INDICATOR;
            case INDICATOR -> false;
        };
    }
}
