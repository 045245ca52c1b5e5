package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Alternative;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.DrawMatrix;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.SobolIndices;
import vn.thanghang.indexstats.composite.UncertainInput;
import vn.thanghang.indexstats.composite.UncertaintyAnalysis;

public class UncertaintyOracleTest {

    @AfterAll
    static void report() {
        OracleReport.finished(UncertaintyOracleTest.class);
    }

    /** The four uncertain inputs of the reference run. */
    public static List<UncertainInput> inputs() {
        List<Alternative> points = new ArrayList<>();
        for (int winmax = 1; winmax <= 5; winmax++) {
            points.add(new Alternative.OfStep(
                    Integer.toString(winmax), OutlierTreatment.usual().withMaxWinsorised(winmax)));
        }
        OracleFile sets = OracleFile.read("coinr/20_noisy_weight_sets");
        Map<Integer, Map<String, Double>> weights = new HashMap<>();
        for (int r = 0; r < sets.rows().size(); r++) {
            weights.computeIfAbsent((int) sets.number(r, "set"), set -> new HashMap<>())
                    .put(sets.text(r, "iCode"), sets.number(r, "Weight"));
        }
        List<Alternative> weightSets = new ArrayList<>();
        for (int set = 1; set <= weights.size(); set++) {
            weightSets.add(new Alternative.OfWeights(Integer.toString(set), weights.get(set)));
        }
        return List.of(
                new UncertainInput("winmax", points),
                new UncertainInput(
                        "norm",
                        List.of(
                                new Alternative.OfStep(
                                        "minmax_1_100", Normalisation.of(new Scaling.MinimumMaximum(1, 100))),
                                new Alternative.OfStep("zscore_10_2", Normalisation.of(new Scaling.ZScore(10, 2))))),
                new UncertainInput("weight_set", weightSets),
                new UncertainInput(
                        "agg",
                        List.of(
                                new Alternative.OfStep("a_amean", Aggregation.of(new Combination.ArithmeticMean())),
                                new Alternative.OfStep("a_gmean", Aggregation.of(new Combination.GeometricMean())))));
    }

    static DrawMatrix draws(OracleFile design, List<UncertainInput> inputs) {
        int[][] choices = new int[design.rows().size()][inputs.size()];
        for (int run = 0; run < choices.length; run++) {
            for (int i = 0; i < inputs.size(); i++) {
                choices[run][i] =
                        inputs.get(i).choiceOf(design.text(run, inputs.get(i).name()));
            }
        }
        return DrawMatrix.ofChoices(choices, inputs);
    }

    @ParameterizedTest
    @CsvSource({"ua_N100,100", "ua_N1000,1000", "sa_N100,200"})
    void scoresAndRanksOfEveryRun(String tag, int firstRuns) {
        List<UncertainInput> inputs = inputs();
        OracleFile design = OracleFile.read("coinr/20_" + tag + "_design");
        UncertaintyAnalysis.Result result =
                UncertaintyAnalysis.run(Asem.methodology(), Asem.data(), inputs, draws(design, inputs));
        compareNominal(tag, result);
        compareRuns(tag, result);
        OracleFile figures = OracleFile.read("coinr/20_" + tag + "_rankstats");
        Comparison comparison = Comparison.with(figures);
        for (UncertaintyAnalysis.RankDistribution line : result.rankDistributions(firstRuns)) {
            int r = figures.rowNumbers().get(line.unit());
            comparison.exact(line.unit(), line.nominal(), figures.number(r, "Nominal"));
            comparison.number(line.unit() + " mean", line.mean(), figures.number(r, "Mean"));
            comparison.number(line.unit() + " median", line.median(), figures.number(r, "Median"));
            comparison.number(line.unit() + " 5 %", line.q5(), figures.number(r, "Q5"));
            comparison.number(line.unit() + " 95 %", line.q95(), figures.number(r, "Q95"));
        }
        comparison.done();
        assertThat(result.failures()).isZero();
    }

