package vn.thanghang.officialdocs.read;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a stamp of secrecy: a word that stands alone on its line or behind "Độ mật". */
final class SecrecyMark {
    private static final Pattern LEVEL = Pattern.compile("^\\W*(?:do mat\\s*:?\\s*|dong dau (?:chi )?muc do\\s*:?\\s*)?"
            + "(t ?u ?y ?e ?t\\s+m ?a ?t|t ?o ?i\\s+m ?a ?t|m ?a ?t)\\W*$");
    private static final Pattern BEHIND = Pattern.compile("\\((tuyet mat|toi mat|mat)\\)\\s*$");
    private static final Pattern SMALL = Pattern.compile("\\p{Ll}");

    private SecrecyMark() {}

    static Optional<Reading.Mark> in(SourceText source) {
        return source.lines().stream()
                .map(SecrecyMark::mark)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reading.Mark> mark(Line line) {
        var alone = LEVEL.matcher(line.folded());
        if (alone.matches()) {
            boolean labelled = alone.start(1) > 6;
            boolean stamp = labelled
                    || !SMALL.matcher(line.text()).find()
                    || line.text().matches("\\W*(M|Tối m|Tuyệt m)ật\\W*");
            return stamp && isMark(line.text()) ? Optional.of(level(alone.group(1))) : Optional.empty();
        }
        var behind = BEHIND.matcher(line.folded());
        boolean symbol = line.startsWith("so") && behind.find();
        return symbol ? Optional.of(level(behind.group(1))) : Optional.empty();
    }

    /** "MẶT" and "MÁT" fold like "MẬT" but are other words; a lost circumflex or dot is noise of a scan. */
    private static boolean isMark(String text) {
        return !Letters.upper(text).matches(".*M ?[ÁÀẢÃẮẰẲẴẶĂ] ?T\\W*");
    }

    private static Reading.Mark level(String folded) {
        String word = folded.replace(" ", "");
        return word.startsWith("tuyet")
                ? Reading.Mark.TUYET_MAT
                : word.startsWith("toi") ? Reading.Mark.TOI_MAT : Reading.Mark.MAT;
    }
}
