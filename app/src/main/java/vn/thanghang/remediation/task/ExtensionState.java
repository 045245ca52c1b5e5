package vn.thanghang.remediation.task;

/** Where a request for more time stands. */
public enum ExtensionState {
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN
}
