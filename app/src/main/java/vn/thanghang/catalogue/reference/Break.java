package vn.thanghang.catalogue.reference;

/**
 * A change in what a code measures, in force from an edition on.
 *
 * @param year first edition measured the new way
 * @param code criterion concerned, {@link Criterion#TOTAL} for the aggregate
 */
public record Break(
        int year, String code, Kind kind, Effect effect, String noteVi, String noteEn, Status status, String source) {

    /** What changed. */
    public enum Kind {
        ADDED,
        DROPPED,
        MEANING,
        PARTS,
        FORMULA,
        RANGE,
        ERA,
        LEVEL
    }

    /** What a comparison across the break must do: carry the note, or be refused. */
    public enum Effect {
        BANNER,
        REFUSE
    }

    /** How well the break is known: stated by the publisher, verified by recomputation, inferred from the figures. */
    public enum Status {
        STATED,
        VERIFIED,
        INFERRED
    }

    /** Whether a comparison of two editions crosses this break. */
    public boolean liesBetween(int fromYear, int toYear) {
        return Math.min(fromYear, toYear) < year && year <= Math.max(fromYear, toYear);
    }
}
