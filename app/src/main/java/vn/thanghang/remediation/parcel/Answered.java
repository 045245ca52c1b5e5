package vn.thanghang.remediation.parcel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one locality is with what is asked of all alike.
 *
 * @param tasks how many it has, {@code done} how many of them it reports as done
 * @param waiting slices of the month that wait for a look, {@code returned} that came back
 * @param filedAt when it last filed in the month; null when it has not
 * @param parcel id of that form, as text; null when there is none
 */
public record Answered(
        String agency,
        long tasks,
        long done,
        long waiting,
        long returned,
        @Nullable Instant filedAt,
        @Nullable String parcel) {}
