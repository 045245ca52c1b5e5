package vn.thanghang.access;

import org.jspecify.annotations.Nullable;

/** The subject does not exist, or not for this person: both are answered with the same 404. */
public final class NotFoundForUser extends RuntimeException {

    private final @Nullable Act refused;

    /** The id is unknown. */
    public NotFoundForUser() {
        super("unknown subject");
        this.refused = null;
    }

    NotFoundForUser(Act refused) {
        super("refused: " + refused);
        this.refused = refused;
    }

    /** The act that was refused, or null when the subject is unknown. */
    public @Nullable Act refused() {
        return refused;
    }
}
