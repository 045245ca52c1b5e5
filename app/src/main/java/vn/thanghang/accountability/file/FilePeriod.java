package vn.thanghang.accountability.file;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period of one year of work, told at the end of a day.
 *
 * @param quarter 1 to 4; 0 for the whole year
 * @param asOf the day
 */
public record FilePeriod(int year, int quarter, LocalDate asOf) {

    private static final int MONTHS = 3;

    public FilePeriod {
        if (quarter < 0 || quarter > 4) {
            throw new IllegalArgumentException("quarter " + quarter);
        }
    }

    public LocalDate first() {
        return LocalDate.of(year, quarter == 0 ? 1 : (quarter - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return quarter == 0
                ? LocalDate.of(year, 12, 31)
                : first().plusMonths(MONTHS).minusDays(1);
    }

    /** The last day of the period that is over at the end of the day asked for; empty when the period begins later. */
    public Optional<LocalDate> reached() {
        LocalDate end = asOf.isBefore(last()) ? asOf : last();
        return end.isBefore(first()) ? Optional.empty() : Optional.of(end);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }
}
