package vn.thanghang.indexstats.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.kernel.QuantileType;
import vn.thanghang.indexstats.kernel.Quantiles;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * What becomes of scores and ranks of the index when uncertain inputs are chosen otherwise, run by run. Tables of steps
 * that a run shares with an earlier run are computed once. A run that the methodology refuses (for example a geometric
 * mean of a value that is not above zero) is counted and left out; its scores and ranks are missing.
 *
 * <p>Source: M. Saisana, A. Saltelli, S. Tarantola, "Uncertainty and sensitivity analysis techniques as tools for the
 * quality assessment of composite indicators", JRSS A 168 (2005).
 */
public final class UncertaintyAnalysis {

    private static final int CACHED_TABLES = 256;

    private final Methodology nominal;
    private final CompositeData data;
    private final List<UncertainInput> inputs;
    private final Map<List<Step>, IndicatorTable> prefixes = new HashMap<>();
    private final IdentityHashMap<Alternative.OfWeights, IndexTree> trees = new IdentityHashMap<>();
    private final Keys units;
    private final double[] nominalScores;

    private UncertaintyAnalysis(Methodology nominal, CompositeData data, List<UncertainInput> inputs) {
        this.nominal = nominal;
        this.data = data;
        this.inputs = List.copyOf(inputs);
        IndicatorTable table = Pipeline.run(nominal, data).scores();
        this.units = table.unitKeys();
        this.nominalScores = table.column(nominal.tree().root().code());
    }

    /**
     * Runs the index once for every row of the matrix. Single thread; memory runs × units.
     *
     * @param nominal the methodology as decided, ending with an aggregation
     * @param inputs what is uncertain; each must be applicable to the methodology
     * @throws IndexStatsException {@code length-mismatch} (inputs, columns of the matrix), {@code not-aggregated}, and
     *     whatever the nominal run refuses
     */
    public static Result run(Methodology nominal, CompositeData data, List<UncertainInput> inputs, DrawMatrix draws) {
        if (draws.inputs() != inputs.size()) {
            throw new IndexStatsException("length-mismatch", inputs.size(), draws.inputs());
        }
        return new UncertaintyAnalysis(nominal, data, inputs).runAll(draws);
    }

    private Result runAll(DrawMatrix draws) {
        int n = units.size();
        int runs = draws.runs();
        double[] scores = new double[runs * n];
        int[] ranks = new int[runs * n];
        double[] row = new double[n];
        double[] scratch = new double[n];
        int[] places = new int[n];
        int failures = 0;
        for (int run = 0; run < runs; run++) {
            if (!evaluate(draws, run, row)) {
                failures++;
                Arrays.fill(row, Double.NaN);
            }
            Ranks.competition(row, scratch, places);
            System.arraycopy(row, 0, scores, run * n, n);
            System.arraycopy(places, 0, ranks, run * n, n);
        }
        return new Result(
                units.names(), nominalScores, Ranks.competition(nominalScores), scores, ranks, runs, failures);
    }

    private boolean evaluate(DrawMatrix draws, int run, double[] row) {
        Methodology methodology = nominal;
        for (int i = 0; i < inputs.size(); i++) {
            Alternative alternative = inputs.get(i).alternatives().get(draws.choice(run, i));
            methodology = alternative instanceof Alternative.OfWeights weights
                    ? methodology.withTree(reweighted(methodology.tree(), weights))
                    : alternative.applyTo(methodology);
        }
        try {
            IndicatorTable table = lastTable(methodology);
            double[] cells = table.cells();
            int from = table.indicatorKeys().position(methodology.tree().root().code(), "not-aggregated")
                    * table.unitCount();
            if (table.unitKeys().names().equals(units.names())) {
                System.arraycopy(cells, from, row, 0, row.length);
            } else {
                for (int u = 0; u < row.length; u++) {
                    int at = table.unitKeys().find(units.names().get(u));
                    row[u] = at < 0 ? Double.NaN : cells[from + at];
                }
            }
            return true;
        } catch (IndexStatsException refused) {
            return false;
        }
    }

    /** The tree with other weights; built once as long as it is the tree as decided that is edited. */
    private IndexTree reweighted(IndexTree tree, Alternative.OfWeights weights) {
        return tree == nominal.tree()
                ? trees.computeIfAbsent(weights, absent -> tree.withWeights(absent.weights()))
                : tree.withWeights(weights.weights());
    }

