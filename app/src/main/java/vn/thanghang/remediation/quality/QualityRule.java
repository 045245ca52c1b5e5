package vn.thanghang.remediation.quality;

/** What a plan is held against, each with the id it is known under. A rule that must be kept blocks; the others advise. */
public enum QualityRule {
    NO_TASK("KH-01", true),
    TITLE_MISSING("KH-02", true),
    OUTPUT_MISSING("KH-03", true),
    EVIDENCE_MISSING("KH-04", true),
    PERSON_MISSING("KH-05", true),
    RESPONSIBILITY_MISSING("KH-06", true),
    DUE_MISSING("KH-07", true),
    DUE_UNREADABLE("KH-08", true),
    DUE_OUTSIDE_ROUND("KH-09", true),
    INTERNAL_AFTER_DUE("KH-10", true),
    INTERNAL_UNREADABLE("KH-11", true),
    /** A verb of good will without a product that could be shown. */
    VERB_WITHOUT_OUTPUT("KH-12", true),
    /** The task names no criterion of the assignment. */
    CRITERION_MISSING("KH-13", true),
    CRITERION_WITHOUT_TASK("KH-14", true),
    CRITERION_WITHOUT_TARGET("KH-15", true),
    TARGET_UNREADABLE("KH-16", true),
    /** Aimed at those who answer the survey, or at the places of the sample. */
    SURVEY_INTEGRITY("KH-17", true),
    /** A field of a task is longer than the issued table holds. */
    FIELD_TOO_LONG("KH-18", true),
    /** More was typed than a field takes at all; it is never kept, so that no plan is held against it. */
    TEXT_TOO_LONG("KH-19", true),
    CAUSE_MISSING("KN-01", false),
    /** It ends after fieldwork has begun. */
    AFTER_FIELDWORK("KN-02", false),
    AUTHORITY_MISSING("KN-03", false),
    INTERNAL_MISSING("KN-04", false),
    RESOURCES_MISSING("KN-05", false),
    TARGET_BELOW_GAP("KN-06", false),
    TARGET_ABOVE_PRECEDENT("KN-07", false),
    /** An input it waits for comes after its own date. */
    INPUT_AFTER_DUE("KN-08", false),
    DUE_NOT_WORKED("KN-09", false);

    private final String id;
    private final boolean must;

    QualityRule(String id, boolean must) {
        this.id = id;
        this.must = must;
    }

    public String id() {
        return id;
    }

    /** Whether it blocks. */
    public boolean isMust() {
        return must;
    }
}
