package vn.thanghang.officialdocs.read;

import java.util.ArrayList;
import java.util.List;

/** The text of a document as lines with their places. */
record SourceText(String text, List<Line> lines) {

    static SourceText of(List<SourceLine> source) {
        StringBuilder text = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        boolean blank = false;
        for (SourceLine each : Columns.apart(TornHead.mended(source))) {
            String line = Letters.squeeze(each.text());
            blank |= each.blankBefore() || line.isEmpty();
            if (line.isEmpty() || isOrnament(line)) {
                continue;
            }
            lines.add(new Line(line, Letters.fold(line), text.length(), each.bold(), blank, each.whole()));
            text.append(line).append('\n');
            blank = false;
        }
        return new SourceText(text.toString(), List.copyOf(lines));
    }

    private static boolean isOrnament(String line) {
        return line.chars().noneMatch(Character::isLetterOrDigit);
    }
}
