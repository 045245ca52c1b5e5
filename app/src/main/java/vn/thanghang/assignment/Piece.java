package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work as the sheet says it.
 *
 * @param lead null for a tier, and while nobody was chosen
 * @param leadSource why this lead was proposed and where from; empty when a person chose it
 */
public record Piece(
        UUID id,
        String criterion,
        String title,
        LeadKind kind,
        @Nullable String lead,
        String leadSource,
        @Nullable LocalDate due,
        List<Coordination> coordinating) {

    public Piece {
        coordinating = List.copyOf(coordinating);
    }

    public boolean hasLead() {
        return kind != LeadKind.AGENCY || lead != null;
    }

    Piece with(List<Coordination> inputs) {
        return new Piece(id, criterion, title, kind, lead, leadSource, due, inputs);
    }
}
