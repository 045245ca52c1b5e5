package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants a criterion to say, with the names of agencies as typed.
 *
 * @param focal name typed; empty for nobody
 */
public record CriterionEdit(
        String code, String focal, @Nullable LocalDate due, List<PieceEdit> pieces) {

    public CriterionEdit {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of work.
     *
     * @param id null for a new one
     * @param lead name typed, or the words of a tier; empty for nobody
     */
    public record PieceEdit(
            @Nullable UUID id,
            String title,
            String lead,
            @Nullable LocalDate due,
            List<InputEdit> inputs) {

        public PieceEdit {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * An input of a coordinating agency.
     *
     * @param id null for a new one
     */
    public record InputEdit(
            @Nullable UUID id,
            String agency,
            String input,
            @Nullable LocalDate due) {}
}
