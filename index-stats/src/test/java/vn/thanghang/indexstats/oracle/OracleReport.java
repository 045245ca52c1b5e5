package vn.thanghang.indexstats.oracle;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the comparisons of this test run found, file by file; {@link OracleTableTest} makes the table of it. */
public final class OracleReport {

    /**
     * The comparisons with one file.
     *
     * @param numbers how many
     * @param largest relative difference
     * @param remark what was left out, and why
     */
    record Line(int numbers, double largest, String remark) {

        private Line and(Line other) {
            String both = remark.isEmpty() || remark.equals(other.remark) || other.remark.isEmpty()
                    ? remark.isEmpty() ? other.remark : remark
                    : remark + "; " + other.remark;
            return new Line(numbers + other.numbers, Math.max(largest, other.largest), both);
        }
    }

    private static final Map<String, Line> LINES = new TreeMap<>();
    private static final Set<Class<?>> FINISHED = new HashSet<>();

    private OracleReport() {}

    static synchronized void add(String file, int numbers, double largest, String remark) {
        LINES.merge(file, new Line(numbers, largest, remark), Line::and);
    }

    /** Says that all comparisons of a test class are in. */
    static synchronized void finished(Class<?> tests) {
        FINISHED.add(tests);
    }

    static synchronized Set<Class<?>> finished() {
        return Set.copyOf(FINISHED);
    }

    static synchronized Map<String, Line> lines() {
        return new TreeMap<>(LINES);
    }
}
