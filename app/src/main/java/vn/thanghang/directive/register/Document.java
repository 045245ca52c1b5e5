package vn.thanghang.directive.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.Standing;
import vn.thanghang.platform.files.Sha256;

/**
 * One document of the register.
 *
 * @param version rises with every decision; a decision names the version it was taken on
 * @param file the stored file; {@code null} while it waits, and for a Party document, of which only metadata is kept
 * @param sentHere day it was sent from here; {@code null} for an incoming one
 * @param sentElsewhere day it was sent in the province's document system; {@code null} when not told
 * @param decisions in the order they were taken
 */
public record Document(
        UUID id,
        Direction direction,
        DocumentState state,
        int version,
        String fileName,
        @Nullable Sha256 file,
        boolean party,
        DocumentFields fields,
        @Nullable LocalDate sentHere,
        @Nullable LocalDate sentElsewhere,
        List<Decision> decisions) {

    /** Who brought it into a state. */
    public record Decision(DocumentState state, String actor, String actorName, Instant at, String reason) {}

    public Document {
        decisions = List.copyOf(decisions);
    }

    /** The day that counts for being in time: the earlier of sending here and in the province's document system. */
    public Optional<LocalDate> sentOn() {
        return Stream.of(sentHere, sentElsewhere).flatMap(Stream::ofNullable).min(LocalDate::compareTo);
    }

    public Standing standing() {
        return state == DocumentState.DRAFT ? Standing.OPEN : Standing.FROZEN;
    }

    /** The decision that led to a state. */
    public Optional<Decision> decision(DocumentState wanted) {
        return decisions.stream().filter(d -> d.state() == wanted).findFirst();
    }
}
