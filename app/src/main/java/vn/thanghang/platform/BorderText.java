package vn.thanghang.platform;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text as it may pass the border of the house: composed letters (NFC), no invisible marks, ordinary spaces, the true
 * Vietnamese Đ. What was changed is told, because an import shows it before anything is stored.
 *
 * @param value the clean text, never with a space at either end
 * @param changes what had to be mended; composing and trimming alone do not count
 */
public record BorderText(String value, Set<Change> changes) {

    /** What was mended. */
    public enum Change {
        /** A foreign letter that looks like Đ or đ stood in a Vietnamese word. */
        LOOKALIKE_D,
        /** Zero-width, soft-hyphen, direction or control marks were taken out. */
        INVISIBLE_MARKS,
        /** No-break, typographic or repeated spaces became one ordinary space. */
        ODD_SPACES
    }

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\u200C\\u200D]]");
    private static final Pattern JOINERS = Pattern.compile(
            "(?<![\\p{IsDevanagari}\\p{IsBengali}\\p{IsTamil}\\p{IsArabic}\\p{IsKhmer}])[\\u200C\\u200D]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" *(?:\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]) *");
    private static final Pattern LOOKALIKES = Pattern.compile("[\\u00D0\\u0189\\u00F0\\u0256]");
    private static final Pattern FOREIGN_ICELANDIC = Pattern.compile("[\\u00DE\\u00FE\\u00C6\\u00E6\\u00D6\\u00F6]");

    public BorderText {
        changes = Set.copyOf(changes);
    }

    /** One line: line ends count as spaces. */
    public static BorderText line(String typed) {
        return cleaned(LINE_ENDS.matcher(typed).replaceAll(" "));
    }

    /** Several lines: line ends become {@code \n}, everything else as in a single line. */
    public static BorderText lines(String typed) {
        return cleaned(LINE_ENDS.matcher(typed).replaceAll("\n"));
    }

    /**
     * The clean text, when it is not longer than its field.
     *
     * @param most characters of the field at most
     * @throws TypedTooLong when it is longer; it is never cut
     */
    public String within(int most) {
        if (value.length() > most) {
            throw new TypedTooLong(value, most);
        }
        return value;
    }

    private static BorderText cleaned(String typed) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
        String visible =
                JOINERS.matcher(INVISIBLE.matcher(composed).replaceAll("")).replaceAll("");
        note(changes, Change.INVISIBLE_MARKS, composed, visible);
        String spaced = SPACES.matcher(visible).replaceAll(" ");
        note(changes, Change.ODD_SPACES, visible, spaced);
        String vietnamese = withTrueD(spaced);
        note(changes, Change.LOOKALIKE_D, spaced, vietnamese);
        // Taking an invisible mark out may have brought two letters together that compose.
        String whole = Normalizer.normalize(vietnamese, Normalizer.Form.NFC);
        return new BorderText(LINE_ENDS.matcher(whole).replaceAll("\n").strip(), changes);
    }

    private static void note(Set<Change> changes, Change change, String before, String after) {
        if (!before.equals(after)) {
            changes.add(change);
        }
    }

    /** Icelandic has the letter ð too; a word with another letter only Icelandic has is left alone. */
    private static String withTrueD(String text) {
        if (!LOOKALIKES.matcher(text).find()) {
            return text;
        }
        var result = new StringBuilder(text.length());
        for (String word : text.splitWithDelimiters("[ \\n]", 0)) {
            result.append(FOREIGN_ICELANDIC.matcher(word).find() ? word : replacedD(word));
        }
        return result.toString();
    }

    private static String replacedD(String word) {
        return word.replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ');
    }
}
