package vn.thanghang.oversight.inspection;

/** Why a task is more likely to be drawn. Every task has the weight 1; each ground adds its own. */
public enum Ground {
    /** It was late. */
    LATE(2),
    /** Another party has returned it at least once. */
    RETURNED(3),
    /** Its evidence stands elsewhere too, undeclared. */
    REUSED(3),
    /** More time was granted only after its date had passed. */
    PROLONGED_LATE(1),
    /** There is no file behind it. */
    WORDS_ONLY(2),
    /** No other party has found it to meet yet. */
    UNCONFIRMED(1);

    private final int weight;

    Ground(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
