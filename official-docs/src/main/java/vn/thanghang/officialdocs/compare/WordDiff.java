package vn.thanghang.officialdocs.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stretches of words in which two texts differ, by the longest common subsequence (Hunt and McIlroy 1976). What is
 * left between equal beginnings and ends is compared up to 3,000 words on either side; beyond, it counts as one stretch.
 */
final class WordDiff {
    private static final int MOST = 3_000;
    private static final int CONTEXT = 6;

    private final List<String> a;
    private final List<String> b;

    private WordDiff(List<String> a, List<String> b) {
        this.a = a;
        this.b = b;
    }

    static List<Difference> of(String frozen, String signed) {
        return new WordDiff(words(frozen), words(signed)).differences();
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private List<Difference> differences() {
        int from = 0;
        while (from < Math.min(a.size(), b.size()) && a.get(from).equals(b.get(from))) {
            from++;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > from && endB > from && a.get(endA - 1).equals(b.get(endB - 1))) {
            endA--;
            endB--;
        }
        if (from == endA && from == endB) {
            return List.of();
        }
        if (sameWords(from, endA, endB)) {
            return List.of(difference(Difference.Part.ORDER, from, endA, from, endB));
        }
        if (endA - from > MOST || endB - from > MOST) {
            return List.of(difference(Difference.Part.TEXT, from, endA, from, endB));
        }
        return stretches(from, endA, endB);
    }

    private boolean sameWords(int from, int endA, int endB) {
        if (endA - from != endB - from) {
            return false;
        }
        Map<String, Integer> count = new HashMap<>();
        a.subList(from, endA).forEach(word -> count.merge(word, 1, Integer::sum));
        b.subList(from, endB).forEach(word -> count.merge(word, -1, Integer::sum));
        return count.values().stream().allMatch(left -> left == 0);
    }

    private List<Difference> stretches(int from, int endA, int endB) {
        int[][] common = common(from, endA, endB);
        List<Difference> out = new ArrayList<>();
        int i = from;
        int j = from;
        while (i < endA || j < endB) {
            int startA = i;
            int startB = j;
            while ((i < endA || j < endB) && !(i < endA && j < endB && a.get(i).equals(b.get(j)))) {
                boolean takeA =
                        j == endB || (i < endA && common[i - from + 1][j - from] >= common[i - from][j - from + 1]);
                if (takeA) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > startA || j > startB) {
                out.add(difference(Difference.Part.TEXT, startA, i, startB, j));
            }
            while (i < endA && j < endB && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            }
        }
        return out;
    }

    /** Lengths of the longest common subsequences of what follows each pair of places. */
    private int[][] common(int from, int endA, int endB) {
        int[][] length = new int[endA - from + 1][endB - from + 1];
        for (int i = endA - from - 1; i >= 0; i--) {
            for (int j = endB - from - 1; j >= 0; j--) {
                length[i][j] = a.get(from + i).equals(b.get(from + j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private Difference difference(Difference.Part part, int startA, int endA, int startB, int endB) {
        return new Difference(
                part,
                String.join(" ", a.subList(startA, endA)),
                String.join(" ", b.subList(startB, endB)),
                String.join(" ", a.subList(Math.max(0, startA - CONTEXT), startA)));
    }
}
