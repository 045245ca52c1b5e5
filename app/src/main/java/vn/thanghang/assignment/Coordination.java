package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinating agency gives to the lead of a piece of work.
 *
 * @param since the day from which it is in its state; while it is awaited, the day from which the lead waits. Null in a
 *     draft
 */
public record Coordination(
        UUID id,
        String agency,
        String input,
        @Nullable LocalDate due,
        CoordinationState state,
        @Nullable LocalDate since,
        int version) {}
