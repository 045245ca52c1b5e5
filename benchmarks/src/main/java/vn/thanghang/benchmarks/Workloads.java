package vn.thanghang.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Alternative;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.Denomination;
import vn.thanghang.indexstats.composite.Direction;
import vn.thanghang.indexstats.composite.DrawMatrix;
import vn.thanghang.indexstats.composite.Imputation;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.NoisyWeights;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Screening;
import vn.thanghang.indexstats.composite.SobolIndices;
import vn.thanghang.indexstats.composite.UncertainInput;
import vn.thanghang.indexstats.composite.UncertaintyAnalysis;
import vn.thanghang.indexstats.forecast.Forecast;
import vn.thanghang.indexstats.forecast.ForecastMethod;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.path.PathFinder;
import vn.thanghang.indexstats.path.PathRequest;
import vn.thanghang.indexstats.path.PathTarget;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.LonelyCluster;
import vn.thanghang.indexstats.survey.MeansByDomain;
import vn.thanghang.indexstats.survey.ReplicateWeights;
import vn.thanghang.indexstats.survey.ReplicatedMeansByDomain;
import vn.thanghang.indexstats.survey.Replication;
import vn.thanghang.indexstats.survey.SamplingStage;
import vn.thanghang.indexstats.survey.SurveyDesign;

/** The pieces of work that are measured; each returns a checksum, so that none can be left out. */
final class Workloads {

    private Workloads() {}

    /** Name → work, data already loaded. */
    static Map<String, DoubleSupplier> all() {
        Map<String, DoubleSupplier> work = new LinkedHashMap<>();
        work.put("asem-build", asemBuild());
        work.put("whatif-63x120", whatIf(63));
        work.put("index-3321x120", build(3321));
        work.put("uncertainty-asem-1000", uncertainty());
        work.put("sobol-63x120-100", sobol());
        work.putAll(survey());
        work.putAll(published());
        return work;
    }

    /** Path to target and forecast on the published scores up to 2022. */
    private static Map<String, DoubleSupplier> published() {
        Panel panel = PublishedScores.panel();
        PathFinder finder = PathFinder.of(panel, 2022, GroupRules.papi(), ForecastMethod.DEFAULT, 10_000, 1);
        PathRequest request = PathRequest.to(new PathTarget.Group(PerformanceGroup.LOW_AVERAGE));
        return Map.of(
                "path-29-criteria",
                () -> finder.find("Trà Vinh", request).needed(),
                "forecast-10000-draws",
                () -> Forecast.of(panel, 2022, GroupRules.papi(), ForecastMethod.DEFAULT, 10_000, 1)
                        .units()
                        .getFirst()
                        .mean());
    }