    private static void compareNominal(String tag, UncertaintyAnalysis.Result result) {
        OracleFile figures = OracleFile.read("coinr/20_" + tag + "_nominal");
        Comparison comparison = Comparison.with(figures);
        Map<String, Integer> rows = figures.rowNumbers();
        for (int unit = 0; unit < result.units().size(); unit++) {
            int r = rows.get(result.units().get(unit));
            comparison.number("score", result.nominalScore(unit), figures.number(r, "Score"));
            comparison.exact("rank", result.nominalRank(unit), figures.number(r, "Rank"));
        }
        comparison.done();
    }

    private static void compareRuns(String tag, UncertaintyAnalysis.Result result) {
        OracleFile scores = OracleFile.read("coinr/20_" + tag + "_scores");
        OracleFile ranks = OracleFile.read("coinr/20_" + tag + "_ranks");
        Comparison scoreComparison = Comparison.with(scores);
        Comparison rankComparison = Comparison.with(ranks);
        for (int unit = 0; unit < result.units().size(); unit++) {
            List<String> scoreRow =
                    scores.rows().get(scores.rowNumbers().get(result.units().get(unit)));
            List<String> rankRow =
                    ranks.rows().get(ranks.rowNumbers().get(result.units().get(unit)));
            for (int run = 0; run < result.runs(); run++) {
                String place = result.units().get(unit) + " run " + (run + 1);
                scoreComparison.number(place, result.score(run, unit), OracleFile.parse(scoreRow.get(run + 2)));
                rankComparison.exact(place, result.rank(run, unit), OracleFile.parse(rankRow.get(run + 2)));
            }
        }
        scoreComparison.done();
        rankComparison.done();
    }

    @Test
    void sensitivityOfTheRanks() {
        List<UncertainInput> inputs = inputs();
        OracleFile design = OracleFile.read("coinr/20_sa_N100_design");
        double[] shifts = UncertaintyAnalysis.run(Asem.methodology(), Asem.data(), inputs, draws(design, inputs))
                .meanRankShifts();
        OracleFile responses = OracleFile.read("coinr/20_sa_N100_response");
        Comparison comparison = Comparison.with(responses);
        comparison.column("response", shifts, responses.numbers("mean_abs_rank_shift"));
        comparison.done();
        OracleFile figures = OracleFile.read("coinr/20_sa_N100_indices");
        Comparison indices = Comparison.with(figures);
        SobolIndices[] ours = SobolIndices.of(shifts, 4, 1000, 7);
        for (int i = 0; i < ours.length; i++) {
            indices.number("S" + i, ours[i].first(), figures.number(i, "Si"));
            indices.number("ST" + i, ours[i].total(), figures.number(i, "STi"));
            assertThat(ours[i].firstLow()).isCloseTo(figures.number(i, "Si_q5"), within(0.12));
            assertThat(ours[i].firstHigh()).isCloseTo(figures.number(i, "Si_q95"), within(0.12));
            assertThat(ours[i].totalLow()).isCloseTo(figures.number(i, "STi_q5"), within(0.05));
            assertThat(ours[i].totalHigh()).isCloseTo(figures.number(i, "STi_q95"), within(0.05));
        }
        indices.done(Comparison.TOLERANCE, "bootstrap quantiles loosely");
    }

    @Test
    void sobolEstimatorsOnTheIshigamiFunction() {
        OracleFile design = OracleFile.read("coinr/15_sobol_ishigami_design_N500");
        Comparison function = Comparison.with(design);
        for (int r = 0; r < design.rows().size(); r++) {
            double a = Math.PI * (2 * design.number(r, "V1") - 1);
            double b = Math.PI * (2 * design.number(r, "V2") - 1);
            double c = Math.PI * (2 * design.number(r, "V3") - 1);
            double y = Math.sin(a) + 7 * Math.sin(b) * Math.sin(b) + 0.1 * Math.pow(c, 4) * Math.sin(a);
            function.number("row " + r, y, design.number(r, "y"), 1);
        }
        function.done();
        OracleFile figures = OracleFile.read("coinr/15_sobol_ishigami_indices");
        SobolIndices[] ours = SobolIndices.of(design.numbers("y"), 3, 0, 0);
        Comparison comparison = Comparison.with(figures);
        for (int i = 0; i < ours.length; i++) {
            comparison.number("S" + i, ours[i].first(), figures.number(i, "Si"));
            comparison.number("ST" + i, ours[i].total(), figures.number(i, "STi"));
        }
        comparison.done();
    }
}
