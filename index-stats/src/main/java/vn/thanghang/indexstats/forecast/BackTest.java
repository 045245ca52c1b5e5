package vn.thanghang.indexstats.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.analysis.Standing;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Crps;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;

/**
 * Rolling-origin back-test: every edition is forecast from the editions before it only, and scored against the naive
 * forecast. It belongs wherever a forecast is quoted.
 */
public record BackTest(List<BackTestYear> years) {

    private static final double[] LEVELS = {0.5, 0.8, 0.9};

    public BackTest {
        years = List.copyOf(years);
    }

    /**
     * Scores the editions of a range of years that have an edition just before them.
     *
     * @param firstYear first edition to forecast; 2020 for PAPI, earlier ones have too little to learn from
     * @param lastYear last edition to forecast
     * @throws vn.thanghang.indexstats.IndexStatsException {@code too-few-editions} when a year cannot be forecast;
     *     {@code no-draws}
     */
    public static BackTest of(
            Panel panel, GroupRules rules, ForecastMethod method, int firstYear, int lastYear, int draws, long seed) {
        List<BackTestYear> years = new ArrayList<>();
        for (int year : panel.years()) {
            if (year >= firstYear && year <= lastYear && panel.find(year - 1).isPresent()) {
                years.add(score(panel, rules, method, year, draws, seed));
            }
        }
        return new BackTest(years);
    }

    private static BackTestYear score(
            Panel panel, GroupRules rules, ForecastMethod method, int year, int draws, long seed) {
        Edition actual = panel.edition(year);
        Edition last = panel.edition(year - 1);
        Forecast forecast = Forecast.of(panel.upTo(year - 1), year - 1, rules, method, draws, seed);
        NaiveForecast naive = NaiveForecast.of(panel, year - 1);
        Standing standing = Standing.of(actual, CriteriaTree.TOTAL, rules.in(year));
        Standing before = Standing.of(last, CriteriaTree.TOTAL, rules.in(year - 1));
        Tally tally = new Tally();
        for (int u = 0; u < last.units().size(); u++) {
            String unit = last.units().get(u);
            double came = actual.hasUnit(unit) ? actual.total(unit) : Double.NaN;
            if (!Double.isNaN(came) && !Double.isNaN(last.total(unit))) {
                tally.add(sortedDraws(forecast.joint(), u), naive.draws(last.total(unit)), came);
                tally.addGroup(forecast.units().get(u).mostProbableGroup(), before.group(unit), standing.group(unit));
            }
        }
        return tally.result(year, startsEra(panel, year));
    }

    private static double[] sortedDraws(JointDraws joint, int unit) {
        double[] draws = new double[joint.draws()];
        Arrays.setAll(draws, d -> joint.total(d, unit));
        Arrays.sort(draws);
        return draws;
    }

    private static boolean startsEra(Panel panel, int year) {
        for (Break b : panel.breaks()) {
            if (b.kind() == BreakKind.METHOD_CHANGED && b.liesBetween(year - 1, year)) {
                return true;
            }
        }
        return false;
    }

    private static final class Tally {

        private int units;
        private double crps;
        private double crpsNaive;
        private final int[] inside = new int[LEVELS.length];
        private int grouped;
        private int hits;
        private int naiveGrouped;
        private int naiveHits;

        void add(double[] draws, double[] naive, double came) {
            units++;
            crps += Crps.ofSorted(draws, came);
            crpsNaive += Crps.ofSorted(naive, came);
            for (int i = 0; i < LEVELS.length; i++) {
                double tail = (1 - LEVELS[i]) / 2;
                double low = Quantiles.ofSorted(draws, draws.length, tail, QuantileType.LINEAR);
                double high = Quantiles.ofSorted(draws, draws.length, 1 - tail, QuantileType.LINEAR);
                inside[i] += low <= came && came <= high ? 1 : 0;
            }
        }

        void addGroup(int forecast, Optional<PerformanceGroup> before, Optional<PerformanceGroup> came) {
            if (came.isPresent() && forecast != 0) {
                grouped++;
                hits += came.get().number() == forecast ? 1 : 0;
            }
            if (came.isPresent() && before.isPresent()) {
                naiveGrouped++;
                naiveHits += came.get() == before.get() ? 1 : 0;
            }
        }

        BackTestYear result(int year, boolean startsEra) {
            Map<Double, Double> coverage = new TreeMap<>();
            for (int i = 0; i < LEVELS.length; i++) {
                coverage.put(LEVELS[i], (double) inside[i] / units);
            }
            return new BackTestYear(
                    year,
                    units,
                    crps / units,
                    crpsNaive / units,
                    coverage,
                    grouped == 0 ? Double.NaN : (double) hits / grouped,
                    naiveGrouped == 0 ? Double.NaN : (double) naiveHits / naiveGrouped,
                    startsEra);
        }
    }
}
