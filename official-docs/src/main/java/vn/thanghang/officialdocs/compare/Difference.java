package vn.thanghang.officialdocs.compare;

/**
 * One place where the signed copy says something else.
 *
 * @param frozen what was sent for signature; empty when it is new
 * @param signed what came back; empty when it is gone
 * @param before up to six words that stand before it in the frozen text; empty outside the text
 */
public record Difference(Part part, String frozen, String signed, String before) {
    /** Where it is. */
    public enum Part {
        TYPE,
        NUMBER,
        SYMBOL,
        ISSUER,
        SUBJECT,
        DATE,
        ADDRESSEES,
        RECIPIENTS,
        SIGNER,
        /** Body and annexes. */
        TEXT,
        /** The same words in another order, as when columns of a table are read otherwise; look at the papers. */
        ORDER
    }
}
