package vn.thanghang.directive.register;

import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.Heading.Urgency;
import vn.thanghang.officialdocs.PartialDate;

/**
 * What stands above the text of a document. Text that is not known is empty.
 *
 * @param type abbreviation of the kind, as the reader writes it ({@code BC}, {@code CONGVAN}, {@code NĐ} …)
 * @param date with blank parts where the paper has none
 * @param urgency {@code null} when not urgent
 */
public record DocumentHead(
        String type,
        String number,
        String symbol,
        PartialDate date,
        String place,
        String issuer,
        String superior,
        String subject,
        @Nullable Urgency urgency) {

    /** Number and symbol as printed, {@code 161/BC-SNV}; only what is known of it. */
    public String code() {
        if (symbol.isEmpty()) {
            return number;
        }
        return number.isEmpty() ? symbol : number + "/" + symbol;
    }
}
