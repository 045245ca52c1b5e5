package vn.thanghang.audit;

/** What does not hold, and between which events: {@code from} to {@code to}, the span up to the checkpoint that shows it. */
public record LogProblem(Kind kind, long from, long to) {

    public enum Kind {
        /** The events up to this checkpoint are not the ones it was made over. */
        ROOT,
        /** An event does not carry the number of its place. */
        SEQUENCE,
        /** Events a checkpoint was made over are missing at the end. */
        CUT_OFF,
        /** The checkpoint itself is not signed by this key. */
        SIGNATURE
    }
}
