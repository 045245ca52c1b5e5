package vn.thanghang.oversight.periodic;

/** What came of working on periodic reports. */
public sealed interface PeriodResult {

    record Defined(PeriodDefinition definition) implements PeriodResult {}

    record Drafted(PeriodReport report) implements PeriodResult {}

    /** Somebody else was faster. */
    record Late() implements PeriodResult {}

    record Refused(Reason reason) implements PeriodResult {}

    /** The message keys are {@code oversight.period.refused.<reason>}. */
    enum Reason {
        NAME_MISSING,
        /** No registered document asks for it. */
        BASIS_MISSING,
        /** The due day does not lie after the cut-off. */
        DAYS_WRONG,
        /** It is not asked for any more. */
        ENDED,
        /** No plan or task of the agency, or of anybody, to report about. */
        NOTHING_TO_REPORT,
        STATE_SECRET
    }
}
