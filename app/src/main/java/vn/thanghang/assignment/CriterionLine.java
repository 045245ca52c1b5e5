package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a sheet with its pieces of work.
 *
 * @param score of the unit; null when it was not assessed
 * @param weak the rules by which the analysis calls it weak, none for one taken in by a person
 * @param focal the one agency that gathers it; null while nobody was chosen
 * @param focalSource why it was proposed and where from; empty when a person chose it
 */
public record CriterionLine(
        String code,
        String name,
        @Nullable Double score,
        List<WeakGround> weak,
        @Nullable String focal,
        String focalSource,
        @Nullable LocalDate due,
        List<Piece> pieces) {

    public CriterionLine {
        weak = List.copyOf(weak);
        pieces = List.copyOf(pieces);
    }
}
