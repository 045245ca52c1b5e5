package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work with the one agency that leads it now. A piece led by a tier stands here once for each agency of the
 * tier, with the same id.
 *
 * @param lead id of the agency
 * @param focal id of the agency that gathers the criterion
 * @param due of the piece, otherwise of its criterion
 */
public record AssignedPiece(
        UUID id,
        String criterion,
        String criterionName,
        String title,
        String lead,
        String focal,
        @Nullable LocalDate due,
        List<Coordination> coordinating) {

    public AssignedPiece {
        coordinating = List.copyOf(coordinating);
    }
}
