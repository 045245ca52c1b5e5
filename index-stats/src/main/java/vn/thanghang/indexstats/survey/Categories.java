package vn.thanghang.indexstats.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/** A categorical variable: one category per row, or none. Immutable and thread-safe. */
public final class Categories {

    /** The code of a row without a category. */
    public static final int NONE = -1;

    private final int[] codes;
    private final List<String> labels;

    private Categories(int[] codes, List<String> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    /** Categories in order of first appearance; null is no category. */
    public static Categories of(List<? extends @Nullable String> values) {
        Map<String, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] codes = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            String label = values.get(row);
            codes[row] = label == null
                    ? NONE
                    : known.computeIfAbsent(label, added -> {
                        labels.add(added);
                        return labels.size() - 1;
                    });
        }
        return new Categories(codes, List.copyOf(labels));
    }

    /** Categories named by whole numbers, in order of first appearance. */
    public static Categories ofNumbers(int[] values) {
        Map<Integer, Integer> known = new HashMap<>();
        List<String> labels = new ArrayList<>();
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = known.computeIfAbsent(values[row], added -> {
                labels.add(Integer.toString(added));
                return labels.size() - 1;
            });
        }
        return new Categories(codes, List.copyOf(labels));
    }

    /** Every row its own category. */
    static Categories eachRow(int rows) {
        int[] codes = new int[rows];
        List<String> labels = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            codes[row] = row;
            labels.add(Integer.toString(row + 1));
        }
        return new Categories(codes, labels);
    }

    /** The pairs that occur of two variables, named {@code first;second}; none where either has none. */
    public Categories crossedWith(Categories other) {
        List<@Nullable String> pairs = new ArrayList<>(codes.length);
        refuseOtherLength(other.codes.length);
        for (int row = 0; row < codes.length; row++) {
            pairs.add(
                    codes[row] == NONE || other.codes[row] == NONE
                            ? null
                            : labels.get(codes[row]) + ";" + other.labels.get(other.codes[row]));
        }
        return of(pairs);
    }

    public int rows() {
        return codes.length;
    }

    /** The categories, in the order of their codes. */
    public List<String> labels() {
        return labels;
    }

    /** Code of a row's category, or {@link #NONE}. */
    public int code(int row) {
        return codes[row];
    }

    /**
     * Code of a label.
     *
     * @throws IndexStatsException {@code unknown-category} (label)
     */
    public int codeOf(String label) {
        int code = labels.indexOf(label);
        if (code < 0) {
            throw new IndexStatsException("unknown-category", label);
        }
        return code;
    }

    /** 1 in the category, 0 in another, {@code NaN} where there is none. */
    public double[] indicator(int category) {
        double[] indicator = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            indicator[row] = codes[row] == NONE ? Double.NaN : codes[row] == category ? 1 : 0;
        }
        return indicator;
    }

    /**
     * A variable within one category: {@code NaN} outside.
     *
     * @throws IndexStatsException {@code length-mismatch} (rows, values)
     */
    public double[] restrict(double[] values, int category) {
        refuseOtherLength(values.length);
        double[] restricted = values.clone();
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] != category) {
                restricted[row] = Double.NaN;
            }
        }
        return restricted;
    }

    private void refuseOtherLength(int length) {
        if (length != codes.length) {
            throw new IndexStatsException("length-mismatch", codes.length, length);
        }
    }

    int[] codes() {
        return codes;
    }
}
