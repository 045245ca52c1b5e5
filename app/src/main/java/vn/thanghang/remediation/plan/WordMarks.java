package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two texts word by word: what stays, what went, what came. By the longest common subsequence of words. */
public record WordMarks(List<Mark> marks) {

    /** One stretch of words. */
    public record Mark(Kind kind, String words) {}

    /** What became of a stretch. */
    public enum Kind {
        SAME,
        GONE,
        CAME
    }

    /** Beyond so many words on a side the texts stand whole beside each other. */
    private static final int MOST = 1_500;

    public WordMarks {
        marks = List.copyOf(marks);
    }

    public static WordMarks of(String before, String after) {
        List<String> a = words(before);
        List<String> b = words(after);
        if (a.size() > MOST || b.size() > MOST) {
            return new WordMarks(List.of(new Mark(Kind.GONE, before), new Mark(Kind.CAME, after)));
        }
        var marks = new ArrayList<Mark>();
        int[][] length = lengths(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                add(marks, Kind.SAME, a.get(i++));
                j++;
            } else if (j >= b.size() || (i < a.size() && length[i + 1][j] >= length[i][j + 1])) {
                add(marks, Kind.GONE, a.get(i++));
            } else {
                add(marks, Kind.CAME, b.get(j++));
            }
        }
        return new WordMarks(marks);
    }

    private static int[][] lengths(List<String> a, List<String> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = a.get(i).equals(b.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static void add(List<Mark> marks, Kind kind, String word) {
        if (!marks.isEmpty() && marks.getLast().kind() == kind) {
            Mark last = marks.removeLast();
            marks.add(new Mark(kind, last.words() + " " + word));
        } else {
            marks.add(new Mark(kind, word));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