    private static IndexTree asemTree() {
        Table meta = Table.read("coinr/00_asem_iMeta");
        List<IndexNode> nodes = new ArrayList<>();
        for (int r = 0; r < meta.rows().size(); r++) {
            if (meta.text(r, "Type").equals("Indicator") || meta.text(r, "Type").equals("Aggregate")) {
                nodes.add(new IndexNode(
                        meta.text(r, "iCode"),
                        meta.text(r, "iCode"),
                        (int) Table.parse(meta.text(r, "Level")),
                        meta.text(r, "Direction").equals("-1") ? Direction.NEGATIVE : Direction.POSITIVE,
                        Table.parse(meta.text(r, "Weight")),
                        orNull(meta.text(r, "Parent")),
                        orNull(meta.text(r, "Denominator")),
                        Double.NaN));
            }
        }
        return IndexTree.of(nodes);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static CompositeData asemData(IndexTree tree) {
        Table raw = Table.read("coinr/00_asem_iData_raw");
        Map<String, String> groups = new HashMap<>();
        for (int r = 0; r < raw.rows().size(); r++) {
            groups.put(raw.text(r, "uCode"), raw.text(r, "EurAsia_group"));
        }
        List<String> indicators =
                tree.indicators().stream().map(IndexNode::code).toList();
        return new CompositeData(
                table(raw, indicators),
                table(raw, List.of("Area", "Energy", "GDP", "Population")),
                Map.of("EurAsia_group", groups));
    }

    private static IndicatorTable table(Table file, List<String> columns) {
        int n = file.rows().size();
        double[] cells = new double[n * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            System.arraycopy(file.numbers(columns.get(c)), 0, cells, c * n, n);
        }
        return IndicatorTable.of(file.texts("uCode"), columns, cells);
    }

    private static Methodology asemMethodology(IndexTree tree) {
        return new Methodology(
                tree,
                List.of(
                        Denomination.fromTree(),
                        new Imputation(new Imputation.Method.GroupMean("EurAsia_group")),
                        Screening.byAvailability(0.9),
                        OutlierTreatment.usual(),
                        Normalisation.of(new Scaling.MinimumMaximum(0, 100)),
                        Aggregation.of(new Combination.ArithmeticMean())));
    }

    private static double checksum(CompositeResult result) {
        String root = result.methodology().tree().root().code();
        return CompositeResult.ranks(result.last().select(List.of(root))).column(root)[0];
    }

    private static DoubleSupplier asemBuild() {
        IndexTree tree = asemTree();
        CompositeData data = asemData(tree);
        Methodology methodology = asemMethodology(tree);
        return () -> checksum(Pipeline.run(methodology, data));
    }

    /** Four levels: 120 indicators in 24 groups in 6 dimensions. */
    private static IndexTree invented() {
        List<IndexNode> nodes = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            nodes.add(IndexNode.of("i" + i, 1, "g" + i / 5));
        }
        for (int g = 0; g < 24; g++) {
            nodes.add(IndexNode.of("g" + g, 2, "d" + g / 4));
        }
        for (int d = 0; d < 6; d++) {
            nodes.add(IndexNode.of("d" + d, 3, "index"));
        }
        nodes.add(IndexNode.of("index", 4, null));
        return IndexTree.of(nodes);
    }

