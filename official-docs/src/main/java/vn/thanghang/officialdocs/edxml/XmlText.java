package vn.thanghang.officialdocs.edxml;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Writes elements of one prefix; text is NFC and escaped, an absent leaf is left out. */
final class XmlText {
    private static final String PREFIX = "edXML:";
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    XmlText root(String name, String namespace) {
        out.append('<')
                .append(PREFIX)
                .append(name)
                .append(" xmlns:edXML=\"")
                .append(namespace)
                .append("\">");
        return this;
    }

    XmlText open(String name) {
        out.append('<').append(PREFIX).append(name).append('>');
        return this;
    }

    XmlText open(String name, String attribute, String value) {
        out.append('<')
                .append(PREFIX)
                .append(name)
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(value)
                .append("\">");
        return this;
    }

    XmlText close(String name) {
        out.append("</").append(PREFIX).append(name).append('>');
        return this;
    }

    XmlText leaf(String name, int value) {
        return leaf(name, Integer.toString(value));
    }

    XmlText leaf(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        open(name);
        Normalizer.normalize(value, Normalizer.Form.NFC).codePoints().forEach(this::character);
        return close(name);
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#13;");
            case '\n', '\t' -> out.append((char) c);
            default -> {
                boolean legal = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
                if (legal) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
