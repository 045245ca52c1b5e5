package vn.thanghang.indexstats.index;

/** Why a criterion of one year is not simply the criterion of another year. */
public enum BreakKind {
    /** Something else is measured under the same name; a comparison is refused. */
    REDEFINED(true),
    /** The code stands for another thing; a comparison is refused. */
    MEANING_CHANGED(true),
    /** The scale has other ends; a comparison is refused. */
    SCALE_CHANGED(true),
    /** The criterion does not exist in one of the years; a comparison is refused. */
    ABSENT(true),
    /** The formula behind the score changed; a comparison is drawn with a mark. */
    FORMULA_CHANGED(false),
    /** The national level jumped in a way performance does not explain; a comparison is drawn with a mark. */
    LEVEL_SHIFT(false),
    /**
     * The survey or method behind the whole edition changed (sample, questionnaire, era); given for the aggregate. A
     * comparison is drawn with a mark, and nothing is learned from the changes between these two years.
     */
    METHOD_CHANGED(false),
    /** The parts below the criterion are not the same; a comparison is drawn with a mark. */
    PARTS_CHANGED(false);

    private final boolean refuses;

    BreakKind(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether a comparison across this break is refused rather than marked. */
    public boolean refuses() {
        return refuses;
    }
}
