package vn.thanghang.officialdocs.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds number and symbol (component 3) in the head. */
final class SymbolFinder {
    static final String SYMBOL = "[a-z0-9][a-z0-9&.]*(?:\\s?[-/]\\s?[a-z0-9&]+)*";
    private static final Pattern LABELLED = Pattern.compile("(?:^|[^a-z])s[o06]\\s*[:.;,]?\\s*"
            + "(?<num>[0-9lo]{1,6}[a-e]?|[.\\u2026_]+|)\\s*(?<sep>[/-])\\s*(?<sym>" + SYMBOL + ")");
    private static final Pattern BARE = Pattern.compile("^(?<num>[0-9]{1,5})(?<sep>[/-])(?<sym>" + SYMBOL + ")$");
    private static final Pattern LONE_LABEL = Pattern.compile("^s[o06]\\s*[:.;,]?\\s*[0-9]{0,5}\\s*[/-]?\\s*$");

    /**
     * @param line index of the line
     * @param start where in the line it begins, with the label
     * @param end where in the line it ends; beyond the line when it was torn over two
     */
    record Hit(String number, String symbol, double confidence, int line, int start, int end, int symbolStart) {}

    private SymbolFinder() {}

    static Optional<Hit> in(List<Line> head) {
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            if (line.startsWith("can cu") || line.startsWith("thuc hien") || line.startsWith("kinh gui")) {
                break;
            }
            Optional<Hit> hit = match(LABELLED, line.text(), line.folded(), i, 0.98);
            if (hit.isEmpty() && LONE_LABEL.matcher(line.folded()).matches() && i + 1 < head.size()) {
                Line next = head.get(i + 1);
                hit = match(LABELLED, line.text() + next.text(), line.folded() + next.folded(), i, 0.9);
            }
            if (hit.isEmpty()) {
                hit = match(BARE, line.text(), line.folded(), i, 0.7);
            }
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private static Optional<Hit> match(Pattern pattern, String text, String folded, int index, double confidence) {
        Matcher match = pattern.matcher(folded);
        if (!match.find()) {
            return Optional.empty();
        }
        String symbol = text.substring(match.start("sym"), match.end("sym")).replace(" ", "");
        boolean capitals = symbol.chars().filter(Character::isUpperCase).count() >= 2;
        if (!capitals || match.start() > 45) {
            return Optional.empty();
        }
        String number = match.group("num").replace('l', '1').replace('o', '0').replaceAll("[.\\u2026_]", "");
        return Optional.of(new Hit(number, symbol, confidence, index, match.start(), match.end(), match.start("sym")));
    }
}
