package vn.thanghang.directive.register;

/** Which way a document went. */
public enum Direction {
    /** Văn bản đến. */
    INCOMING,
    /** Văn bản đi. */
    OUTGOING
}
