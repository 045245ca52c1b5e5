package vn.thanghang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import vn.thanghang.indexstats.composite.Aggregation;
import vn.thanghang.indexstats.composite.Combination;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.Imputation;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndexTree;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Screening;
import vn.thanghang.indexstats.survey.Categories;
import vn.thanghang.indexstats.survey.LonelyCluster;
import vn.thanghang.indexstats.survey.Mean;
import vn.thanghang.indexstats.survey.MeansByDomain;
import vn.thanghang.indexstats.survey.QuantileRule;
import vn.thanghang.indexstats.survey.Ratio;
import vn.thanghang.indexstats.survey.SamplingStage;
import vn.thanghang.indexstats.survey.SurveyDesign;
import vn.thanghang.indexstats.survey.TaylorLinearisation;
import vn.thanghang.indexstats.survey.Total;
import vn.thanghang.indexstats.survey.WeightedQuantile;

/** Proof that ten million rows go through both engines, with the time each step takes and the memory left in use. */
public final class TenMillionRows {

    private static final int ROWS = 10_000_000;

    private TenMillionRows() {}

    /** Prints one line per step: name, seconds, a figure, memory in use in MB. */
    public static void main(String[] args) {
        survey();
        composite();
    }

    private static void survey() {
        SplittableRandom random = new SplittableRandom(1);
        double[] y = new double[ROWS];
        double[] x = new double[ROWS];
        double[] weights = new double[ROWS];
        int[] village = new int[ROWS];
        int[] province = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            y[row] = random.nextInt(50) == 0 ? Double.NaN : random.nextDouble();
            x[row] = 1 + random.nextDouble();
            weights[row] = 1 + random.nextInt(5);
            village[row] = row / 500;
            province[row] = row / 500 % 63;
        }
        Categories provinces = Categories.ofNumbers(province);
        Categories villages = Categories.ofNumbers(village);
        SurveyDesign[] design = new SurveyDesign[1];
        line("design, 20,000 clusters", () -> {
            design[0] = SurveyDesign.of(weights, List.of(SamplingStage.of(villages, provinces)), LonelyCluster.FAIL);
            return design[0].clusters();
        });
        line("mean", () -> TaylorLinearisation.estimate(design[0], new Mean(y)).standardError());
        line(
                "total",
                () -> TaylorLinearisation.estimate(design[0], new Total(y)).standardError());
        line(
                "ratio",
                () -> TaylorLinearisation.estimate(design[0], new Ratio(y, x)).standardError());
        line("median", () -> WeightedQuantile.of(y, weights).at(0.5, QuantileRule.MATH));
        double[] means = new double[63];
        line("means of 63 domains", () -> {
            MeansByDomain.of(design[0], provinces).estimate(y, means, new double[63], new int[63]);
            return means[62];
        });
    }

    private static void composite() {
        SplittableRandom random = new SplittableRandom(2);
        double[] cells = new double[2 * ROWS];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(50) == 0 ? Double.NaN : Math.exp(random.nextDouble() * 4);
        }
        List<String> units = new ArrayList<>(ROWS);
        for (int row = 0; row < ROWS; row++) {
            units.add("u" + row);
        }
        IndexTree tree =
                IndexTree.of(List.of(IndexNode.of("a", 1, "I"), IndexNode.of("b", 1, "I"), IndexNode.of("I", 2, null)));
        Methodology methodology = new Methodology(
                tree,
                List.of(
                        Screening.byAvailability(0.5),
                        new Imputation(new Imputation.Method.ColumnMedian()),
                        OutlierTreatment.usual(),
                        Normalisation.of(new Scaling.MinimumMaximum(0, 100)),
                        Aggregation.of(new Combination.ArithmeticMean())));
        CompositeData[] data = new CompositeData[1];
        line("table of 10,000,000 units", () -> {
            data[0] = CompositeData.of(IndicatorTable.of(units, List.of("a", "b"), cells));
            return data[0].indicators().units().size();
        });
        IndicatorTable[] last = new IndicatorTable[1];
        line("composite, five steps", () -> {
            last[0] = Pipeline.run(methodology, data[0]).last();
            return last[0].column("I")[0];
        });
        line("ranks", () -> CompositeResult.ranks(last[0].select(List.of("I"))).column("I")[0]);
    }

    private static void line(String name, DoubleSupplier work) {
        long start = System.nanoTime();
        double figure = work.getAsDouble();
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        long megabytes = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(Locale.ROOT, "%-28s %8.2f s  %.6g  %d MB%n", name, seconds, figure, megabytes);
    }
}
