package vn.thanghang.officialdocs.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.thanghang.officialdocs.DocumentException;

/** What a file is, by its first bytes and never by its name. */
enum SourceFormat {
    PDF,
    DOCX,
    HTML,
    TEXT;

    private static final int HEAD = 2048;

    /** {@code UNKNOWN_FORMAT} for anything that is neither a known package nor text. */
    static SourceFormat of(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        if (head.stripLeading().startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return DOCX;
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new DocumentException(DocumentException.Code.UNKNOWN_FORMAT, "OLE2");
        }
        if (head.indexOf('\0') >= 0) {
            throw new DocumentException(DocumentException.Code.UNKNOWN_FORMAT, "binary");
        }
        String start = head.toLowerCase(Locale.ROOT);
        boolean markup = start.contains("<html")
                || start.contains("<!doctype html")
                || start.contains("<body")
                || start.contains("<p>")
                || start.contains("<div")
                || start.contains("<table");
        return markup ? HTML : TEXT;
    }
}
