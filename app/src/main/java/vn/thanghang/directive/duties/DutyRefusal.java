package vn.thanghang.directive.duties;

/** Why something is not done to a directive. Words at {@code directive.duties.refusal.<reason>}. */
public enum DutyRefusal {
    NOT_GIVEN,
    ALREADY_GIVEN,
    WITHDRAWN,
    /** The document is not registered. */
    NOT_REGISTERED,
    NO_DUTY,
    NO_ADDRESSEE,
    UNKNOWN_AGENCY,
    SEVERAL_AGENCIES,
    NO_INDEX,
    NO_YEAR,
    /** A general duty is answered by the period. */
    GENERAL_HAS_NO_DATE,
    NOT_A_DATE,
    /** A date before the day of the document. */
    TOO_EARLY,
    /** No registered document has this number and symbol. */
    UNKNOWN_DOCUMENT,
    /** A document does not take itself back. */
    SAME_DOCUMENT,
    DUTY_WITHDRAWN,
    /** The agency is not among the addressees. */
    NOT_ADDRESSED,
    /** The document does not say the whole day to count from. */
    NO_WHOLE_DAY,
    /** An answer needs the document or the measure it speaks of. */
    NOTHING_SAID,
    NO_SUCH_PERIOD
}
