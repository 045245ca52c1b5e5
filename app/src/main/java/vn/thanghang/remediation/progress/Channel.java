package vn.thanghang.remediation.progress;

/** How a report came in. */
public enum Channel {
    /** Somebody signed in. */
    APP,
    /** Through a link in a mail: not confirmed until the agency takes it over. */
    LINK
}
