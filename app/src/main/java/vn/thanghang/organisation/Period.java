package vn.thanghang.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days from the first to before the end; without an end, until further notice. People write the last day itself:
 * "đến hết ngày 30/6/2025" ends before 1/7/2025.
 */
public record Period(LocalDate from, @Nullable LocalDate until) implements Comparable<Period> {

    public Period {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("an empty period: " + from + " until " + until);
        }
    }

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /** With the last day as people write it; empty when it lies before the first. */
    public static Optional<Period> ofDays(LocalDate first, @Nullable LocalDate last) {
        return last != null && last.isBefore(first)
                ? Optional.empty()
                : Optional.of(new Period(first, last == null ? null : last.plusDays(1)));
    }

    public @Nullable LocalDate lastDay() {
        return until == null ? null : until.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && endsAfter(day);
    }

    public boolean overlaps(Period other) {
        return endsAfter(other.from) && other.endsAfter(from);
    }

    public boolean covers(Period other) {
        return !other.from.isBefore(from) && (until == null || other.until != null && !other.until.isAfter(until));
    }

    /** The part before a day that lies inside, not on the first day. */
    public Period endedBefore(LocalDate day) {
        return new Period(from, day);
    }

    private boolean endsAfter(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    @Override
    public int compareTo(Period other) {
        return from.compareTo(other.from);
    }
}
