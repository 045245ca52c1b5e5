package vn.thanghang.oversight.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Read back by the rules of RFC 5545, written here a second time. */
class CalendarTextTest {

    private static final Instant AT = Instant.parse("2023-07-14T02:30:00Z");

    @Test
    void everyLineHasAtMost75OctetsAndEndsWithCrlf() {
        String text = CalendarText.of("Thời hạn", deadlines(), AT);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isBetween(1, 75);
        }
    }

    @Test
    void noLetterIsTornApart() {
        byte[] bytes = CalendarText.of("Thời hạn", deadlines(), AT).getBytes(StandardCharsets.UTF_8);
        // Every physical line for itself must be readable, as programs read them one by one.
        for (byte[] line : physical(bytes)) {
            assertThat(new String(line, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
    }

    @Test
    void unfoldedAndUnescapedTheTitlesComeBack() {
        List<Deadline> deadlines = deadlines();
        List<String> lines = unfolded(CalendarText.of("Thời hạn", deadlines, AT));
        assertThat(values(lines, "SUMMARY"))
                .containsExactlyElementsOf(deadlines.stream()
                        .map(each -> each.title().replace('\t', ' ').replace('\u0007', ' '))
                        .toList());
        assertThat(values(lines, "UID"))
                .containsExactlyElementsOf(deadlines.stream().map(Deadline::uid).toList());
    }

    @Test
    void aDayIsAWholeDay() {
        List<String> lines = unfolded(
                CalendarText.of("x", List.of(new Deadline("a@b", "Nộp kế hoạch", LocalDate.of(2023, 12, 31))), AT));
        assertThat(lines)
                .containsSubsequence(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "BEGIN:VEVENT",
                        "DTSTAMP:20230714T023000Z",
                        "DTSTART;VALUE=DATE:20231231",
                        "DTEND;VALUE=DATE:20240101",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void aTitleCannotBecomeALineOfItsOwn() {
        List<String> lines = unfolded(CalendarText.of(
                "x",
                List.of(new Deadline("a@b", "Việc\r\nATTENDEE:mailto:x@y\nDESCRIPTION:z", LocalDate.of(2023, 7, 1))),
                AT));
        assertThat(lines).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("DESCRIPTION"));
    }

    @Test
    void isAValidCalendarWithNothingInIt() {
        assertThat(unfolded(CalendarText.of("x", List.of(), AT)))
                .startsWith("BEGIN:VCALENDAR")
                .endsWith("END:VCALENDAR");
    }

    private static List<Deadline> deadlines() {
        var random = new Random(5545);
        String letters = "aăâbcdđeêệễừứ ,;\\:\"\n\tộợởỡ🙂Ẵ\u0007";
        var deadlines = new ArrayList<Deadline>();
        for (int i = 0; i < 300; i++) {
            StringBuilder title = new StringBuilder();
            for (int length = random.nextInt(200) + 1; length > 0; length--) {
                int at = letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())));
                title.appendCodePoint(letters.codePointAt(at));
            }
            deadlines.add(new Deadline(
                    "loai-" + i + "@thang-hang",
                    title.toString(),
                    LocalDate.of(2023, 1, 1).plusDays(i)));
        }
        return deadlines;
    }

    private static List<byte[]> physical(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        int from = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, at));
                from = at + 2;
            }
        }
        return lines;
    }

    private static List<String> unfolded(String text) {
        return List.of(text.replace("\r\n ", "").split("\r\n"));
    }

    private static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> unescaped(line.substring(name.length() + 1)))
                .toList();
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            char each = value.charAt(at);
            assertThat(each).as("must be escaped").isNotIn(';', ',');
            if (each == '\\') {
                char next = value.charAt(++at);
                text.append(next == 'n' ? '\n' : next);
            } else {
                text.append(each);
            }
        }
        return text.toString();
    }
}
