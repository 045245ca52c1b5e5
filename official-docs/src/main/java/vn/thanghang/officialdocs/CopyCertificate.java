package vn.thanghang.officialdocs;

import java.util.List;

/**
 * The certificate that makes a document a copy (NĐ 30/2020/NĐ-CP, annex I part V; templates 3.1 and 3.2).
 *
 * @param electronic template 3.2: a short text at the top right of page 1 instead of a full block at the end
 */
public record CopyCertificate(
        Form form,
        Heading.Issuer issuer,
        Heading.Symbol symbol,
        String place,
        PartialDate date,
        Signature signature,
        List<String> recipients,
        boolean electronic) {
    /** The three forms of copy. */
    public enum Form {
        SAO_Y("SY", "Sao y"),
        TRICH_SAO("TrS", "Trích sao"),
        SAO_LUC("SL", "Sao lục");

        private final String abbreviation;
        private final String title;

        Form(String abbreviation, String title) {
            this.abbreviation = abbreviation;
            this.title = title;
        }

        /** As used in the symbol. */
        public String abbreviation() {
            return abbreviation;
        }

        /** The Vietnamese name. */
        public String title() {
            return title;
        }
    }

    public CopyCertificate {
        recipients = List.copyOf(recipients);
    }
}
