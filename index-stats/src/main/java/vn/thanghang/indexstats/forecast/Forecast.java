package vn.thanghang.indexstats.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * The predictive distribution of the edition after {@code from}.
 *
 * <p>A sub-dimension is expected at the national mean plus the part of the unit's deviation that persists, learned by
 * shrinkage from all earlier pairs of editions without a break; around it stand the residuals of those pairs, drawn as
 * whole unit-year vectors. Ranks and groups follow from each joint draw. A change of method in the forecast edition
 * itself is not foreseen: in such years the intervals are too narrow, as the back-test of 2021 shows.
 *
 * @param from the last edition used
 * @param year the edition forecast
 * @param units in the order of the last edition
 * @param joint the draws, for questions about several units or criteria at once
 */
public record Forecast(int from, int year, long seed, List<UnitForecast> units, JointDraws joint) {

    /** Probabilities of the quantiles of a total. */
    public static final List<Double> PROBABILITIES = List.of(0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95);

    /** Probabilities of the quantiles of a rank. */
    public static final List<Double> RANK_PROBABILITIES = List.of(0.05, 0.50, 0.95);

    public Forecast {
        units = List.copyOf(units);
    }

    /**
     * Forecasts the edition after one year from the editions up to it; later editions of the panel are not looked at.
     *
     * @param draws number of joint draws, 10,000 for publication
     * @throws IndexStatsException {@code unknown-year}; {@code too-few-editions}; {@code no-draws}
     */
    public static Forecast of(Panel panel, int from, GroupRules rules, ForecastMethod method, int draws, long seed) {
        JointDraws joint = JointDraws.of(panel, from, method, draws, seed);
        return new Forecast(from, from + 1, seed, summaries(joint, rules.in(from + 1)), joint);
    }

    /** Number of joint draws. */
    public int draws() {
        return joint.draws();
    }

    /** The forecast of a unit. */
    public Optional<UnitForecast> find(String unit) {
        return units.stream().filter(f -> f.unit().equals(unit)).findFirst();
    }

    /**
     * The forecast of one unit if some of its sub-dimensions stood at given scores, while its other ones and all other
     * units drift as forecast.
     *
     * @param set score by sub-dimension code
     * @param rules the same rules for groups as the forecast
     * @throws IndexStatsException {@code unknown-unit}; {@code unknown-criterion}
     */
    public UnitForecast whatIf(String unit, Map<String, Double> set, GroupRules rules) {
        int own = joint.units().indexOf(unit);
        if (own < 0) {
            throw new IndexStatsException("unknown-unit", unit, from);
        }
        double[] fixed = new double[joint.codes().size()];
        Arrays.fill(fixed, Double.NaN);
        set.forEach((code, score) -> fixed[part(code)] = score);
        GroupRule rule = rules.in(year);
        double[] ownTotals = new double[joint.draws()];
        int[] groups = new int[5];
        int[] ranks = new int[joint.units().size() + 1];
        double[] totals = new double[joint.units().size()];
        double[] scratch = new double[totals.length];
        int[] numbers = new int[totals.length];
        for (int d = 0; d < ownTotals.length; d++) {
            joint.totals(d, totals);
            totals[own] = joint.total(d, own, fixed);
            ownTotals[d] = totals[own];
            Ranks.competition(totals, scratch, numbers);
            ranks[numbers[own]]++;
            rule.groupNumbers(totals, scratch, numbers);
            groups[numbers[own]]++;
        }
        return summary(unit, ownTotals, groups, ranks, rule);
    }

    private int part(String code) {
        int part = joint.codes().indexOf(code);
        if (part < 0) {
            throw new IndexStatsException("unknown-criterion", code, from);
        }
        return part;
    }

    private static List<UnitForecast> summaries(JointDraws joint, GroupRule rule) {
        int units = joint.units().size();
        int[][] groups = new int[units][5];
        int[][] ranks = new int[units][units + 1];
        double[] totals = new double[units];
        double[] scratch = new double[units];
        int[] numbers = new int[units];
        for (int d = 0; d < joint.draws(); d++) {
            joint.totals(d, totals);
            Ranks.competition(totals, scratch, numbers);
            for (int u = 0; u < units; u++) {
                ranks[u][numbers[u]]++;
            }
            rule.groupNumbers(totals, scratch, numbers);
            for (int u = 0; u < units; u++) {
                groups[u][numbers[u]]++;
            }
        }
        List<UnitForecast> forecasts = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            int unit = u;
            double[] drawn = new double[joint.draws()];
            Arrays.setAll(drawn, d -> joint.total(d, unit));
            forecasts.add(summary(joint.units().get(u), drawn, groups[u], ranks[u], rule));
        }
        return forecasts;
    }

    private static UnitForecast summary(String unit, double[] totals, int[] groups, int[] ranks, GroupRule rule) {
        double mean = Arrays.stream(totals).sum() / totals.length;
        Arrays.sort(totals);
        Map<Double, Double> quantiles = new TreeMap<>();
        for (double p : PROBABILITIES) {
            quantiles.put(p, Quantiles.ofSorted(totals, totals.length, p, QuantileType.LINEAR));
        }
        Map<Double, Integer> rankQuantiles = new TreeMap<>();
        for (double p : RANK_PROBABILITIES) {
            rankQuantiles.put(p, rankQuantile(ranks, totals.length, p));
        }
        List<Double> shares = new ArrayList<>();
        if (rule != GroupRule.NONE) {
            for (int g = 1; g <= 4; g++) {
                shares.add((double) groups[g] / totals.length);
            }
        }
        return new UnitForecast(unit, mean, quantiles, shares, rankQuantiles);
    }

    private static int rankQuantile(int[] histogram, int draws, double probability) {
        long needed = (long) Math.ceil(probability * draws);
        long seen = 0;
        for (int rank = 1; rank < histogram.length; rank++) {
            seen += histogram[rank];
            if (seen >= needed) {
                return rank;
            }
        }
        return histogram.length - 1;
    }
}
