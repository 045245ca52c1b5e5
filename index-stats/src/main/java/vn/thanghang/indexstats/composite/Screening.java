package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * Leaves out units with too few values. With k indicators: availability = 1 − missing/k, non-zero share = 1 − zeros/(k −
 * missing), {@code NaN} when nothing is observed. A unit is left out when the share its rule looks at is strictly below
 * the threshold or {@code NaN}; a forced verdict overrides the rule. Units left out are listed in the detail and noted
 * ({@code unit-excluded}: unit).
 *
 * @param rule which shares are looked at
 * @param minAvailability in [0, 1], usually 2/3
 * @param minNonZero in [0, 1], usually 0.05
 * @param forced unit → kept (true) or left out (false), whatever the rule says
 */
public record Screening(Rule rule, double minAvailability, double minNonZero, Map<String, Boolean> forced)
        implements Step {

    /** Which shares decide. */
    public enum Rule {
        AVAILABILITY,
        NON_ZERO,
        AVAILABILITY_AND_NON_ZERO
    }

    /**
     * Checks the thresholds.
     *
     * @throws IndexStatsException {@code bad-threshold} (value)
     */
    public Screening {
        refuseOutsideUnitInterval(minAvailability);
        refuseOutsideUnitInterval(minNonZero);
        forced = Map.copyOf(forced);
    }

    private static void refuseOutsideUnitInterval(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IndexStatsException("bad-threshold", threshold);
        }
    }

    /** Screening by availability alone. */
    public static Screening byAvailability(double minAvailability) {
        return new Screening(Rule.AVAILABILITY, minAvailability, 0, Map.of());
    }

    @Override
    public String stage() {
        return "screened";
    }

    StepResult apply(Stage stage) {
        IndicatorTable table = stage.table();
        forced.keySet().forEach(unit -> table.unitKeys().position(unit, "unknown-unit"));
        List<UnitAvailability> units = UnitAvailability.of(table, this);
        boolean[] keep = new boolean[units.size()];
        List<Note> notes = new ArrayList<>();
        for (int u = 0; u < keep.length; u++) {
            keep[u] = units.get(u).included();
            if (!keep[u]) {
                notes.add(Note.of("unit-excluded", units.get(u).unit()));
            }
        }
        if (notes.size() == keep.length) {
            throw new IndexStatsException("every-unit-excluded", keep.length);
        }
        IndicatorTable kept = notes.isEmpty() ? table : table.keepRows(keep);
        return new StepResult(this, kept, new StepDetail.Screened(units), notes);
    }

    /** Whether a unit with these shares stays. */
    boolean keeps(String unit, double availability, double nonZero) {
        Boolean verdict = forced.get(unit);
        if (verdict != null) {
            return verdict;
        }
        return switch (rule) {
            case AVAILABILITY -> availability >= minAvailability;
            case NON_ZERO -> nonZero >= minNonZero;
            case AVAILABILITY_AND_NON_ZERO -> availability >= minAvailability && nonZero >= minNonZero;
        };
    }

    /**
     * Share of observed indicators below each aggregate, by aggregate and unit.
     *
     * @param table units by indicators of the tree
     * @param tree the index
     * @return units by aggregates, values in [0, 1]
     */
    public static IndicatorTable availabilityByAggregate(IndicatorTable table, IndexTree tree) {
        List<String> aggregates =
                tree.aggregates().stream().map(IndexNode::code).toList();
        int n = table.unitCount();
        double[] shares = new double[n * aggregates.size()];
        for (int a = 0; a < aggregates.size(); a++) {
            List<IndexNode> below = tree.indicatorsBelow(aggregates.get(a));
            for (IndexNode indicator : below) {
                int from = table.indicatorKeys().position(indicator.code(), "unknown-indicator") * n;
                for (int u = 0; u < n; u++) {
                    shares[a * n + u] += Double.isNaN(table.cells()[from + u]) ? 0 : 1;
                }
            }
            for (int u = 0; u < n; u++) {
                shares[a * n + u] /= below.size();
            }
        }
        return IndicatorTable.wrap(table.unitKeys(), Keys.of(aggregates, "duplicate-code"), shares);
    }
}
