package vn.thanghang.access;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password must be: 12 to 128 characters, no rule about classes of characters, and hard to guess. For the
 * last, every known word, keyboard row, count and repetition is taken as one single choice of the guesser, every other
 * character as one each; fewer than eight choices are refused. {@code Matkhau@123456} counts three.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_CHOICES = 8;
    private static final int SHORTEST_WORD = 3;
    private static final List<String> KEYBOARD_ROWS = List.of(
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1234567890",
            "0987654321",
            "poiuytrewq",
            "lkjhgfdsa",
            "mnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba");

    private final List<String> commonWords;

    PasswordRules(Collection<String> commonWords) {
        this.commonWords = folded(commonWords);
    }

    /** The form that is hashed: keyboards of different makes send the same letter composed or decomposed. */
    static String normalized(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Asked before anything is computed from a typed password, so that a long text costs nothing. */
    static boolean tooLong(String typed) {
        return typed.length() > 4 * LONGEST || typed.codePointCount(0, typed.length()) > 2 * LONGEST;
    }

    Optional<PasswordRefusal> refusal(String typed, Collection<String> contextWords) {
        if (tooLong(typed)) {
            return Optional.of(PasswordRefusal.TOO_LONG);
        }
        var password = normalized(typed);
        int length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(PasswordRefusal.TOO_LONG);
        }
        if (length < SHORTEST) {
            return Optional.of(PasswordRefusal.TOO_SHORT);
        }
        var context = folded(contextWords);
        var plain = fold(password);
        if (choices(plain, context) >= FEWEST_CHOICES) {
            return Optional.empty();
        }
        boolean named = context.stream()
                .anyMatch(word -> plain.contains(word) || unleet(plain).contains(word));
        return Optional.of(named ? PasswordRefusal.NAMES_THE_CONTEXT : PasswordRefusal.EASY_TO_GUESS);
    }

    private int choices(String plain, List<String> context) {
        var letters = unleet(plain);
        int choices = 0;
        int at = 0;
        while (at < plain.length()) {
            int piece = Math.max(
                    Math.max(longestWord(context, plain, at), longestWord(context, letters, at)),
                    Math.max(longestWord(commonWords, plain, at), longestWord(commonWords, letters, at)));
            piece = Math.max(piece, Math.max(repetition(plain, at), keyboardRun(plain, at)));
            at += Math.max(1, piece);
            choices++;
        }
        return choices;
    }

    private static int longestWord(List<String> longestFirst, String text, int at) {
        for (var word : longestFirst) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** A block of up to four characters that comes again at once: {@code aaaa}, {@code abcabc}. */
    private static int repetition(String text, int at) {
        int longest = 0;
        for (int block = 1; block <= 4; block++) {
            int end = at + block;
            while (end < text.length() && text.charAt(end) == text.charAt(end - block)) {
                end++;
            }
            if (end - at >= Math.max(3, 2 * block)) {
                longest = Math.max(longest, end - at);
            }
        }
        return longest;
    }

    private static int keyboardRun(String text, int at) {
        int longest = 0;
        for (var row : KEYBOARD_ROWS) {
            int start = row.indexOf(text.charAt(at));
            int run = 0;
            while (start >= 0
                    && start + run < row.length()
                    && at + run < text.length()
                    && row.charAt(start + run) == text.charAt(at + run)) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest >= 3 ? longest : 0;
    }

    private static List<String> folded(Collection<String> words) {
        return words.stream()
                .map(PasswordRules::fold)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Lower case without marks and white space; đ is a letter of its own and has no decomposition. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\s", "");
    }

    private static String unleet(String plain) {
        return plain.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}
