package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty as it would be given.
 *
 * @param position of the duty in the document
 * @param actor who must act, as printed; empty where only the addressees of the document can be meant
 * @param due last day the document names
 * @param dueText the words that set the time, empty for none
 */
public record ProposedDuty(
        int position,
        String path,
        String actor,
        String text,
        ObligationKind kind,
        List<Addressee> addressees,
        @Nullable LocalDate due,
        String dueText) {

    public ProposedDuty {
        addressees = List.copyOf(addressees);
    }
}