    private IndicatorTable lastTable(Methodology methodology) {
        List<Step> steps = methodology.steps();
        int known = steps.size() - 1;
        IndicatorTable table = null;
        while (known > 0) {
            table = prefixes.get(steps.subList(0, known));
            if (table != null) {
                break;
            }
            known--;
        }
        Stage stage = table == null
                ? Pipeline.start(methodology.tree(), data, new ArrayList<>())
                : new Stage(table, data, methodology.tree());
        for (int i = known; i < steps.size(); i++) {
            stage = stage.with(Pipeline.apply(steps.get(i), stage).table());
            if (i + 1 < steps.size() && prefixes.size() < CACHED_TABLES) {
                prefixes.put(List.copyOf(steps.subList(0, i + 1)), stage.table());
            }
        }
        return stage.table();
    }

    /**
     * Distribution of the rank of one unit over the runs that were computed.
     *
     * @param unit code
     * @param nominal rank under the methodology as decided, {@link Ranks#UNRANKED} when missing
     * @param mean mean rank, {@code NaN} without a run
     * @param median type 7
     * @param q5 5 % quantile, type 7
     * @param q95 95 % quantile, type 7
     */
    public record RankDistribution(String unit, int nominal, double mean, double median, double q5, double q95) {}

    /** Scores and ranks of all runs. Immutable. */
    public static final class Result {

        private final List<String> units;
        private final double[] nominalScores;
        private final int[] nominalRanks;
        private final double[] scores;
        private final int[] ranks;
        private final int runs;
        private final int failures;

        private Result(
                List<String> units,
                double[] nominalScores,
                int[] nominalRanks,
                double[] scores,
                int[] ranks,
                int runs,
                int failures) {
            this.units = units;
            this.nominalScores = nominalScores;
            this.nominalRanks = nominalRanks;
            this.scores = scores;
            this.ranks = ranks;
            this.runs = runs;
            this.failures = failures;
        }

        public List<String> units() {
            return units;
        }

        /** Number of runs, failed ones included. */
        public int runs() {
            return runs;
        }

        /** Runs that the methodology refused. */
        public int failures() {
            return failures;
        }

        /** Score of a unit (position in {@link #units()}) as decided. */
        public double nominalScore(int unit) {
            return nominalScores[unit];
        }

        /** Rank of a unit as decided, {@link Ranks#UNRANKED} when missing. */
        public int nominalRank(int unit) {
            return nominalRanks[unit];
        }

        /** Score of a unit in a run, {@code NaN} when missing. */
        public double score(int run, int unit) {
            return scores[run * units.size() + unit];
        }

        /** Rank of a unit in a run, {@link Ranks#UNRANKED} when missing. */
        public int rank(int run, int unit) {
            return ranks[run * units.size() + unit];
        }

        /**
         * Distribution of ranks over the first runs.
         *
         * @throws IndexStatsException {@code length-mismatch} (runs, runs asked for)
         */
        public List<RankDistribution> rankDistributions(int firstRuns) {
            if (firstRuns < 1 || firstRuns > runs) {
                throw new IndexStatsException("length-mismatch", runs, firstRuns);
            }
            double[] values = new double[firstRuns];
            RankDistribution[] lines = new RankDistribution[units.size()];
            for (int unit = 0; unit < lines.length; unit++) {
                int count = 0;
                double sum = 0;
                for (int run = 0; run < firstRuns; run++) {
                    int rank = rank(run, unit);
                    if (rank != Ranks.UNRANKED) {
                        values[count++] = rank;
                        sum += rank;
                    }
                }
                Arrays.sort(values, 0, count);
                lines[unit] = new RankDistribution(
                        units.get(unit),
                        nominalRanks[unit],
                        count == 0 ? Double.NaN : sum / count,
                        Quantiles.ofSorted(values, count, 0.5, QuantileType.LINEAR),
                        Quantiles.ofSorted(values, count, 0.05, QuantileType.LINEAR),
                        Quantiles.ofSorted(values, count, 0.95, QuantileType.LINEAR));
            }
            return List.of(lines);
        }

        /**
         * Mean absolute shift of rank against the nominal ranks, per run, over the units ranked in both; {@code NaN} for
         * a failed run.
         */
        public double[] meanRankShifts() {
            double[] shifts = new double[runs];
            for (int run = 0; run < runs; run++) {
                int count = 0;
                long sum = 0;
                for (int unit = 0; unit < units.size(); unit++) {
                    if (rank(run, unit) != Ranks.UNRANKED && nominalRanks[unit] != Ranks.UNRANKED) {
                        sum += Math.abs(rank(run, unit) - nominalRanks[unit]);
                        count++;
                    }
                }
                shifts[run] = count == 0 ? Double.NaN : (double) sum / count;
            }
            return shifts;
        }
    }
}
