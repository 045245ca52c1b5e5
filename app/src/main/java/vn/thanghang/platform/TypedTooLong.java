package vn.thanghang.platform;

/** Words that do not fit into their field. Nothing of the form is kept; the answer gives them back whole. */
public final class TypedTooLong extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String typed;
    private final int most;

    TypedTooLong(String typed, int most) {
        // What people typed has no place in a log.
        super(typed.length() + " characters where " + most + " are taken", null, false, false);
        this.typed = typed;
        this.most = most;
    }

    public String typed() {
        return typed;
    }

    /** Characters of the field at most. */
    public int most() {
        return most;
    }
}
