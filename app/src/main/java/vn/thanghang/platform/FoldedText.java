package vn.thanghang.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key by which Vietnamese text is found however it was typed: "Đắk Lắk", "dak lak", "DAK  LAK" are one. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private FoldedText() {}

    /** Small letters without marks, đ as d, long dashes as hyphens, single spaces; digits and other signs stay. */
    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace('ɖ', 'd')
                .replace('\u2013', '-')
                .replace('\u2014', '-');
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }
}
