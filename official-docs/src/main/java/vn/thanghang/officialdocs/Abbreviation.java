package vn.thanghang.officialdocs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A short name as heads of agencies set it.
 *
 * @param shortForm for example {@code SNV}
 * @param fullForm for example {@code Sở Nội vụ}
 * @param from first day, {@code null} when unknown
 * @param to last day, {@code null} while it is in use
 */
public record Abbreviation(
        String shortForm,
        String fullForm,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** What is named. */
    public enum Kind {
        AGENCY,
        UNIT,
        POST,
        PARTY
    }

    /** Whether it was in use on a day. */
    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
