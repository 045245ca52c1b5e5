package vn.thanghang.indexstats.forecast;

import java.util.Arrays;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;

/**
 * The forecast to beat: a unit's last total plus every one-year change of the total of any unit in earlier pairs of
 * years, not centred. Pairs whose totals have no common scale are left out.
 */
public final class NaiveForecast {

    private final double[] changes;

    private NaiveForecast(double[] changes) {
        this.changes = changes;
    }

    /**
     * Collects the changes of all pairs of consecutive editions up to a year.
     *
     * @throws vn.thanghang.indexstats.IndexStatsException {@code unknown-year}
     */
    public static NaiveForecast of(Panel panel, int from) {
        panel.edition(from);
        double[] changes = new double[0];
        for (int year : panel.upTo(from).years()) {
            if (panel.find(year - 1).isPresent()
                    && !(panel.comparability(CriteriaTree.TOTAL, year - 1, year) instanceof Comparability.Refused)) {
                double[] these = changes(panel.edition(year - 1), panel.edition(year));
                int before = changes.length;
                changes = Arrays.copyOf(changes, before + these.length);
                System.arraycopy(these, 0, changes, before, these.length);
            }
        }
        Arrays.sort(changes);
        return new NaiveForecast(changes);
    }

    private static double[] changes(Edition from, Edition to) {
        return to.units().stream()
                .filter(from::hasUnit)
                .mapToDouble(unit -> to.total(unit) - from.total(unit))
                .filter(change -> !Double.isNaN(change))
                .toArray();
    }

    /** The draws around a last total, ascending; all {@code NaN} when that is missing. */
    public double[] draws(double lastTotal) {
        return Arrays.stream(changes).map(change -> lastTotal + change).toArray();
    }
}
