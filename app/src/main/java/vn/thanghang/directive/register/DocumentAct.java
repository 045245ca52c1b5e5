package vn.thanghang.directive.register;

import org.jspecify.annotations.Nullable;

/** What can be done to a document, with the one table of states it may be done in. */
public enum DocumentAct {
    REGISTER,
    DISCARD;

    /** The state it leads to, or null when it is not possible in the given one. */
    public @Nullable DocumentState from(DocumentState state) {
        return switch (state) {
            case DRAFT ->
                switch (this) {
                    case REGISTER -> DocumentState.REGISTERED;
                    case DISCARD -> DocumentState.DISCARDED;
                };
            case REGISTERED, DISCARDED -> null;
        };
    }
}
