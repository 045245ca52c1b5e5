package vn.thanghang.remediation.progress;

import java.util.UUID;
import vn.thanghang.remediation.evidence.NotTaken;
import vn.thanghang.remediation.task.Task;

/** What came of a report. */
public sealed interface Filed {

    /** It stands, now or since the first time this key was sent. */
    record Done(Task now, UUID report) implements Filed {}

    /** Somebody else has changed the task meanwhile. */
    record Late(Task now) implements Filed {}

    /** @param detail the evidence that is wanted, or the agency that is waited for; may be empty */
    record Refused(ReportRefusal reason, String detail) implements Filed {}

    /**
     * Nothing typed is cut.
     *
     * @param field key of its name
     */
    record TooLong(String field, int length, int longest) implements Filed {}

    record NoEvidence(NotTaken why) implements Filed {}
}
