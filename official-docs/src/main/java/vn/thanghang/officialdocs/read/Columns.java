package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes apart lines in which two columns of print stand side by side: first the left column, then the right one. */
final class Columns {
    private static final Pattern WIDE_GAP = Pattern.compile("\\t+ *| {4,}");
    private static final Pattern NUMBER = Pattern.compile("^\\W*so\\s*:");
    private static final int LINES_BETWEEN = 1;
    private static final int LONGEST_HEAD = 200;

    private Columns() {}

    static List<SourceLine> apart(List<SourceLine> source) {
        List<SourceLine> out = new ArrayList<>();
        List<SourceLine> lines = source.stream().flatMap(Columns::segments).toList();
        int i = 0;
        while (i < lines.size()) {
            int end = blockEnd(lines, i);
            if (end == i) {
                out.add(lines.get(i++));
            } else {
                split(lines.subList(i, end), out);
                i = end;
            }
        }
        return out;
    }

    /** Components of a head set on one line with long dashes between them. */
    private static Stream<SourceLine> segments(SourceLine line) {
        String[] parts = line.text().split("\\s\\u2014\\s", -1);
        boolean head = parts.length > 1
                && line.text().length() < LONGEST_HEAD
                && (Letters.isUpper(parts[0])
                        || NUMBER.matcher(Letters.fold(parts[0])).find());
        return head
                ? Arrays.stream(parts).map(part -> new SourceLine(part, line.bold(), line.blankBefore(), line.whole()))
                : Stream.of(line);
    }

    /** The end of the block of two-column lines that starts here; here itself when none does. */
    private static int blockEnd(List<SourceLine> lines, int start) {
        if (gapAt(lines.get(start).text()) < 0) {
            return start;
        }
        int end = start + 1;
        int single = 0;
        for (int i = start + 1; i < lines.size() && single <= LINES_BETWEEN; i++) {
            String text = lines.get(i).text();
            if (gapAt(text) >= 0) {
                end = i + 1;
                single = 0;
            } else if (!text.isBlank()) {
                boolean continuesOneColumn = text.strip().length() < 60;
                single = continuesOneColumn ? single + 1 : LINES_BETWEEN + 1;
            }
        }
        return end;
    }

    private static void split(List<SourceLine> block, List<SourceLine> out) {
        List<SourceLine> right = new ArrayList<>();
        int edge = block.stream()
                .mapToInt(line -> gapAt(line.text()))
                .filter(at -> at >= 0)
                .max()
                .orElse(0);
        for (SourceLine line : block) {
            String text = line.text();
            int at = gapAt(text);
            if (at >= 0) {
                out.add(new SourceLine(text.substring(0, at), line.bold(), line.blankBefore(), line.whole()));
                right.add(new SourceLine(text.substring(at), line.bold(), line.blankBefore(), line.whole()));
            } else if (leading(text) > edge / 2 && leading(text) > 8) {
                right.add(line);
            } else {
                out.add(line);
            }
        }
        out.addAll(right);
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    /** Where the first wide gap between two words begins, or -1. */
    private static int gapAt(String text) {
        var gaps = WIDE_GAP.matcher(text);
        int from = leading(text);
        while (gaps.find(Math.min(from, text.length()))) {
            if (gaps.end() < text.length() && !isBlankOfADate(text, gaps.start(), gaps.end())) {
                return gaps.start();
            }
            from = gaps.end();
        }
        return -1;
    }

    /** A gap left to be filled in by hand, as in "ngày     tháng 5" or "Số:      /UBND-NC". */
    private static boolean isBlankOfADate(String text, int start, int end) {
        String before = Letters.fold(text.substring(0, start)).strip();
        String after = Letters.fold(text.substring(end)).strip();
        return before.endsWith("ngay")
                || before.endsWith("thang")
                || before.endsWith("nam")
                || (before.matches(".*\\bso *:?") && after.startsWith("/"));
    }
}
