package vn.thanghang.remediation.measure;

/**
 * A measure others have taken or that follows from a rule.
 *
 * @param id within the catalogue
 * @param criterion code of the sub-dimension; empty for measures that serve all
 * @param words what is done
 * @param output what it leaves behind
 * @param lead who usually leads it
 * @param source address, law, or the part of the index it is drawn from
 * @param basis how sure it is: {@code seen}, {@code topic} or {@code derived}
 */
public record Measure(
        String id, String criterion, String words, String output, String lead, String source, Basis basis) {

    /** How sure a row is. */
    public enum Basis {
        /** Read in the source. */
        SEEN,
        /** The source treats the matter; the measure is worded after it. */
        TOPIC,
        /** Drawn from the rule or the question of the index. */
        DERIVED
    }
}
