package vn.thanghang.remediation.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.AssignedPiece;
import vn.thanghang.assignment.Assignments;

/** The first input each piece of work still waits for, asked once for each sheet: for one pass over many tasks. */
final class AwaitedInputs {

    private final Assignments assignments;
    private final Map<UUID, Map<String, Waiting>> bySheet = new HashMap<>();

    AwaitedInputs(Assignments assignments) {
        this.assignments = assignments;
    }

    /** @param piece null for a task outside the pieces of the sheet, which waits for nobody */
    Optional<Waiting> of(UUID sheet, @Nullable UUID piece, String lead) {
        return piece == null
                ? Optional.empty()
                : Optional.ofNullable(
                        bySheet.computeIfAbsent(sheet, this::ofSheet).get(piece + " " + lead));
    }

    private Map<String, Waiting> ofSheet(UUID sheet) {
        var first = new HashMap<String, Waiting>();
        for (AssignedPiece piece : assignments.pieces(sheet)) {
            piece.coordinating().stream()
                    .filter(input -> input.state().isAwaited())
                    .findFirst()
                    .ifPresent(input -> {
                        LocalDate since = input.since();
                        if (since != null) {
                            first.put(
                                    piece.id() + " " + piece.lead(),
                                    new Waiting(Waiting.Reason.INPUT, input.agency(), since));
                        }
                    });
        }
        return first;
    }
}
