package vn.thanghang.directive.opinions;

/** What can be done to a request for opinions. */
public enum RequestAct {
    /** An agency says what it thinks, or puts it right. */
    ANSWER,
    /** The drafter says what becomes of the opinions on a section. */
    HANDLE,
    CLOSE;

    /** After the end only the drafter still writes what becomes of the opinions. */
    public boolean isPossible(RequestState state) {
        return switch (state) {
            case OPEN -> true;
            case CLOSED -> this == HANDLE;
        };
    }
}
