package vn.thanghang.platform.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;

/**
 * The words and the number forms of one language. Messages use {@code {0}}, {@code {1}} …; an argument is a text, a
 * whole number or a date. A decimal number must be written out first with {@link #number}: how many places it
 * shows is a decision of the page, not of a formatter.
 */
public final class Text {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    private final Language language;
    private final Map<String, String> messages;

    Text(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    /** The message of this key with its arguments put in. A missing key fails in tests and shows as the key elsewhere. */
    public String of(String key, Object... arguments) {
        String message = messages.get(key);
        assert message != null : "no message " + key + " in " + language;
        return message == null ? key : fill(message, arguments);
    }

    /** The message {@code key.one} or {@code key.other}; {0} is the number, the arguments follow. */
    public String count(String key, long count, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = whole(count);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return of(key + (count == 1 ? ".one" : ".other"), all);
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** 8,25 in Vietnamese, 8.25 in English; a true minus sign; thousands grouped. */
    public String number(double value, int decimals) {
        return NumberForm.of(language).write(value, decimals, false);
    }

    /** As {@link #number} with a plus sign before what is above zero. */
    public String signed(double value, int decimals) {
        return NumberForm.of(language).write(value, decimals, true);
    }

    /** A share of one, written in percent. */
    public String percent(double share, int decimals) {
        return NumberForm.of(language).percent(share, decimals, false);
    }

    /** A share of one, written in percent with its sign. */
    public String signedPercent(double share, int decimals) {
        return NumberForm.of(language).percent(share, decimals, true);
    }

    public String whole(long value) {
        return NumberForm.of(language).write(BigDecimal.valueOf(value), 0, false);
    }

    public String date(LocalDate date) {
        return DATE.format(date);
    }

    /** Hour, minute and date in Vietnam. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(VIETNAM));
    }

    private String fill(String message, Object... arguments) {
        StringBuilder out = new StringBuilder(message.length() + 32);
        int from = 0;
        for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', from)) {
            int close = message.indexOf('}', open);
            int position = Integer.parseInt(message, open + 1, close, 10);
            out.append(message, from, open).append(argument(message, position, arguments));
            from = close + 1;
        }
        return out.append(message, from, message.length()).toString();
    }

    private String argument(String message, int position, Object... arguments) {
        if (position >= arguments.length) {
            throw new IllegalArgumentException("argument " + position + " missing for: " + message);
        }
        return switch (arguments[position]) {
            case Double decimal -> throw new IllegalArgumentException("write " + decimal + " with number() first");
            case Float decimal -> throw new IllegalArgumentException("write " + decimal + " with number() first");
            case LocalDate date -> date(date);
            case Instant instant -> time(instant);
            case Object other -> other.toString();
        };
    }
}
