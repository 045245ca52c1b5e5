package vn.thanghang.catalogue;

import org.jspecify.annotations.Nullable;

/** What can be done to a release, with the one table of states it may be done in. */
public enum ReleaseAct {
    CHECK,
    PUBLISH,
    WITHDRAW;

    /** The state it leads to, or null when it is not possible in the given one. */
    public @Nullable ReleaseState from(ReleaseState state) {
        return switch (state) {
            case DRAFT ->
                switch (this) {
                    case CHECK -> ReleaseState.CHECKED;
                    case WITHDRAW -> ReleaseState.WITHDRAWN;
                    case PUBLISH -> null;
                };
            case CHECKED ->
                switch (this) {
                    case PUBLISH -> ReleaseState.PUBLISHED;
                    case WITHDRAW -> ReleaseState.WITHDRAWN;
                    case CHECK -> null;
                };
            case PUBLISHED, WITHDRAWN -> null;
        };
    }
}
