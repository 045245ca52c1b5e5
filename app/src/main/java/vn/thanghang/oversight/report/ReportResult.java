package vn.thanghang.oversight.report;

/** What came of working on a report. */
public sealed interface ReportResult {

    record Done(Report report) implements ReportResult {}

    /** Somebody else was faster, or a case moved on meanwhile: nothing was changed. */
    record Late() implements ReportResult {}

    record Refused(Reason reason) implements ReportResult {}

    /** The message keys are {@code oversight.report.refused.<reason>}. */
    enum Reason {
        NOTHING_CHOSEN,
        /** An agency that was not heard is never named. */
        NOT_HEARD_YET,
        /** The act is not possible in the state of the report. */
        NOT_NOW,
        STATE_SECRET,
        /** No registered document with a date was named, or one older than the report. */
        DOCUMENT_MISSING,
        /** Something stays without a conclusion. */
        RULING_MISSING
    }
}
