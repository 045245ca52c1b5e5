package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.CronbachAlpha;
import vn.thanghang.indexstats.composite.Denomination;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorStatistics;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.PrincipalComponents;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.WeightOptimisation;
import vn.thanghang.indexstats.kernel.KendallTau;
import vn.thanghang.indexstats.kernel.PearsonCorrelation;
import vn.thanghang.indexstats.kernel.SpearmanCorrelation;

class AssociationOracleTest {

    private static final CompositeResult RESULT = Pipeline.run(Asem.methodology(), Asem.data());

    @AfterAll
    static void report() {
        OracleReport.finished(AssociationOracleTest.class);
    }

    @ParameterizedTest
    @CsvSource({
        "11_corr_Raw_pearson_indicators,Raw", "11_corr_Raw_spearman_indicators,Raw",
        "11_corr_Raw_kendall_indicators,Raw", "11_corr_Treated_pearson_indicators,Treated",
        "11_corr_Treated_spearman_indicators,Treated", "11_corr_Treated_kendall_indicators,Treated",
        "11_corr_pvalues_Raw_pearson,Raw"
    })
    void correlationMatrices(String name, String dataset) {
        ToDoubleBiFunction<double[], double[]> method = name.contains("pvalues")
                ? PearsonCorrelation::pValue
                : name.contains("spearman")
                        ? SpearmanCorrelation::of
                        : name.contains("kendall") ? KendallTau::of : PearsonCorrelation::of;
        IndicatorTable table = Asem.stage("02_stage_" + dataset);
        OracleFile figures = OracleFile.read("coinr/" + name);
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            double[] first = table.column(figures.text(r, "iCode"));
            for (String code : figures.header().subList(1, figures.header().size())) {
                double ours = method.applyAsDouble(first, table.column(code));
                double figure = figures.number(r, code);
                boolean itself = code.equals(figures.text(r, "iCode"));
                comparison.number(
                        figures.text(r, "iCode") + " " + code, itself && figure == 0 ? 0 : ours, figure, 1e-3);
            }
        }
        comparison.done();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels_1_2",
                "levels_1_4",
                "levels_2_3",
                "levels_2_4",
                "levels_3_4",
                "pillars_p05",
                "family_level1"
            })
    void correlationsBetweenLevels(String name) {
        OracleFile figures = OracleFile.read("coinr/11_corr_" + name);
        IndexTree tree = Asem.tree();
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String second = figures.text(r, "Var2");
            String first = switch (figures.text(r, "Var1")) {
                case "Pillar" -> tree.ancestor(tree.node(second), 2);
                case "Sub-index" -> tree.ancestor(tree.node(second), 3);
                default -> figures.text(r, "Var1");
            };
            double[] x = RESULT.last().column(first);
            double[] y = RESULT.last().column(second);
            boolean blank =
                    !first.equals(second) && name.equals("pillars_p05") && PearsonCorrelation.pValue(x, y) > 0.05;
            comparison.number(
                    first + " " + second,
                    blank ? Double.NaN : PearsonCorrelation.of(x, y),
                    figures.number(r, "Correlation"),
                    1);
        }
        comparison.done();
    }

    @ParameterizedTest
    @CsvSource({"high075,0.75", "low-02,-0.2"})
    void collinearAndOpposedPairsWithinPillars(String name, double threshold) {
        OracleFile figures = OracleFile.read("coinr/11_corr_flags_" + name);
        Map<String, Double> expected = new HashMap<>();
        for (int r = 0; r < figures.rows().size(); r++) {
            expected.put(pair(figures.text(r, "Ind1"), figures.text(r, "Ind2")), figures.number(r, "Corr"));
        }
        Comparison comparison = Comparison.with(figures);
        int found = 0;
        for (IndexNode pillar : Asem.tree().level(2)) {
            List<IndexNode> children = Asem.tree().children(pillar.code());
            for (int i = 0; i < children.size(); i++) {
                for (int j = 0; j < i; j++) {
                    String a = children.get(i).code();
                    String b = children.get(j).code();
                    double r = PearsonCorrelation.of(
                            RESULT.last().column(a), RESULT.last().column(b));
                    if (threshold > 0 ? r > threshold : r < threshold) {
                        found++;
                        assertThat(expected).containsKey(pair(a, b));
                        comparison.number(a + b, r, expected.get(pair(a, b)));
                    }
                }
            }
        }
        assertThat(found).isEqualTo(expected.size());
        comparison.done();
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
    }

    @Test
    void correlationsWithDenominators() {
        OracleFile figures = OracleFile.read("coinr/11_denom_corr_all");
        OracleFile flags = OracleFile.read("coinr/11_denom_corr_flags07");
        Comparison comparison = Comparison.with(figures);
        int flagged = 0;
        for (int r = 0; r < figures.rows().size(); r++) {
            double ours = PearsonCorrelation.of(
                    RESULT.raw().column(figures.text(r, "Ind")),
                    RESULT.data().denominators().column(figures.text(r, "Denom")));
            comparison.number("row " + r, ours, figures.number(r, "Corr"), 1);
            flagged += Math.abs(ours) > 0.7 ? 1 : 0;
        }
        comparison.done();
        Comparison flagComparison = Comparison.with(flags);
        flagComparison.exact("flags", flagged, flags.rows().size());
        flagComparison.done(0, "number of flags; values are rounded in the file");
    }

    @Test
    void cronbachsAlphaOfEveryGroup() {
        OracleFile figures = OracleFile.read("coinr/11_cronbach");
        IndexTree tree = Asem.tree();
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            IndicatorTable table = Asem.stage("02_stage_" + figures.text(r, "dset"));
            String group = figures.text(r, "group");
            int level = (int) figures.number(r, "item_level");
            List<String> items = tree.level(level).stream()
                    .filter(node ->
                            group.equals(tree.ancestor(node, tree.node(group).level())))
                    .map(IndexNode::code)
                    .toList();
            comparison.number("row " + (r + 2), CronbachAlpha.of(table.select(items)), figures.number(r, "alpha"));
        }
        comparison.done();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void principalComponentsUpToSign(int level) {
        OracleFile eigen = OracleFile.read("coinr/10_pca_eigen_level" + level);
        OracleFile loadings = OracleFile.read("coinr/10_pca_loadings_level" + level);
        OracleFile weights = OracleFile.read("coinr/10_weights_pca_level" + level);
        Comparison values = Comparison.with(eigen);
        Comparison vectors = Comparison.with(loadings);
        Comparison chosen = Comparison.with(weights);
        for (IndexNode group : Asem.tree().level(level + 1)) {
            List<String> codes = Asem.tree().children(group.code()).stream()
                    .map(IndexNode::code)
                    .toList();
            PrincipalComponents components =
                    PrincipalComponents.of(RESULT.last().select(codes));
            double[] variances = components.variances();
            for (int r = 0; r < eigen.rows().size(); r++) {
                if (eigen.text(r, "Group").equals(group.code())) {
                    int pc = (int) eigen.number(r, "PC") - 1;
                    values.number(group.code() + pc, variances[pc], eigen.number(r, "var"), 1);
                    values.number(group.code() + pc, variances[pc] / codes.size(), eigen.number(r, "frac"), 1);
                }
            }
            for (int pc = 0; pc < codes.size(); pc++) {
                compareLoadings(vectors, loadings, group.code(), pc, components.loadings(pc));
            }
            compareWeights(chosen, weights, components.weights());
        }
        values.done();
        vectors.done();
        chosen.done();
    }

    private static void compareLoadings(
            Comparison comparison, OracleFile figures, String group, int pc, Map<String, Double> ours) {
        Map<String, Double> expected = new HashMap<>();
        for (int r = 0; r < figures.rows().size(); r++) {
            if (figures.text(r, "Group").equals(group) && (int) figures.number(r, "PC") == pc + 1) {
                expected.put(figures.text(r, "iCode"), figures.number(r, "loading"));
            }
        }
        double product = 0;
        for (String code : expected.keySet()) {
            product += expected.get(code) * ours.get(code);
        }
        for (String code : expected.keySet()) {
            comparison.number(group + code, Math.signum(product) * ours.get(code), expected.get(code), 1);
        }
    }

    private static void compareWeights(Comparison comparison, OracleFile figures, Map<String, Double> ours) {
        double product = 0;
        Map<String, Integer> rows = figures.rowNumbers();
        for (String code : ours.keySet()) {
            product += ours.get(code) * figures.number(rows.get(code), "Weight");
        }
        for (String code : ours.keySet()) {
            comparison.number(code, Math.signum(product) * ours.get(code), figures.number(rows.get(code), "Weight"), 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"balance,2,BALANCE", "balance,3,BALANCE", "infomax,2,INFORMATION", "infomax,3,INFORMATION"})
    void optimisedWeightsReachTheObjectiveOfTheReference(String name, int level, WeightOptimisation.Goal goal) {
        OracleFile figures = OracleFile.read("coinr/10_weights_opt_" + name + "_level" + level + "_optim");
        IndicatorTable normalised = Asem.stage("02_stage_Normalised");
        WeightOptimisation ours = WeightOptimisation.of(Asem.tree(), normalised, level, goal, Map.of());
        double figure = figures.number(0, "objective");
        double slack = goal == WeightOptimisation.Goal.INFORMATION ? 1e-6 : 0;
        assertThat(ours.objective()).isLessThanOrEqualTo(Math.max(figure, -60) + slack);
        Comparison comparison = Comparison.with(figures);
        comparison.exact("reached", 1, 1);
        comparison.done(0, "objective " + ours.objective() + " against " + figure + " (smaller is better)");
    }

    /** The weights found differ from optimiser to optimiser; the objective under given weights does not. */
    @ParameterizedTest
    @CsvSource({"balance,2", "balance,3", "infomax,2", "infomax,3"})
    void objectiveUnderTheWeightsOfTheReference(String name, int level) {
        String prefix = "coinr/10_weights_opt_" + name + "_level" + level;
        OracleFile weights = OracleFile.read(prefix);
        OracleFile details = OracleFile.read(prefix + "_corr");
        IndexTree tree = Asem.tree();
        Comparison given = Comparison.with(weights);
        Comparison listed = Comparison.with(details);
        Map<String, Double> found = new HashMap<>();
        int element = 0;
        for (int r = 0; r < weights.rows().size(); r++) {
            String code = weights.text(r, "iCode");
            double weight = weights.number(r, "Weight");
            found.put(code, weight);
            if ((int) weights.number(r, "Level") != level) {
                given.exact(code, tree.node(code).weight(), weight);
            } else {
                listed.exact(code, weight, details.number(element++, "OptWeight"));
            }
        }
        given.done(
                0, "weights of the other levels; those of level " + level + " give the objective of the _optim file");
        listed.done(0, "weights; the correlations in the file belong to another trial of the search than its weights");
        double figure = OracleFile.read(prefix + "_optim").number(0, "objective");
        Comparison comparison = Comparison.with(prefix + "_optim");
        double ours = objective(tree, level, name.equals("balance"), found);
        if (figure > -60) {
            comparison.number("objective", ours, figure);
        } else {
            comparison.exact("balanced to rounding", ours < -60 ? 1 : 0, 1);
        }
        comparison.done();
    }

    private static double objective(IndexTree tree, int level, boolean balance, Map<String, Double> weights) {
        Map<String, double[]> scores = new HashMap<>();
        tree.level(2).forEach(pillar -> scores.put(pillar.code(), RESULT.last().column(pillar.code())));
        tree.level(3).forEach(half -> scores.put(half.code(), weighted(tree, half.code(), scores, weights)));
        double[] index = weighted(tree, "Index", scores, weights);
        double[] correlations = tree.level(level).stream()
                .mapToDouble(node -> PearsonCorrelation.of(scores.get(node.code()), index))
                .toArray();
        double sum = Arrays.stream(correlations).sum();
        double squares = Arrays.stream(correlations)
                .map(r -> 1.0 / correlations.length - r / sum)
                .map(miss -> miss * miss)
                .average()
                .orElseThrow();
        return balance ? Math.log(squares) : -sum;
    }

    private static double[] weighted(
            IndexTree tree, String parent, Map<String, double[]> scores, Map<String, Double> weights) {
        double sum = 0;
        double[] mean = new double[RESULT.last().units().size()];
        for (IndexNode child : tree.children(parent)) {
            double weight = weights.get(child.code());
            sum += weight;
            for (int u = 0; u < mean.length; u++) {
                mean[u] += weight * scores.get(child.code())[u];
            }
        }
        for (int u = 0; u < mean.length; u++) {
            mean[u] /= sum;
        }
        return mean;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raw", "Denominated", "Treated", "Normalised", "Aggregated"})
    void statisticsOfEveryStage(String dataset) {
        OracleFile figures = OracleFile.read("coinr/05_stats_" + dataset);
        Comparison comparison = Comparison.with(figures);
        for (IndicatorStatistics line : IndicatorStatistics.of(Asem.stage("02_stage_" + dataset))) {
            int r = figures.rowNumbers().get(line.indicator());
            String place = line.indicator();
            double[] ours = {line.min(), line.max(), line.mean(), line.median(), line.standardDeviation()};
            List<String> titles = List.of("Min", "Max", "Mean", "Median", "Std");
            for (int i = 0; i < ours.length; i++) {
                comparison.number(place, ours[i], figures.number(r, titles.get(i)));
            }
            comparison.number(place + " skew", line.skewness(), figures.number(r, "Skew"), 1e-2);
            comparison.number(place + " kurt", line.kurtosis(), figures.number(r, "Kurt"), 1e-2);
            comparison.exact(place, line.available(), figures.number(r, "N.Avail"));
            comparison.exact(place, line.nonZero(), figures.number(r, "N.NonZero"));
            comparison.exact(place, line.unique(), figures.number(r, "N.Unique"));
            comparison.exact(place, line.same(), figures.number(r, "N.Same"));
            double units = line.units();
            comparison.number(place, line.available() / units, figures.number(r, "Frc.Avail"));
            comparison.number(place, (double) line.nonZero() / line.available(), figures.number(r, "Frc.NonZero"));
            comparison.number(place, (double) line.unique() / line.available(), figures.number(r, "Frc.Unique"));
            comparison.number(place, (double) line.same() / line.available(), figures.number(r, "Frc.Same"));
            comparison.exact(place, line.available() < 0.65 * units ? "LOW" : "ok", figures.text(r, "Flag.Avail"));
            comparison.exact(place, line.nonZero() < 0.5 * units ? "LOW" : "ok", figures.text(r, "Flag.NonZero"));
            comparison.exact(place, line.outlying(2, 3.5) ? "OUT" : "ok", figures.text(r, "Flag.SkewKurt"));
            comparison.exact(place, line.unique() < 0.5 * line.units() ? "LOW" : "ok", figures.text(r, "Flag.Unique"));
        }
        comparison.done();
    }

    @Test
    void indicesComparedWithEachOther() {
        CompositeResult geometric = Pipeline.run(
                new Methodology(Asem.tree(), Asem.methodology().steps())
                        .withStep(Normalisation.of(new Scaling.MinimumMaximum(1, 100)))
                        .withStep(Aggregation.of(new Combination.GeometricMean())),
                Asem.data());
        Methodology plain = new Methodology(
                Asem.tree(),
                Asem.methodology().steps().stream()
                        .filter(step -> !(step instanceof Denomination))
                        .toList());
        CompositeResult undenominated = Pipeline.run(plain, Asem.data());
        compareRanks("12_compare_amean_vs_gmean_ranks", List.of("coin.1", "coin.2"), geometric);
        compareRanks("12_compare_denom_vs_nodenom_ranks", List.of("coin.1", "coin.2"), undenominated);
        compareRanks("12_compare_multi_ranks", List.of("base", "gmean"), geometric);
        compareRanks("12_compare_multi_ranks", List.of("base", "nodenom"), undenominated);
        compareDifferences(geometric, undenominated);
        OracleFile scores = OracleFile.read("coinr/12_compare_amean_vs_gmean_scores");
        Comparison comparison = Comparison.with(scores);
        for (int r = 0; r < scores.rows().size(); r++) {
            String unit = scores.text(r, "uCode");
            comparison.number(unit, RESULT.last().value(unit, "Index"), scores.number(r, "coin.1"));
            comparison.number(unit, geometric.last().value(unit, "Index"), scores.number(r, "coin.2"));
        }
        comparison.done();
        OracleFile correlations = OracleFile.read("coinr/12_compare_corr_amean_gmean_ranks");
        Comparison rankCorrelation = Comparison.with(correlations);
        for (int r = 0; r < correlations.rows().size(); r++) {
            String code = correlations.text(r, "iCode");
            rankCorrelation.number(
                    code,
                    PearsonCorrelation.of(
                            CompositeResult.ranks(RESULT.last()).column(code),
                            CompositeResult.ranks(geometric.last()).column(code)),
                    correlations.number(r, "Correlation"));
        }
        rankCorrelation.done();
    }

    private static void compareDifferences(CompositeResult geometric, CompositeResult undenominated) {
        OracleFile figures = OracleFile.read("coinr/12_compare_multi_rankdiffs");
        IndicatorTable base = CompositeResult.ranks(RESULT.last());
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String unit = figures.text(r, "uCode");
            double rank = base.value(unit, "Index");
            comparison.exact(unit, 0, figures.number(r, "base"));
            for (Map.Entry<String, CompositeResult> other :
                    Map.of("gmean", geometric, "nodenom", undenominated).entrySet()) {
                double otherRank =
                        CompositeResult.ranks(other.getValue().last()).value(unit, "Index");
                comparison.exact(unit, otherRank - rank, figures.number(r, other.getKey()));
            }
        }
        comparison.done();
    }

    private static void compareRanks(String file, List<String> titles, CompositeResult other) {
        OracleFile figures = OracleFile.read("coinr/" + file);
        IndicatorTable first = CompositeResult.ranks(RESULT.last());
        IndicatorTable second = CompositeResult.ranks(other.last());
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String unit = figures.text(r, "uCode");
            comparison.exact(unit, first.value(unit, "Index"), figures.number(r, titles.get(0)));
            comparison.exact(unit, second.value(unit, "Index"), figures.number(r, titles.get(1)));
        }
        comparison.done();
    }
}
