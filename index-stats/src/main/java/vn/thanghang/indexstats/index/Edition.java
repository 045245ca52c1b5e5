package vn.thanghang.indexstats.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * One edition of an index: the tree, the units measured in order, and everything the publisher printed for them.
 * Immutable; made by {@link #builder}.
 */
public final class Edition {

    private final int year;
    private final CriteriaTree tree;
    private final List<String> units;
    private final Map<String, Integer> unitIndex;
    private final Map<String, double[]> columns;
    private final Map<String, PublishedInterval> intervals;
    private final Map<String, Map<String, PerformanceGroup>> publishedGroups;

    private Edition(Builder builder) {
        this.year = builder.year;
        this.tree = builder.tree;
        this.units = List.copyOf(builder.unitIndex.keySet());
        this.unitIndex = Map.copyOf(builder.unitIndex);
        this.columns = new LinkedHashMap<>();
        builder.columns.forEach((code, column) -> columns.put(code, Arrays.copyOf(column, units.size())));
        this.intervals = Map.copyOf(builder.intervals);
        this.publishedGroups = new LinkedHashMap<>();
        builder.groups.forEach((code, groups) -> publishedGroups.put(code, Map.copyOf(groups)));
    }

    /**
     * Starts an edition.
     *
     * @param units all units the edition lists, in the publisher's order, those without any score included
     * @throws IndexStatsException {@code duplicate-unit}; {@code no-units}
     */
    public static Builder builder(int year, CriteriaTree tree, List<String> units) {
        return new Builder(year, tree, units);
    }

    public int year() {
        return year;
    }

    public CriteriaTree tree() {
        return tree;
    }

    /** The units in the publisher's order. */
    public List<String> units() {
        return units;
    }

    public boolean hasUnit(String unit) {
        return unitIndex.containsKey(unit);
    }

    /**
     * Position of a unit in {@link #units()}.
     *
     * @throws IndexStatsException {@code unknown-unit} (unit, year)
     */
    public int indexOf(String unit) {
        Integer index = unitIndex.get(unit);
        if (index == null) {
            throw new IndexStatsException("unknown-unit", unit, year);
        }
        return index;
    }

    /**
     * The published score, {@code NaN} when it was not published.
     *
     * @param code a code of the tree or {@link CriteriaTree#TOTAL}
     * @throws IndexStatsException {@code unknown-unit}; {@code unknown-criterion}
     */
    public double score(String unit, String code) {
        return column(code, false)[indexOf(unit)];
    }

    /** The published total, {@code NaN} when withheld. */
    public double total(String unit) {
        return score(unit, CriteriaTree.TOTAL);
    }

    /**
     * The scores of all units for one code, in the order of {@link #units()}, {@code NaN} = not published; a copy.
     *
     * @throws IndexStatsException {@code unknown-criterion}
     */
    public double[] column(String code) {
        return column(code, true);
    }

    private double[] column(String code, boolean copy) {
        double[] column = columns.get(code);
        if (column == null) {
            throw new IndexStatsException("unknown-criterion", code, year);
        }
        return copy ? column.clone() : column;
    }

    /** The units without a published total, in order. */
    public List<String> withheld() {
        return units.stream().filter(unit -> Double.isNaN(total(unit))).toList();
    }

    /** The interval published with a unit's total. */
    public Optional<PublishedInterval> interval(String unit) {
        return Optional.ofNullable(intervals.get(unit));
    }

    /** The group the publisher printed for a unit and code; empty when it printed none. */
    public Optional<PerformanceGroup> publishedGroup(String unit, String code) {
        return Optional.ofNullable(publishedGroups.getOrDefault(code, Map.of()).get(unit));
    }

    /** Collects what was published; each value may be given once. Not safe for use by several threads. */
    public static final class Builder {

        private final int year;
        private final CriteriaTree tree;
        private final Map<String, Integer> unitIndex = new LinkedHashMap<>();
        private final Map<String, double[]> columns = new LinkedHashMap<>();
        private final Map<String, PublishedInterval> intervals = new LinkedHashMap<>();
        private final Map<String, Map<String, PerformanceGroup>> groups = new LinkedHashMap<>();

        private Builder(int year, CriteriaTree tree, List<String> units) {
            this.year = year;
            this.tree = tree;
            if (units.isEmpty()) {
                throw new IndexStatsException("no-units", year);
            }
            for (String unit : units) {
                if (unitIndex.put(unit, unitIndex.size()) != null) {
                    throw new IndexStatsException("duplicate-unit", unit, year);
                }
            }
            List<String> codes = new ArrayList<>();
            codes.add(CriteriaTree.TOTAL);
            tree.criteria().forEach(criterion -> codes.add(criterion.code()));
            for (String code : codes) {
                double[] column = new double[units.size()];
                Arrays.fill(column, Double.NaN);
                columns.put(code, column);
            }
        }

        /**
         * A published score.
         *
         * @param value finite; a score that was not published is simply not given
         * @throws IndexStatsException {@code unknown-unit}; {@code unknown-criterion}; {@code duplicate-score};
         *     {@code not-finite}
         */
        public Builder score(String unit, String code, double value) {
            if (!Double.isFinite(value)) {
                throw new IndexStatsException("not-finite", unit, code, year, value);
            }
            double[] column = columns.get(code);
            if (column == null) {
                throw new IndexStatsException("unknown-criterion", code, year);
            }
            int row = row(unit);
            if (!Double.isNaN(column[row])) {
                throw new IndexStatsException("duplicate-score", unit, code, year);
            }
            column[row] = value;
            return this;
        }

        /**
         * The interval published with the unit's total.
         *
         * @throws IndexStatsException {@code unknown-unit}
         */
        public Builder interval(String unit, PublishedInterval interval) {
            row(unit);
            intervals.put(unit, interval);
            return this;
        }

        /**
         * A group as published; it wins over a computed one.
         *
         * @throws IndexStatsException {@code unknown-unit}; {@code unknown-criterion}
         */
        public Builder publishedGroup(String unit, String code, PerformanceGroup group) {
            row(unit);
            if (!tree.has(code)) {
                throw new IndexStatsException("unknown-criterion", code, year);
            }
            groups.computeIfAbsent(code, ignored -> new LinkedHashMap<>()).put(unit, group);
            return this;
        }

        private int row(String unit) {
            Integer row = unitIndex.get(unit);
            if (row == null) {
                throw new IndexStatsException("unknown-unit", unit, year);
            }
            return row;
        }

        public Edition build() {
            return new Edition(this);
        }
    }
}
