package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * An immutable table of units (rows) by indicators or aggregates (columns). {@code NaN} is missing. Cells are read by
 * the code of unit and indicator. Values are stored column after column in one flat array, so that memory is eight
 * bytes a cell.
 *
 * <p>Thread-safe.
 */
public final class IndicatorTable {

    private final Keys units;
    private final Keys indicators;
    private final double[] values;

    private IndicatorTable(Keys units, Keys indicators, double[] values) {
        this.units = units;
        this.indicators = indicators;
        this.values = values;
    }

    /**
     * A table over a copy of the values.
     *
     * @param units distinct unit codes, at least one
     * @param indicators distinct indicator codes, at least one
     * @param columnMajor the cell of unit {@code u} and indicator {@code i} at {@code i * units.size() + u}; finite or
     *     {@code NaN}
     * @throws IndexStatsException {@code empty-table}, {@code duplicate-unit} (code), {@code duplicate-indicator}
     *     (code), {@code wrong-shape} (units, indicators, length), {@code not-finite} (unit, indicator, value)
     */
    public static IndicatorTable of(List<String> units, List<String> indicators, double[] columnMajor) {
        if (units.isEmpty() || indicators.isEmpty()) {
            throw new IndexStatsException("empty-table", units.size(), indicators.size());
        }
        Keys rows = Keys.of(units, "duplicate-unit");
        Keys columns = Keys.of(indicators, "duplicate-indicator");
        if (columnMajor.length != (long) rows.size() * columns.size()) {
            throw new IndexStatsException("wrong-shape", rows.size(), columns.size(), columnMajor.length);
        }
        for (int i = 0; i < columnMajor.length; i++) {
            if (Double.isInfinite(columnMajor[i])) {
                throw new IndexStatsException(
                        "not-finite",
                        rows.names().get(i % rows.size()),
                        columns.names().get(i / rows.size()),
                        columnMajor[i]);
            }
        }
        return new IndicatorTable(rows, columns, columnMajor.clone());
    }

    static IndicatorTable wrap(Keys units, Keys indicators, double[] columnMajor) {
        return new IndicatorTable(units, indicators, columnMajor);
    }

    public List<String> units() {
        return units.names();
    }

    public List<String> indicators() {
        return indicators.names();
    }

    /** Whether the table has a column of this code. */
    public boolean hasIndicator(String indicator) {
        return indicators.find(indicator) >= 0;
    }

    /**
     * One cell, {@code NaN} when missing.
     *
     * @throws IndexStatsException {@code unknown-unit} or {@code unknown-indicator} (code)
     */
    public double value(String unit, String indicator) {
        int row = units.position(unit, "unknown-unit");
        return values[indicators.position(indicator, "unknown-indicator") * units.size() + row];
    }

    /**
     * A copy of one column in the order of {@link #units()}.
     *
     * @throws IndexStatsException {@code unknown-indicator} (code)
     */
    public double[] column(String indicator) {
        int from = indicators.position(indicator, "unknown-indicator") * units.size();
        return Arrays.copyOfRange(values, from, from + units.size());
    }

    /**
     * The table with these columns in this order.
     *
     * @throws IndexStatsException {@code unknown-indicator} (code), {@code duplicate-indicator} (code)
     */
    public IndicatorTable select(List<String> codes) {
        Keys columns = Keys.of(codes, "duplicate-indicator");
        int n = units.size();
        double[] selected = new double[n * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            int from = indicators.position(codes.get(c), "unknown-indicator") * n;
            System.arraycopy(values, from, selected, c * n, n);
        }
        return new IndicatorTable(units, columns, selected);
    }

    /** The table with the rows whose flag is set, in order. */
    IndicatorTable keepRows(boolean[] keep) {
        List<String> kept = new ArrayList<>();
        for (int u = 0; u < keep.length; u++) {
            if (keep[u]) {
                kept.add(units.names().get(u));
            }
        }
        double[] remaining = new double[kept.size() * indicators.size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (keep[i % keep.length]) {
                remaining[next++] = values[i];
            }
        }
        return new IndicatorTable(Keys.of(kept, "duplicate-unit"), indicators, remaining);
    }

    Keys unitKeys() {
        return units;
    }

    Keys indicatorKeys() {
        return indicators;
    }

    int unitCount() {
        return units.size();
    }

    int indicatorCount() {
        return indicators.size();
    }

    /** The cells themselves, column after column; callers in this package do not write to them. */
    double[] cells() {
        return values;
    }
}
