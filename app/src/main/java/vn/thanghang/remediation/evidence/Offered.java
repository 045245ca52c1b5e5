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

    /**
     * A file that came with a report through a link, which is taken over by this one.
     *
     * @param place where it is kept
     */
    record Linked(String place, UUID file, EvidenceKind kind) implements Offered {}

    /** Words. */
    record Statement(String words) implements Offered {}
}
