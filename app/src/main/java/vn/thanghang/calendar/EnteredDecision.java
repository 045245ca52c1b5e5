package vn.thanghang.calendar;

import java.time.Instant;

/**
 * A decision in the calendar.
 *
 * @param position 1 for the first entered here; the version of the calendar from then on
 */
public record EnteredDecision(int position, Decision decision, String enteredByName, Instant enteredAt) {}
