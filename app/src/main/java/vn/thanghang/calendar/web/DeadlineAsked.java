package vn.thanghang.calendar.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/**
 * The deadline a person wants worked out, as it stands in the address.
 *
 * @param faults message keys by field; empty when nothing was asked or all can be read
 */
public record DeadlineAsked(
        String from,
        String count,
        String unit,
        Optional<LocalDate> day,
        Optional<DueRule> rule,
        Map<String, String> faults) {

    static final int COUNT_MAX = 400;

    /** How a paper counts. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS
    }

    static DeadlineAsked of(Map<String, String> query, LocalDate today) {
        String from = BorderText.line(query.getOrDefault("tu", "")).value();
        String count = BorderText.line(query.getOrDefault("so", "")).value();
        String unit = query.getOrDefault("don-vi", Unit.WORKING_DAYS.name());
        if (from.isEmpty() && count.isEmpty()) {
            return new DeadlineAsked("", "", Unit.WORKING_DAYS.name(), Optional.empty(), Optional.empty(), Map.of());
        }
        Optional<LocalDate> day =
                VietnameseDate.read(from, Year.from(today)) instanceof DateReading.Read(LocalDate read)
                        ? Optional.of(read)
                        : Optional.empty();
        Optional<DueRule> rule = rule(count, unit);
        Map<String, String> faults = day.isEmpty()
                ? Map.of("tu", "calendar.error.date")
                : rule.isEmpty() ? Map.of("so", "calendar.error.count") : Map.of();
        return new DeadlineAsked(from, count, unit, day, rule, faults);
    }

    private static Optional<DueRule> rule(String count, String unit) {
        if (!count.matches("[0-9]{1,3}") || Integer.parseInt(count) < 1 || Integer.parseInt(count) > COUNT_MAX) {
            return Optional.empty();
        }
        int number = Integer.parseInt(count);
        for (Unit known : Unit.values()) {
            if (known.name().equals(unit)) {
                return Optional.of(
                        switch (known) {
                            case WORKING_DAYS -> new DueRule.WorkingDays(number);
                            case DAYS -> new DueRule.Days(number);
                            case MONTHS -> new DueRule.Months(number);
                        });
            }
        }
        return Optional.empty();
    }
}
