package vn.thanghang.accountability.review;

/** Where a request stands. */
public enum RequestState {
    FILED,
    /** The line is to be corrected; it is corrected where the fact stands, by its document. */
    ACCEPTED,
    NOT_ACCEPTED,
    WITHDRAWN
}
