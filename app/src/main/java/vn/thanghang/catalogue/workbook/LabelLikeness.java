package vn.thanghang.catalogue.workbook;

import java.util.List;
import vn.thanghang.catalogue.reference.FoldedText;

/**
 * Whether two labels are the same but for a typing error or a cut. Labels of different indicators often differ in one short word, so a
 * word may differ by one letter only, and none may be missing.
 */
final class LabelLikeness {

    private static final int WORD_LENGTH_MIN = 4;
    private static final int WORDS_OFF_MAX = 2;
    private static final int CUT_LENGTH_MIN = 50;

    private LabelLikeness() {}

    static boolean alike(String one, String other) {
        return cutShort(FoldedText.of(one), FoldedText.of(other)) || mistyped(words(one), words(other));
    }

    private static boolean cutShort(String one, String other) {
        return Math.min(one.length(), other.length()) >= CUT_LENGTH_MIN
                && (one.startsWith(other) || other.startsWith(one));
    }

    private static boolean mistyped(List<String> one, List<String> other) {
        if (one.size() != other.size() || one.size() < 2) {
            return false;
        }
        int off = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                off++;
                if (off > WORDS_OFF_MAX || !oneLetterApart(one.get(i), other.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> words(String text) {
        return List.of(FoldedText.words(text).replace("ti le", "ty le").split(" "));
    }

    static boolean oneLetterApart(String one, String other) {
        if (Math.min(one.length(), other.length()) < WORD_LENGTH_MIN || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }
}
