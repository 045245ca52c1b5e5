package vn.thanghang.platform.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.FoldedText;

/**
 * What somebody looks for: every word must begin a word of what is found.
 *
 * @param typed as it is shown again
 * @param folded the words without marks, other ways of writing put right
 * @param marked the words as typed; empty where no mark was typed, because then none is preferred
 */
public record SearchQuery(String typed, List<String> folded, List<String> marked) {

    private static final int LONGEST = 200;
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}\\s]+");

    public SearchQuery {
        folded = List.copyOf(folded);
        marked = List.copyOf(marked);
    }

    static SearchQuery of(String typed, Map<String, String> meanings) {
        String line = BorderText.line(typed).value();
        String text =
                line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
        String plain = SEPARATORS.matcher(FoldedText.of(text)).replaceAll(" ").strip();
        List<String> words = split(meant(plain, meanings));
        boolean asTyped = words.equals(split(plain));
        String lower = PUNCTUATION
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return new SearchQuery(text, words, asTyped && !lower.equals(plain) ? split(lower) : List.of());
    }

    public boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Every word as the beginning of a word; words are small letters and digits, so that none needs quoting. */
    String allBeginnings() {
        return folded.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** Every word as a whole one: what fits it fits the beginnings too, and is found at a fraction of the cost. */
    String allWords() {
        return String.join(" & ", folded);
    }

    /** Patterns every one of which must hold; one that always holds where no mark was typed. */
    String[] markedPatterns() {
        return Stream.concat(Stream.of("%"), marked.stream().map(SearchQuery::pattern))
                .toArray(String[]::new);
    }

    private static String meant(String plain, Map<String, String> meanings) {
        String padded = " " + plain + " ";
        for (var alias : meanings.entrySet()) {
            padded = padded.replace(" " + alias.getKey() + " ", " " + alias.getValue() + " ");
        }
        return padded.strip();
    }

    private static List<String> split(String words) {
        return words.isEmpty()
                ? List.of()
                : new ArrayList<>(Arrays.stream(words.split(" ")).distinct().toList());
    }

    /** What LIKE would read as more than itself is no part of a word. */
    private static String pattern(String word) {
        return "% " + word.replace("\\", "").replace("%", "").replace("_", "") + "%";
    }
}
