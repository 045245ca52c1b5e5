package vn.thanghang.remediation.content;

/** What kind of proof a task is expected to leave behind. */
public enum EvidenceType {
    /** A document that was issued. */
    DOCUMENT,
    MINUTES,
    PHOTO,
    /** A table of figures with its source. */
    FIGURES,
    /** Taken out of a system of the state. */
    SYSTEM_EXTRACT,
    /** An address everybody can open. */
    PUBLIC_PAGE
}
