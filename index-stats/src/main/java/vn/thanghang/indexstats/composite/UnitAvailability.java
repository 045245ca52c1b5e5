package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a unit is observed.
 *
 * @param unit code
 * @param missing number of missing indicators
 * @param zeros number of indicators that are exactly zero
 * @param availability 1 − missing/k
 * @param nonZero 1 − zeros/(k − missing), {@code NaN} when nothing is observed
 * @param lowAvailability availability is below the threshold
 * @param lowNonZero the non-zero share is below the threshold
 * @param included the verdict after the rule and forced verdicts
 */
public record UnitAvailability(
        String unit,
        int missing,
        int zeros,
        double availability,
        double nonZero,
        boolean lowAvailability,
        boolean lowNonZero,
        boolean included) {

    static List<UnitAvailability> of(IndicatorTable table, Screening screening) {
        int n = table.unitCount();
        int k = table.indicatorCount();
        int[] missing = new int[n];
        int[] zeros = new int[n];
        double[] cells = table.cells();
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i])) {
                missing[i % n]++;
            } else if (cells[i] == 0) {
                zeros[i % n]++;
            }
        }
        List<UnitAvailability> units = new ArrayList<>(n);
        for (int u = 0; u < n; u++) {
            double availability = 1 - (double) missing[u] / k;
            double nonZero = missing[u] == k ? Double.NaN : 1 - (double) zeros[u] / (k - missing[u]);
            String unit = table.units().get(u);
            units.add(new UnitAvailability(
                    unit,
                    missing[u],
                    zeros[u],
                    availability,
                    nonZero,
                    availability < screening.minAvailability(),
                    nonZero < screening.minNonZero(),
                    screening.keeps(unit, availability, nonZero)));
        }
        return units;
    }
}
