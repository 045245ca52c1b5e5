package vn.thanghang.remediation.confirmation;

/** Where one round of confirming stands. */
public enum RoundState {
    ASKED,
    MEETS,
    NOT_MET,
    SUPPLEMENT,
    /** The agency no longer says it is done. */
    WITHDRAWN
}
