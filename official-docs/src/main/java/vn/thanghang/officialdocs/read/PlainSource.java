package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of plain text or Markdown; emphasis, heads, quotes and rules of tables are taken off. */
final class PlainSource {
    private static final Pattern HEAD = Pattern.compile("^\\s{0,3}(#{1,6}\\s+|>\\s?)+");
    private static final Pattern TABLE_RULE = Pattern.compile("^[\\s|:+=-]*$");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)[*+•–—]\\s+");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{1,3}|(?<![\\p{L}\\p{N}])_{1,2}(?=\\p{L})|(?<=[\\p{L}.,;:)])_{1,2}(?![\\p{L}\\p{N}_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([-#*_.()\\[\\]>+!|])");

    private PlainSource() {}

    static List<SourceLine> read(String text) {
        List<SourceLine> lines = new ArrayList<>();
        boolean blank = false;
        boolean inBold = false;
        for (String raw : text.split("\\R|\\f", -1)) {
            if (raw.isBlank() || (raw.length() > 2 && TABLE_RULE.matcher(raw).matches())) {
                blank = true;
                continue;
            }
            boolean startsBold = inBold || raw.strip().startsWith("**");
            int marks = raw.split("\\*\\*", -1).length - 1;
            inBold = marks % 2 != 0 ? !inBold : inBold;
            boolean bold = startsBold && (marks == 0 || inBold || raw.strip().endsWith("**"));
            for (String cell : cells(raw)) {
                lines.add(new SourceLine(plain(cell), bold, blank, false));
                blank = false;
            }
        }
        return lines;
    }

    private static List<String> cells(String raw) {
        String line = raw.strip();
        boolean row = line.startsWith("|") || line.endsWith("|") || line.split("\\|", -1).length > 3;
        if (!row) {
            return List.of(raw);
        }
        return List.of(line.split("\\||<br\\s*/?>")).stream()
                .filter(cell -> !cell.isBlank())
                .toList();
    }

    private static String plain(String line) {
        String out = HEAD.matcher(line).replaceFirst("");
        out = BULLET.matcher(out).replaceFirst("$1- ");
        out = EMPHASIS.matcher(out).replaceAll("");
        out = ESCAPED.matcher(out).replaceAll("$1");
        return out.replaceAll("<br\\s*/?>", "\n").replace("&nbsp;", " ").replaceAll("</?[biu]>", "");
    }
}
