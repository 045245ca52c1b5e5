package vn.thanghang.directive.opinions;

/** Where a request for opinions stands. */
public enum RequestState {
    OPEN,
    /** The drafter has gathered what came; nothing more is taken. */
    CLOSED
}
