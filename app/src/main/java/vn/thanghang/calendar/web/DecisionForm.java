package vn.thanghang.calendar.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thanghang.calendar.DayKind;
import vn.thanghang.calendar.Decision;
import vn.thanghang.calendar.SpecialDay;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;

/**
 * A decision as it was typed, kept as typed until every field can be read. Days stand one to a line: a date or a stretch
 * {@code 14/02/2027 - 20/02/2027}, then after a colon what they are called.
 *
 * @param faults message key and argument by field
 */
public record DecisionForm(Map<String, String> typed, Map<String, Fault> faults, Optional<Decision> decision) {

    static final String NUMBER = "so";
    static final String ISSUER = "co-quan";
    static final String DATED = "ngay";
    static final String SUMMARY = "trich-yeu";
    static final String YEAR = "nam";
    static final String COMPLETE = "du-nam";

    /** The fields of days, by what the days are. */
    public static final Map<DayKind, String> DAYS = days();

    private static final int TEXT_CHARS_MAX = 500;
    private static final int STRETCH_DAYS_MAX = 31;
    private static final Pattern STRETCH = Pattern.compile("\\s+(?:-|–|—|đến)\\s+");

    /** What is wrong with a field. */
    public record Fault(String key, String argument) {}

    static DecisionForm empty() {
        return new DecisionForm(Map.of(COMPLETE, "co"), Map.of(), Optional.empty());
    }

    static DecisionForm of(Map<String, String> typed, LocalDate today) {
        return new Reader(typed, today).read();
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean complete() {
        return typed.containsKey(COMPLETE);
    }

    private static Map<DayKind, String> days() {
        var fields = new LinkedHashMap<DayKind, String>();
        fields.put(DayKind.HOLIDAY, "nghi");
        fields.put(DayKind.SUBSTITUTE, "nghi-bu");
        fields.put(DayKind.SWAP_OFF, "hoan-doi");
        fields.put(DayKind.SWAP_WORK, "lam-bu");
        fields.put(DayKind.WORKING, "bo");
        return fields;
    }

    private static final class Reader {

        private final Map<String, String> typed;
        private final LocalDate today;
        private final Map<String, Fault> faults = new LinkedHashMap<>();

        Reader(Map<String, String> typed, LocalDate today) {
            this.typed = Map.copyOf(typed);
            this.today = today;
        }

        DecisionForm read() {
            String number = required(NUMBER);
            String issuer = required(ISSUER);
            LocalDate dated = date(text(DATED)).orElse(null);
            if (dated == null) {
                fault(DATED, "calendar.error.date", "");
            }
            int year = year();
            var days = new ArrayList<SpecialDay>();
            DAYS.forEach((kind, field) -> days.addAll(lines(kind, field)));
            String summary = text(SUMMARY);
            return new DecisionForm(
                    typed,
                    faults,
                    faults.isEmpty()
                            ? Optional.of(new Decision(
                                    number,
                                    issuer,
                                    Objects.requireNonNull(dated),
                                    summary,
                                    year,
                                    typed.containsKey(COMPLETE),
                                    days))
                            : Optional.empty());
        }

        private String text(String field) {
            String text = BorderText.line(typed.getOrDefault(field, "")).value();
            if (text.length() > TEXT_CHARS_MAX) {
                fault(field, "calendar.error.long", Integer.toString(TEXT_CHARS_MAX));
            }
            return text;
        }

        private String required(String field) {
            String text = text(field);
            if (text.isEmpty()) {
                fault(field, "calendar.error.missing", "");
            }
            return text;
        }

        private int year() {
            String text = text(YEAR);
            int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
            if (year < CalendarPages.FIRST_YEAR || year > CalendarPages.LAST_YEAR) {
                fault(YEAR, "calendar.error.year", "");
            }
            return year;
        }

        private List<SpecialDay> lines(DayKind kind, String field) {
            var days = new ArrayList<SpecialDay>();
            for (String line :
                    BorderText.lines(typed.getOrDefault(field, "")).value().split("\n")) {
                if (!line.isBlank()) {
                    days.addAll(line(kind, field, line));
                }
            }
            return days;
        }

        private List<SpecialDay> line(DayKind kind, String field, String line) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(colon + 1).strip();
            String[] ends = STRETCH.split((colon < 0 ? line : line.substring(0, colon)).strip());
            Optional<LocalDate> first = date(ends[0]);
            Optional<LocalDate> last = ends.length == 2 ? date(ends[1]) : first;
            if (ends.length > 2 || first.isEmpty() || last.isEmpty() || !isStretch(first.get(), last.get())) {
                fault(field, "calendar.error.line", line);
                return List.of();
            }
            return first.get()
                    .datesUntil(last.get().plusDays(1))
                    .map(day -> new SpecialDay(day, kind, name, ""))
                    .toList();
        }

        private static boolean isStretch(LocalDate first, LocalDate last) {
            return !last.isBefore(first) && last.isBefore(first.plusDays(STRETCH_DAYS_MAX));
        }

        private Optional<LocalDate> date(String text) {
            return VietnameseDate.read(text, Year.from(today)) instanceof DateReading.Read(LocalDate date)
                    ? Optional.of(date)
                    : Optional.empty();
        }

        private void fault(String field, String key, String argument) {
            faults.putIfAbsent(field, new Fault(key, argument));
        }
    }
}
