package vn.thanghang.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The list of words of our own that a password may not mostly consist of, with the years people live in. */
final class GuessableWords {

    /** Words of this house: the product, the indices, the offices (ASVS 5.0, 6.1.2). */
    static final List<String> OF_THE_HOUSE = List.of(
            "thanghang",
            "thang hang",
            "papi",
            "parindex",
            "par index",
            "sipas",
            "sonoivu",
            "noivu",
            "ubnd",
            "tinh",
            "xa",
            "phuong",
            "cchc",
            "caicach");

    private GuessableWords() {}

    static List<String> bundled() {
        var stream = Objects.requireNonNull(
                GuessableWords.class.getResourceAsStream("/access/guessable-words.txt"), "list of guessable words");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var words = new ArrayList<String>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.trim().split(" +"))));
            for (int year = 1950; year < 2040; year++) {
                words.add(Integer.toString(year));
            }
            return List.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
