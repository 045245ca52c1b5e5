package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person made of the proposal.
 *
 * @param indexCode one of {@link ProposedDirective#INDEXES}, empty while not chosen
 * @param workYear 0 while not known
 */
public record DraftDirective(Birth birth, String indexCode, int workYear, List<Duty> duties) {

    public DraftDirective {
        duties = List.copyOf(duties);
    }

    /**
     * One duty taken over.
     *
     * @param position of the duty in the document, whose words stand
     * @param due that the document itself sets; null for none
     */
    public record Duty(
            int position,
            ObligationKind kind,
            List<Addressee> addressees,
            @Nullable LocalDate due) {
        public Duty {
            addressees = List.copyOf(addressees);
        }
    }
}
