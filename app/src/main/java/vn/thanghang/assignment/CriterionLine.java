package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

    public boolean isWeak() {
        return !weak.isEmpty();
    }

    /** The agency coordinates in no piece any more; or, when it did in none, in the first from now on. */
    CriterionLine withCoordinating(String agency, Supplier<UUID> ids) {
        boolean there = pieces.stream()
                .flatMap(piece -> piece.coordinating().stream())
                .anyMatch(input -> input.agency().equals(agency));
        var changed = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            var inputs = new ArrayList<>(piece.coordinating());
            inputs.removeIf(input -> input.agency().equals(agency));
            if (!there && i == 0) {
                inputs.add(new Coordination(ids.get(), agency, "", null, CoordinationState.ASKED, null, 0));
            }
            changed.add(piece.with(inputs));
        }
        return new CriterionLine(code, name, score, weak, focal, focalSource, due, changed);
    }
}
