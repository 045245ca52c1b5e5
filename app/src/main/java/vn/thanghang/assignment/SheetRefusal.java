package vn.thanghang.assignment;

/** Why something is not done to a sheet. */
public enum SheetRefusal {
    /** Only possible once it is issued. */
    STILL_DRAFT,
    /** Its paper goes to be signed; take it back first. */
    OUT_FOR_SIGNATURE,
    /** It is in force and changes by a written adjustment only. */
    IN_FORCE,
    REPLACED,
    WITHDRAWN,
    /** The round has a sheet that is being prepared already. */
    ROUND_TAKEN,
    /** No published results of this index, year and unit. */
    NO_RESULTS,
    /** The criterion is not one of the sheet. */
    NO_CRITERION,
    /** The agency does not exist on this day, or is not one of this province. */
    NO_AGENCY,
    /** The lead cannot coordinate with itself. */
    LEAD_COORDINATES,
    /** Nobody leads a piece of the criterion that one could coordinate in. */
    NO_LEAD_YET,
    /** A tier or a body outside the authority of the committee cannot gather a criterion. */
    CANNOT_GATHER,
    /** The words fit several agencies: one lead for one piece. */
    SEVERAL,
    /** There is no such tier on this day: districts end on 30/6/2025. */
    NO_TIER,
    /** No text, or too long. */
    TEXT,
    /** A day before the year of work, or more than a year after it. */
    DAY,
    /** No registered document with this number. */
    NO_DOCUMENT,
    /** The paper bears a mark of secrecy. */
    SECRET,
    /** Decided already. */
    DECIDED
}
