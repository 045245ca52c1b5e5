package vn.thanghang.assignment.annex;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thanghang.platform.FoldedText;

/**
 * The criterion a row is about.
 *
 * @param words as they stand in the cell
 * @param code of the one that is meant; empty while it is open or left out
 * @param candidates codes of those that come near, the nearest first
 */
public record CriterionFind(String words, State state, String code, List<String> candidates) {

    /** How it was found. */
    public enum State {
        MATCHED,
        CHOSEN,
        LEFT_OUT,
        SEVERAL,
        NOT_FOUND;

        public boolean isOpen() {
            return this == SEVERAL || this == NOT_FOUND;
        }
    }

    private static final Pattern CODE = Pattern.compile("(?<![\\d.,/])([1-9])\\.(\\d{1,2})(?![\\d/]|\\.\\d)");
    private static final Pattern DIMENSION =
            Pattern.compile("(?:noi dung|linh vuc|chi so)(?: noi dung)? (?:so )?([1-9])\\b");
    private static final double NEAR = 0.5;
    private static final int CANDIDATES_MAX = 6;

    public CriterionFind {
        candidates = List.copyOf(candidates);
    }

    /** @param names the criteria of the round by code, in their order */
    static CriterionFind of(String words, Map<String, String> names) {
        String folded = FoldedText.of(words);
        if (folded.isEmpty()) {
            return new CriterionFind(words, State.NOT_FOUND, "", List.of());
        }
        List<String> codes = codes(folded, names);
        List<String> exact = names.keySet().stream()
                .filter(code -> says(folded, names.getOrDefault(code, "")))
                .toList();
        if (exact.size() == 1 && (codes.isEmpty() || codes.equals(exact))) {
            return new CriterionFind(words, State.MATCHED, exact.getFirst(), List.of());
        }
        if (codes.size() == 1 && exact.isEmpty() && !contradicts(folded, codes.getFirst(), names)) {
            return new CriterionFind(words, State.MATCHED, codes.getFirst(), List.of());
        }
        List<String> candidates = candidates(folded, codes, exact, names);
        return new CriterionFind(words, candidates.isEmpty() ? State.NOT_FOUND : State.SEVERAL, "", candidates);
    }

    private static List<String> codes(String folded, Map<String, String> names) {
        Matcher matcher = CODE.matcher(folded);
        return matcher.results()
                .map(found -> found.group(1) + "." + found.group(2))
                .filter(names::containsKey)
                .distinct()
                .toList();
    }

    private static boolean says(String folded, String name) {
        String key = FoldedText.of(name);
        return !key.isEmpty() && (" " + words(folded) + " ").contains(" " + words(key) + " ");
    }

    private static String words(String folded) {
        return folded.replaceAll("[^a-z0-9 ]+", " ").replaceAll(" +", " ").strip();
    }

    /** The words come nearer to another criterion than to the one with this code. */
    private static boolean contradicts(String folded, String code, Map<String, String> names) {
        double own = likeness(folded, names.getOrDefault(code, ""));
        return names.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(code)
                        && likeness(folded, each.getValue()) >= NEAR
                        && likeness(folded, each.getValue()) > own);
    }

    private static List<String> candidates(
            String folded, List<String> codes, List<String> exact, Map<String, String> names) {
        Matcher dimension = DIMENSION.matcher(folded);
        String whole = codes.isEmpty() && dimension.find() ? dimension.group(1) + "." : "-";
        return names.keySet().stream()
                .filter(code -> codes.contains(code)
                        || exact.contains(code)
                        || code.startsWith(whole)
                        || likeness(folded, names.getOrDefault(code, "")) >= NEAR)
                .sorted(Comparator.comparingDouble((String code) -> -likeness(folded, names.getOrDefault(code, ""))))
                .limit(CANDIDATES_MAX)
                .toList();
    }

    /** The share of the words of a name that the text has. */
    private static double likeness(String folded, String name) {
        Set<String> wanted = set(FoldedText.of(name));
        Set<String> there = set(folded);
        long shared = wanted.stream().filter(there::contains).count();
        return wanted.isEmpty() ? 0 : (double) shared / wanted.size();
    }

    private static Set<String> set(String folded) {
        return List.of(words(folded).split(" ")).stream().collect(Collectors.toCollection(HashSet::new));
    }

    CriterionFind chosen(String typed, boolean excused, Map<String, String> names) {
        if (!state.isOpen()) {
            return this;
        }
        if (names.containsKey(typed)) {
            return new CriterionFind(words, State.CHOSEN, typed, candidates);
        }
        return typed.isBlank() && excused ? new CriterionFind(words, State.LEFT_OUT, "", candidates) : this;
    }
}
