package vn.thanghang.officialdocs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of one paragraph as runs of equal style, NFC. A line feed inside a run is a forced line break.
 *
 * @param runs in reading order; may be empty
 */
public record RichText(List<Run> runs) {
    /** No text. */
    public static final RichText EMPTY = new RichText(List.of());

    /**
     * Characters of one style.
     *
     * @param text NFC; characters XML cannot hold are dropped
     */
    public record Run(String text, boolean bold, boolean italic) {
        public Run {
            text = Normalizer.normalize(withoutControls(text), Normalizer.Form.NFC);
        }

        private static String withoutControls(String text) {
            StringBuilder kept = new StringBuilder(text.length());
            text.codePoints().filter(Run::isPrintable).forEach(kept::appendCodePoint);
            return kept.toString();
        }

        private static boolean isPrintable(int c) {
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            return c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !surrogate);
        }
    }

    public RichText {
        runs = List.copyOf(runs);
    }

    /** Upright, light text. */
    public static RichText of(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(new Run(text, false, false)));
    }

    /** This text followed by upright, light text. */
    public RichText plain(String text) {
        return plus(new Run(text, false, false));
    }

    /** This text followed by bold text. */
    public RichText bold(String text) {
        return plus(new Run(text, true, false));
    }

    /** This text followed by italic text. */
    public RichText italic(String text) {
        return plus(new Run(text, false, true));
    }

    private RichText plus(Run run) {
        List<Run> all = new ArrayList<>(runs);
        all.add(run);
        return new RichText(all);
    }

    /** The same runs with bold and italic added to what each already has. */
    public RichText styled(boolean bold, boolean italic) {
        return new RichText(runs.stream()
                .map(run -> new Run(run.text(), run.bold() || bold, run.italic() || italic))
                .toList());
    }

    /** The other text behind this one. */
    public RichText then(RichText other) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(other.runs);
        return new RichText(all);
    }

    /** The characters without style. */
    public String text() {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }
}
