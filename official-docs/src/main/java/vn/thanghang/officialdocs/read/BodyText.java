package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the printed lines of the body together to paragraphs. */
final class BodyText {
    static final Pattern MARKER = Pattern.compile(
            "^(?:dieu \\d+\\s*[.:]|phan thu|(?:phan|chuong|muc) [ivxl0-9]+\\b|[ivx]{1,5}\\s?[.)/-]\\s"
                    + "|\\d{1,2}(?:\\.\\d{1,2}){0,3}\\s?[.)/-]?\\s|[a-z]{1}\\s?[.)]\\s|\\(\\d{1,2}\\)\\s|\\([a-z]\\)\\s|[-+•]\\s*\\S).*");
    private static final Pattern OPENER = Pattern.compile(
            "^(?:can cu|thuc hien|xet |theo de nghi|de nghi|noi nhan|quyet dinh:|quyet nghi:|yeu cau|giao |tren day|trong qua trinh|phu luc).*");
    /** A line that breaks off inside a date or a number. */
    private static final Pattern UNFINISHED =
            Pattern.compile(".*\\b(?:ngay|thang|nam|so|ngay \\d{1,2}|thang \\d{1,2})$");

    private static final Pattern POINT =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ]|[IVX]{1,5})\\s?[.)/-]?\\s+");
    private static final int SHORT = 50;

    private BodyText() {}

    static List<Line> paragraphs(List<Line> lines) {
        List<Line> out = new ArrayList<>();
        for (Line line : lines) {
            if (!out.isEmpty() && goesOn(out.getLast(), line)) {
                Line before = out.removeLast();
                int gap = line.start() - before.start() - before.text().length();
                if (gap == 1) {
                    out.add(new Line(
                            before.text() + " " + line.text(),
                            before.folded() + " " + line.folded(),
                            before.start(),
                            before.bold() && line.bold(),
                            before.blankBefore(),
                            false));
                } else {
                    out.add(before);
                    out.add(line);
                }
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Whether a folded line begins something that never continues the line above it. */
    static boolean opens(String folded) {
        return folded.startsWith("kinh gui") || folded.startsWith("noi nhan");
    }

    private static boolean goesOn(Line before, Line line) {
        if (!line.blankBefore() && UNFINISHED.matcher(before.folded()).matches()) {
            return true;
        }
        if (line.blankBefore()
                || (before.whole() && line.whole())
                || MARKER.matcher(line.folded()).matches()) {
            return false;
        }
        Matcher point = POINT.matcher(before.text());
        if (point.find()
                && Character.isUpperCase(line.text().charAt(0))
                && ActorReader.isNameOnly(before.text().substring(point.end()))) {
            return false;
        }
        char last = before.text().charAt(before.text().length() - 1);
        boolean closed = last == '.' || last == ';' || last == ':';
        boolean lower =
                Character.isLowerCase(line.text().charAt(0)) || line.text().charAt(0) == '(';
        boolean opener = OPENER.matcher(line.folded()).matches() && !lower;
        boolean head = before.isUpper() || (before.bold() && !line.bold());
        return !closed && !opener && !head && (lower || before.text().length() > SHORT);
    }
}
