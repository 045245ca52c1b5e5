package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.CopyCertificate;
import vn.thanghang.officialdocs.PartialDate;

/**
 * What a document seems to say. Names stand as printed, lists without dashes and final marks. A field that was not found
 * is empty; it is never guessed from the clock or from outside.
 *
 * @param text the document's text as read, one paragraph per line, NFC; every place points into it
 * @param type abbreviation of NĐ 30/2020/NĐ-CP, {@code CONGVAN}, {@code THUCONG}, or the abbreviation of another kind
 *     such as {@code NĐ}, {@code TT}, {@code KL}
 * @param number as registered, without the symbol
 * @param symbol what follows the number, for example {@code BC-SNV} or, in a Party document, {@code CTr/TU}
 * @param copyForm set when the file is a copy; all other fields are then those of the copied document
 * @param party whether it is a document of the Party
 */
public record ReadDocument(
        String text,
        Optional<Found<String>> type,
        Optional<Found<String>> number,
        Optional<Found<String>> symbol,
        Optional<Found<String>> issuer,
        Optional<Found<String>> superior,
        Optional<Found<String>> place,
        Optional<Found<PartialDate>> date,
        Optional<Found<String>> subject,
        List<Found<String>> addressees,
        Optional<Found<Signer>> signer,
        List<Found<String>> recipients,
        List<Found<Citation>> citations,
        List<Found<Duty>> duties,
        Optional<CopyCertificate.Form> copyForm,
        boolean party) {

    public ReadDocument {
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
        citations = List.copyOf(citations);
        duties = List.copyOf(duties);
    }

    /**
     * Who signed.
     *
     * @param chain authority lines as printed, outermost first
     * @param position empty when only a name stands there
     * @param name {@code null} when blank
     */
    public record Signer(
            List<String> chain, String position, @Nullable String name) {
        public Signer {
            chain = List.copyOf(chain);
        }
    }

    /**
     * A document named in the text.
     *
     * @param type abbreviation as for {@link ReadDocument#type()}; {@code Luật}, {@code NĐ}, {@code TT} and others for
     *     legal documents; {@code null} when no word says it
     * @param numberSymbol as printed, for example {@code 161/BC-SNV}; {@code null} for a law named without number
     * @param date {@code null} when not given
     * @param issuer {@code null} when not given
     */
    public record Citation(
            @Nullable String type,
            @Nullable String numberSymbol,
            @Nullable PartialDate date,
            @Nullable String issuer) {}

    /**
     * Something somebody must do.
     *
     * @param path ordinals from outside in, joined by points: {@code 1}, {@code 1.(2)}, {@code III.2.a},
     *     {@code Điều 3}; empty for a duty in running text
     * @param actor who must act, as printed; {@code null} when only the addressees can be meant
     * @param text what is to be done, with the actor's words
     * @param due last day as ISO date when the text gives one
     * @param dueText the words that set the time
     */
    public record Duty(
            String path,
            @Nullable String actor,
            String text,
            @Nullable String due,
            @Nullable String dueText) {}
}