    private static CompositeData inventedData(int units) {
        SplittableRandom random = new SplittableRandom(42);
        double[] cells = new double[units * 120];
        for (int i = 0; i < cells.length; i++) {
            double value = Math.exp(random.nextDouble() * 3 * (i / units % 4 == 0 ? 2 : 0.3));
            cells[i] = random.nextInt(100) == 0 ? Double.NaN : value;
        }
        List<String> names = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            names.add("u" + u);
        }
        List<String> codes =
                invented().indicators().stream().map(IndexNode::code).toList();
        return CompositeData.of(IndicatorTable.of(names, codes, cells));
    }

    private static Methodology inventedMethodology() {
        return new Methodology(
                invented(),
                List.of(
                        new Imputation(new Imputation.Method.ColumnMedian()),
                        OutlierTreatment.usual(),
                        Normalisation.of(new Scaling.MinimumMaximum(0, 100)),
                        Aggregation.of(new Combination.ArithmeticMean())));
    }

    private static DoubleSupplier build(int units) {
        CompositeData data = inventedData(units);
        Methodology methodology = inventedMethodology();
        return () -> checksum(Pipeline.run(methodology, data));
    }

    /** One weight and the normalisation changed, everything computed again. */
    private static DoubleSupplier whatIf(int units) {
        CompositeData data = inventedData(units);
        Methodology methodology = inventedMethodology();
        return () -> checksum(Pipeline.run(
                methodology
                        .withTree(methodology.tree().withWeights(Map.of("d1", 2.0)))
                        .withStep(Normalisation.of(new Scaling.ZScore(10, 2))),
                data));
    }

    private static DoubleSupplier uncertainty() {
        IndexTree tree = asemTree();
        CompositeData data = asemData(tree);
        Methodology methodology = asemMethodology(tree);
        List<Alternative> points = new ArrayList<>();
        for (int p = 1; p <= 5; p++) {
            points.add(new Alternative.OfStep("" + p, OutlierTreatment.usual().withMaxWinsorised(p)));
        }
        List<UncertainInput> inputs = List.of(
                new UncertainInput("winmax", points),
                scales(),
                new UncertainInput("weights", weightSets(tree)),
                new UncertainInput(
                        "agg",
                        List.of(
                                new Alternative.OfStep("a", Aggregation.of(new Combination.ArithmeticMean())),
                                new Alternative.OfStep("g", Aggregation.of(new Combination.GeometricMean())))));
        DrawMatrix draws = DrawMatrix.random(1000, inputs, 7);
        return () -> UncertaintyAnalysis.run(methodology, data, inputs, draws)
                .rankDistributions(1000)
                .getFirst()
                .mean();
    }

    private static UncertainInput scales() {
        return new UncertainInput(
                "norm",
                List.of(
                        new Alternative.OfStep("m", Normalisation.of(new Scaling.MinimumMaximum(1, 100))),
                        new Alternative.OfStep("z", Normalisation.of(new Scaling.ZScore(10, 2)))));
    }

    private static List<Alternative> weightSets(IndexTree tree) {
        List<Alternative> sets = new ArrayList<>();
        for (Map<String, Double> set : NoisyWeights.of(tree, Map.of(2, 0.25, 3, 0.25), 100, 3)) {
            sets.add(new Alternative.OfWeights("" + sets.size(), set));
        }
        return sets;
    }

    private static DoubleSupplier sobol() {
        CompositeData data = inventedData(63);
        Methodology methodology = inventedMethodology();
        List<UncertainInput> inputs = List.of(scales(), new UncertainInput("weights", weightSets(methodology.tree())));
        DrawMatrix draws = DrawMatrix.sobol(100, inputs, 7);
        return () ->
                SobolIndices.of(
                        UncertaintyAnalysis.run(methodology, data, inputs, draws)
                                .meanRankShifts(),
                        2,
                        100,
                        1)[0]
                        .total();
    }

    private static Map<String, DoubleSupplier> survey() {
        Table micro = Table.read("micro/microdata_19500x120");
        Categories provinces = Categories.of(micro.texts("province"));
        Categories villages = Categories.of(micro.texts("village"));
        SurveyDesign design = SurveyDesign.of(
                micro.numbers("weight"), List.of(SamplingStage.of(villages, provinces)), LonelyCluster.FAIL);
        List<double[]> variables = micro.header().stream()
                .filter(title -> title.matches("v\\d{3}"))
                .map(micro::numbers)
                .toList();
        MeansByDomain means = MeansByDomain.of(design, provinces);
        int domains = provinces.labels().size();
        ReplicateWeights bootstrap = bootstrap(design);
        ReplicatedMeansByDomain replicated = ReplicatedMeansByDomain.of(bootstrap, provinces);
        Map<String, DoubleSupplier> work = new LinkedHashMap<>();
        work.put("survey-taylor-120x63", () -> {
            double sum = 0;
            double[] mean = new double[domains];
            double[] error = new double[domains];
            int[] respondents = new int[domains];
            for (double[] y : variables) {
                means.estimate(y, mean, error, respondents);
                for (int d = 0; d < domains; d++) {
                    sum += mean[d] + error[d];
                }
            }
            return sum;
        });
        work.put("survey-bootstrap-1000", () -> {
            double sum = 0;
            double[] mean = new double[domains * variables.size()];
            double[] error = new double[domains * variables.size()];
            replicated.estimate(variables, mean, error);
            for (int i = 0; i < mean.length; i++) {
                sum += mean[i] + error[i];
            }
            return sum;
        });
        work.put("floor-read-19500x120", () -> {
            double sum = 0;
            for (double[] y : variables) {
                for (double value : y) {
                    sum += value > 0 ? value : 0;
                }
            }
            return sum;
        });
        return work;
    }

    private static ReplicateWeights bootstrap(SurveyDesign design) {
        Table draws = Table.read("micro/bootstrap_psu_draw_counts_1000");
        int replicates = draws.header().size() - 2;
        int[] counts = new int[draws.rows().size() * replicates];
        for (int cluster = 0; cluster < draws.rows().size(); cluster++) {
            for (int b = 0; b < replicates; b++) {
                counts[cluster * replicates + b] = Integer.parseInt(draws.rows().get(cluster)[b + 2]);
            }
        }
        return Replication.raoWuOfDraws(design, counts, replicates, false);
    }
}
