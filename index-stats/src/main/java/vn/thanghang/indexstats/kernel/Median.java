package vn.thanghang.indexstats.kernel;

/**
 * Median by selection instead of sorting: expected cost O(n). The middle value, or the mean of the two middle values when
 * their number is even.
 *
 * <p>Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).
 */
public final class Median {

    private Median() {}

    /**
     * The median of the first values of an array.
     *
     * @param scratch values, none of them {@code NaN} among the first {@code length}; their order is changed
     * @param length how many count; 0 gives {@code NaN}
     */
    public static double ofScratch(double[] scratch, int length) {
        if (length == 0) {
            return Double.NaN;
        }
        int half = length / 2;
        double upper = select(scratch, length, half);
        if (length % 2 == 1) {
            return upper;
        }
        double lower = scratch[0];
        for (int i = 1; i < half; i++) {
            lower = Math.max(lower, scratch[i]);
        }
        return (lower + upper) / 2;
    }

    /** Moves the k-th smallest value (from 0) to place k, smaller ones before it. */
    private static double select(double[] values, int length, int k) {
        int low = 0;
        int high = length - 1;
        while (low < high) {
            double pivot = middle(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (j < k) {
                low = i;
            }
            if (k < i) {
                high = j;
            }
        }
        return values[k];
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
