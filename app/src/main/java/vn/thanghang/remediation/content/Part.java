package vn.thanghang.remediation.content;

/** The pages of a plan that are kept as a whole; every task is kept for itself. */
public enum Part {
    CAUSES,
    TARGETS,
    RESOURCES;

    /** The field of a criterion's cause. */
    public static String cause(String criterion) {
        return "nguyen-nhan." + key(criterion);
    }

    /** The field of the kind of a criterion's target. */
    public static String targetKind(String criterion) {
        return "loai." + key(criterion);
    }

    /** The field of the figure of a criterion's target. */
    public static String targetFigure(String criterion) {
        return "muc." + key(criterion);
    }

    private static String key(String criterion) {
        return criterion.toLowerCase(java.util.Locale.ROOT);
    }
}
