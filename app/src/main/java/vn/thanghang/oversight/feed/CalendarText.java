package vn.thanghang.oversight.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Deadlines as an iCalendar object of RFC 5545: whole days, lines of at most 75 octets ended by CRLF, text escaped. Only titles and
 * days stand in it.
 */
final class CalendarText {

    private static final int OCTETS_MAX = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarText() {}

    static String of(String name, List<Deadline> deadlines, Instant at) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Thang Hang//Deadlines//VI");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Deadline deadline : deadlines) {
            event(text, deadline, at);
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void event(StringBuilder text, Deadline deadline, Instant at) {
        LocalDate day = deadline.day();
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(deadline.uid()));
        line(text, "DTSTAMP:" + MOMENT.format(at));
        line(text, "DTSTART;VALUE=DATE:" + DAY.format(day));
        line(text, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
        line(text, "SUMMARY:" + escaped(deadline.title()));
        line(text, "CLASS:PRIVATE");
        line(text, "TRANSP:TRANSPARENT");
        line(text, "END:VEVENT");
    }

    /** TEXT of section 3.3.11; characters that must not stand in it at all become blanks. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.replace("\r\n", "\n").codePoints().forEach(each -> {
            switch (each) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n', '\r' -> escaped.append("\\n");
                case '\t' -> escaped.append(' ');
                default -> escaped.appendCodePoint(each < 0x20 || each == 0x7F ? ' ' : each);
            }
        });
        return escaped.toString();
    }

    /** Folded so that no line is longer than 75 octets of UTF-8, and no letter is torn apart. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS_MAX) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += length;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }
}
