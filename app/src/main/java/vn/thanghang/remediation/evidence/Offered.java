package vn.thanghang.remediation.evidence;

import java.util.UUID;

/** What somebody lays down as evidence. */
public sealed interface Offered {

    /**
     * A file on its way in.
     *
     * @param upload as the way in knows it
     */
    record Uploaded(UUID upload, EvidenceKind kind) implements Offered {}

    /** Evidence of the same agency, used once more and said so. */
    record Reused(UUID evidence) implements Offered {}

    /** Words. */
    record Statement(String words) implements Offered {}
}
