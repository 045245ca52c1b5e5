package vn.thanghang.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar that comes with the product, from {@code data/calendar}. */
final class BundledCalendar {

    private BundledCalendar() {}

    static WorkCalendar read() {
        return new WorkCalendar(WorkCalendar.fixed(days()));
    }

    static CalendarDays days() {
        List<SpecialDay> days = rows("days.csv", BundledCalendar::day);
        record Year(int year, boolean decided) {}
        List<Year> years = rows(
                "years.csv",
                row -> new Year(
                        Integer.parseInt(row.getField("year")),
                        row.getField("state").equals("DECIDED")));
        return new CalendarDays(
                days,
                years.stream().map(Year::year).collect(Collectors.toSet()),
                years.stream().filter(Year::decided).map(Year::year).collect(Collectors.toSet()));
    }

    private static SpecialDay day(NamedCsvRecord row) {
        return new SpecialDay(
                LocalDate.parse(row.getField("date")),
                DayKind.valueOf(row.getField("kind")),
                row.getField("name"),
                row.getField("basis"));
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> reader) {
        var stream = BundledCalendar.class.getResourceAsStream("/data/calendar/" + file);
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return csv.stream().map(reader).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
