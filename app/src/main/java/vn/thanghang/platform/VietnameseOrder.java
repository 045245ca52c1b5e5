package vn.thanghang.platform;

import java.math.BigInteger;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a Vietnamese dictionary, word by word as PostgreSQL's ICU order has it: letters first (a ă â … d đ),
 * tones only between otherwise equal names, numbers by value before words. The comparators are thread-safe.
 */
public final class VietnameseOrder {

    private static final Pattern WORDS = Pattern.compile("\\d+|[\\p{L}\\p{M}]+");
    private static final Pattern UNIT_TYPE = Pattern.compile(
            "^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu|tp\\.?|tx\\.?)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Collator LETTERS = collator(Collator.PRIMARY);
    private static final Collator TONES = collator(Collator.TERTIARY);

    private VietnameseOrder() {}

    /** Names of things. */
    public static Comparator<String> names() {
        return VietnameseOrder::compare;
    }

    /** Names of localities: "Phường 2" and "Xã An Bình" by what follows the type word. */
    public static Comparator<String> unitNames() {
        return Comparator.<String, String>comparing(
                        name -> UNIT_TYPE.matcher(name).replaceFirst(""), VietnameseOrder::compare)
                .thenComparing(VietnameseOrder::compare);
    }

    /** Names of people: by given name (the last word), then family name and what stands between. */
    public static Comparator<String> people() {
        return Comparator.comparing(VietnameseOrder::givenName, VietnameseOrder::compare)
                .thenComparing(VietnameseOrder::compare);
    }

    private static String givenName(String fullName) {
        String name = fullName.strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static int compare(String left, String right) {
        List<String> leftWords = words(left);
        List<String> rightWords = words(right);
        int letters = compare(leftWords, rightWords, LETTERS::compare);
        if (letters != 0) {
            return letters;
        }
        int tones = compare(leftWords, rightWords, TONES::compare);
        return tones != 0 ? tones : left.compareTo(right);
    }

    private static int compare(List<String> left, List<String> right, BiFunction<String, String, Integer> order) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int result = compareWords(left.get(i), right.get(i), order);
            if (result != 0) {
                return result;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int compareWords(String left, String right, BiFunction<String, String, Integer> order) {
        boolean leftNumber = Character.isDigit(left.charAt(0));
        boolean rightNumber = Character.isDigit(right.charAt(0));
        if (leftNumber && rightNumber) {
            return new BigInteger(left).compareTo(new BigInteger(right));
        }
        if (leftNumber || rightNumber) {
            return leftNumber ? -1 : 1;
        }
        return order.apply(left, right);
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        Matcher matcher = WORDS.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Collator collator(int strength) {
        Collator collator = Collator.getInstance(Vietnam.LOCALE);
        collator.setStrength(strength);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }
}
