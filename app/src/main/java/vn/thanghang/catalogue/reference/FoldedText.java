package vn.thanghang.catalogue.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text reduced to unaccented lower-case letters and digits, so that labels match however they were typed. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^a-z0-9]+");

    private FoldedText() {}

    /** Letters and digits only: "Thừa Thiên - Huế" and "Thua Thien-Hue" are both {@code thuathienhue}. */
    public static String of(String text) {
        return REST.matcher(plain(text)).replaceAll("");
    }

    /** Words of letters and digits with single blanks between them. */
    public static String words(String text) {
        return REST.matcher(plain(text)).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        String straight = text.replace('đ', 'd')
                .replace('Đ', 'D')
                .replace('Ð', 'D')
                .replace('ð', 'd')
                .replace('Ɖ', 'D');
        return MARKS.matcher(Normalizer.normalize(straight, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
