package vn.thanghang.remediation.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The windows of the surveys, as data: a line for a year, or one for every year without its own. */
@Component
public class SurveyWindows {

    private static final String FILE = "data/process/survey-windows.csv";
    private static final String EVERY_YEAR = "*";

    private record Line(MonthDay starts, MonthDay ends, String source) {}

    private final Map<String, Line> lines = new HashMap<>();

    SurveyWindows() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("index,"))
                    .map(line -> line.split(",", 5))
                    .forEach(cells -> lines.put(
                            cells[0] + cells[1],
                            new Line(MonthDay.parse("--" + cells[2]), MonthDay.parse("--" + cells[3]), cells[4])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The window of the year; empty for an index without a survey known here. */
    public Optional<SurveyWindow> of(String index, int year) {
        return Optional.ofNullable(lines.get(index + year))
                .or(() -> Optional.ofNullable(lines.get(index + EVERY_YEAR)))
                .map(line -> new SurveyWindow(at(line.starts, year), at(line.ends, year), line.source));
    }

    private static LocalDate at(MonthDay day, int year) {
        return day.atYear(year);
    }
}
