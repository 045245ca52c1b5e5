package vn.thanghang.directive.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a directive.
 *
 * @param path ordinals in the document, {@code 1} or {@code III.2}
 * @param text what is to be done, in the words of the document
 * @param source the paragraph it stands in
 * @param due last day; null until a document sets one, always null for a general duty
 * @param dueDocument the document that set it
 * @param withdrawnBy the document that took the duty back; null while it runs
 */
public record Obligation(
        UUID id,
        String path,
        ObligationKind kind,
        String text,
        String source,
        @Nullable LocalDate due,
        @Nullable UUID dueDocument,
        @Nullable UUID withdrawnBy,
        List<Addressee> addressees) {

    public Obligation {
        addressees = List.copyOf(addressees);
    }

    /** Whether it still has to be done. */
    public boolean runs() {
        return withdrawnBy == null;
    }
}
