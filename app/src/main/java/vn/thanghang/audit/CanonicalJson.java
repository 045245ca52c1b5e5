package vn.thanghang.audit;

import java.util.Locale;
import java.util.SortedMap;

/**
 * The one way an event is written down before it is hashed: keys in order of their UTF-16 units, no white space, whole
 * numbers plain, strings with the shortest escape; every other character stands for itself in UTF-8 (as in RFC 8785).
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(SortedMap<String, ?> fields) {
        var out = new StringBuilder(256);
        object(out, fields);
        return out.toString();
    }

    private static void object(StringBuilder out, SortedMap<?, ?> fields) {
        out.append('{');
        var separator = "";
        for (var field : fields.entrySet()) {
            out.append(separator);
            string(out, String.valueOf(field.getKey()));
            out.append(':');
            value(out, field.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void value(StringBuilder out, Object value) {
        switch (value) {
            case Long whole -> out.append(whole.longValue());
            case String text -> string(out, text);
            case SortedMap<?, ?> nested -> object(out, nested);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> plain(out, unit);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, char unit) {
        if (unit < 0x20) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        } else {
            out.append(unit);
        }
    }
}
