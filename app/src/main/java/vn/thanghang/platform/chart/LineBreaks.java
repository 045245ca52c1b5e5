package vn.thanghang.platform.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into lines by an estimate of letter widths, good enough for Vietnamese words of a few letters. */
final class LineBreaks {

    private static final double LETTER = 0.56;

    private LineBreaks() {}

    /** Lines of at most {@code width} units at this font size; a single long word stays whole. */
    static List<String> of(String label, double width, double fontSize) {
        int letters = Math.max(1, (int) (width / (fontSize * LETTER)));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
