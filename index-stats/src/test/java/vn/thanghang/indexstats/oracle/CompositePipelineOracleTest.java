package vn.thanghang.indexstats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thanghang.indexstats.composite.ColumnTreatment;
import vn.thanghang.indexstats.composite.CompositeData;
import vn.thanghang.indexstats.composite.CompositeResult;
import vn.thanghang.indexstats.composite.Denomination;
import vn.thanghang.indexstats.composite.Imputation;
import vn.thanghang.indexstats.composite.IndexNode;
import vn.thanghang.indexstats.composite.IndicatorTable;
import vn.thanghang.indexstats.composite.Methodology;
import vn.thanghang.indexstats.composite.Normalisation;
import vn.thanghang.indexstats.composite.OutlierTreatment;
import vn.thanghang.indexstats.composite.Pipeline;
import vn.thanghang.indexstats.composite.Scaling;
import vn.thanghang.indexstats.composite.Screening;
import vn.thanghang.indexstats.composite.Step;
import vn.thanghang.indexstats.composite.StepDetail;
import vn.thanghang.indexstats.composite.StepResult;
import vn.thanghang.indexstats.composite.Transformation;
import vn.thanghang.indexstats.composite.UnitAvailability;
import vn.thanghang.indexstats.kernel.SkewnessKurtosis;

class CompositePipelineOracleTest {

    private static final CompositeResult RESULT = Pipeline.run(Asem.methodology(), Asem.data());

    @AfterAll
    static void report() {
        OracleReport.finished(CompositePipelineOracleTest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raw", "Denominated", "Imputed", "Screened", "Treated", "Normalised", "Aggregated"})
    void everyStageOfTheExampleIsReproduced(String stage) {
        Asem.compare("02_stage_" + stage, RESULT.tables().get(stage.toLowerCase(Locale.ROOT)));
    }

    @Test
    void lineageAndMetadataAreReadByCode() {
        OracleFile lineage = OracleFile.read("coinr/01_lineage");
        Comparison comparison = Comparison.with(lineage);
        for (int r = 0; r < lineage.rows().size(); r++) {
            IndexNode node = Asem.tree().node(lineage.text(r, "Indicator"));
            comparison.exact("pillar", Asem.tree().ancestor(node, 2), lineage.text(r, "Pillar"));
            comparison.exact("sub-index", Asem.tree().ancestor(node, 3), lineage.text(r, "Sub-index"));
            comparison.exact("index", Asem.tree().ancestor(node, 4), lineage.text(r, "Index"));
        }
        comparison.done();
        OracleFile meta = OracleFile.read("coinr/01_meta_ind");
        Comparison nodes = Comparison.with(meta);
        for (int r = 0; r < meta.rows().size(); r++) {
            if (meta.text(r, "Type").equals("Indicator") || meta.text(r, "Type").equals("Aggregate")) {
                IndexNode node = Asem.tree().node(meta.text(r, "iCode"));
                nodes.exact(node.code(), node.level(), meta.number(r, "Level"));
                nodes.exact(node.code(), node.direction().sign(), meta.number(r, "Direction"));
                nodes.number(node.code(), node.weight(), meta.number(r, "Weight"));
                nodes.number(node.code(), node.target(), meta.number(r, "Target"));
                nodes.exact(node.code(), node.parent() == null ? "" : node.parent(), meta.text(r, "Parent"));
            }
        }
        nodes.done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01_weights_original", "10_weights_effective"})
    void weightsOfTheTree(String file) {
        OracleFile weights = OracleFile.read("coinr/" + file);
        Comparison comparison = Comparison.with(weights);
        for (int r = 0; r < weights.rows().size(); r++) {
            String code = weights.text(r, "iCode");
            comparison.number(code, Asem.tree().node(code).weight(), weights.number(r, "Weight"));
            if (weights.header().contains("EffWeight")) {
                comparison.number(code, Asem.tree().effectiveWeights().get(code), weights.number(r, "EffWeight"));
            }
        }
        comparison.done();
    }

    @ParameterizedTest
    @CsvSource({
        "03_results_aggs_ranks,ranks",
        "03_results_full_ranks,ranks",
        "03_results_groupranks_GDP_group,groups",
        "03_results_aggs_scores,scores"
    })
    void resultTables(String file, String kind) {
        OracleFile figures = OracleFile.read("coinr/" + file);
        IndicatorTable ours = switch (kind) {
            case "ranks" -> CompositeResult.ranks(RESULT.last());
            case "groups" ->
                CompositeResult.ranksWithinGroups(
                        RESULT.last(), RESULT.data().groups().get("GDP_group"));
            default -> RESULT.scores();
        };
        Comparison comparison = Comparison.with(figures);
        for (String title : figures.header()) {
            if (ours.hasIndicator(title)) {
                for (int r = 0; r < figures.rows().size(); r++) {
                    double value = ours.value(figures.text(r, "uCode"), title);
                    if (kind.equals("scores")) {
                        comparison.number(title, value, figures.number(r, title));
                    } else {
                        comparison.exact(title, value, figures.number(r, title));
                    }
                }
            }
        }
        comparison.done();
    }

    @Test
    void summaryAndUnitProfileFollowFromScoresAndRanks() {
        OracleFile summary = OracleFile.read("coinr/03_results_summary_round2");
        IndicatorTable ranks = CompositeResult.ranks(RESULT.last());
        Comparison comparison = Comparison.with(summary);
        for (int r = 0; r < summary.rows().size(); r++) {
            String unit = summary.text(r, "uCode");
            comparison.exact(unit, ranks.value(unit, "Index"), summary.number(r, "Rank"));
            assertThat(RESULT.last().value(unit, "Index")).isCloseTo(summary.number(r, "Index"), within(0.0050001));
        }
        comparison.done(0, "ranks on full precision; scores are rounded in the file");
        OracleFile india = OracleFile.read("coinr/03_unit_summary_IND");
        Comparison profile = Comparison.with(india);
        for (int r = 0; r < india.rows().size(); r++) {
            String code = india.text(r, "Code");
            profile.number(code, RESULT.last().value("IND", code), india.number(r, "Score"));
            profile.exact(code, ranks.value("IND", code), india.number(r, "Rank"));
        }
        profile.done();
    }

    @Test
    void strengthsAndWeaknessesAreTheBestAndWorstRanks() {
        OracleFile figures = OracleFile.read("coinr/03_strengths_weaknesses_ESP");
        IndicatorTable turned =
                onRaw(Normalisation.of(new Scaling.None()), Asem.data()).table();
        IndicatorTable ranks = CompositeResult.ranks(turned);
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            String code = figures.text(r, "Code");
            comparison.exact(code, ranks.value("ESP", code), figures.number(r, "Rank"));
        }
        comparison.done(0, "ranks; values are rounded to 3 digits in the file");
    }

    @ParameterizedTest
    @CsvSource({
        "byNA,0.85",
        "byNA,0.9",
        "byNA,0.95",
        "byzeros,0.85",
        "byzeros,0.9",
        "byzeros,0.95",
        "byNAandzeros,0.85",
        "byNAandzeros,0.9",
        "byNAandzeros,0.95"
    })
    void screening(String rule, double threshold) {
        Screening.Rule chosen = switch (rule) {
            case "byNA" -> Screening.Rule.AVAILABILITY;
            case "byzeros" -> Screening.Rule.NON_ZERO;
            default -> Screening.Rule.AVAILABILITY_AND_NON_ZERO;
        };
        compareScreening("coinr/04_screen_" + rule + "_" + threshold, new Screening(chosen, threshold, 0.05, Map.of()));
    }

    @Test
    void screeningWithForcedVerdicts() {
        compareScreening(
                "coinr/04_screen_byNA_0.95_forced_AUTout_BRNin",
                new Screening(Screening.Rule.AVAILABILITY, 0.95, 0.05, Map.of("AUT", false, "BRN", true)));
    }

    @Test
    void screeningSummaryOfTheExample() {
        compareUnits(OracleFile.read("coinr/02_screen_summary"), RESULT.steps().get(2), true);
        compareUnits(
                OracleFile.read("coinr/04_avail_summary"), onRaw(Screening.byAvailability(0.9), Asem.data()), false);
    }

    private static void compareScreening(String file, Screening screening) {
        compareUnits(OracleFile.read(file), onRaw(screening, Asem.data()), false);
    }

    private static StepResult onRaw(Step step, CompositeData data) {
        return Pipeline.run(new Methodology(Asem.tree(), List.of(step)), data)
                .steps()
                .getFirst();
    }

    private static void compareUnits(OracleFile figures, StepResult result, boolean flags) {
        Map<String, UnitAvailability> units = new HashMap<>();
        ((StepDetail.Screened) result.detail()).units().forEach(unit -> units.put(unit.unit(), unit));
        Comparison comparison = Comparison.with(figures);
        for (int r = 0; r < figures.rows().size(); r++) {
            UnitAvailability unit = units.get(figures.text(r, "uCode"));
            comparison.exact(unit.unit(), unit.missing(), figures.number(r, "N_missing"));
            comparison.exact(unit.unit(), unit.zeros(), figures.number(r, "N_zero"));
            comparison.exact(unit.unit(), unit.missing() + unit.zeros(), figures.number(r, "N_miss_or_zero"));
            comparison.number(unit.unit(), unit.availability(), figures.number(r, "Dat_Avail"));
            comparison.number(unit.unit(), unit.nonZero(), figures.number(r, "Non_Zero"));
            if (figures.header().contains("Included")) {
                comparison.exact(unit.unit(), unit.included() ? 1 : 0, figures.number(r, "Included"));
            }
            if (flags) {
                comparison.exact(unit.unit(), unit.lowAvailability() ? 1 : 0, figures.number(r, "LowData"));
            }
        }
        comparison.done();
    }

    @Test
    void availabilityByAggregate() {
        Asem.compare(
                "04_avail_bygroup",
                Screening.availabilityByAggregate(Asem.data().indicators(), Asem.tree()));
    }

    @Test
    void imputationByColumnGroupAndRow() {
        compareImputation("mean", new Imputation.Method.ColumnMean(), "Denominated");
        compareImputation("median", new Imputation.Method.ColumnMedian(), "Denominated");
        compareImputation("meangrp_EurAsia", new Imputation.Method.GroupMean("EurAsia_group"), "Denominated");
        compareImputation("meangrp_GDP", new Imputation.Method.GroupMean("GDP_group"), "Denominated");
        compareImputation("mediangrp_EurAsia", new Imputation.Method.GroupMedian("EurAsia_group"), "Denominated");
        compareImputation("row_mean_all", new Imputation.Method.RowMean(4), "Denominated");
        compareImputation("row_mean_grouplevel2", new Imputation.Method.RowMean(2), "Denominated");
    }

    private static void compareImputation(String file, Imputation.Method method, String dataset) {
        Asem.compare(
                "06_impute_" + file, onStage(dataset, new Imputation(method)).table());
    }

    private static StepResult onStage(String dataset, Step step) {
        CompositeData all = Asem.data();
        CompositeData data = new CompositeData(Asem.stage("02_stage_" + dataset), all.denominators(), all.groups());
        return onRaw(step, data);
    }

    @ParameterizedTest
    @CsvSource({
        "default,2,3.5,5,log,false",
        "win1,2,3.5,1,log,false",
        "win3,2,3.5,3,log,false",
        "win10,2,3.5,10,log,false",
        "combine,2,3.5,5,log,true",
        "log_CT_orig,2,3.5,5,orig,false",
        "log_CT_plus,2,3.5,5,plus,false",
        "thresh_1_2,1,2,5,log,false"
    })
    void treatmentOfOutliers(
            String variant, double skew, double kurt, int points, String transformation, boolean combine) {
        Transformation fallback = switch (transformation) {
            case "orig" -> new Transformation.ShiftedLogarithm();
            case "plus" -> new Transformation.SignedLogarithm();
            default -> new Transformation.Logarithm();
        };
        OutlierTreatment treatment = new OutlierTreatment(skew, kurt, points, fallback, combine);
        for (String dataset : List.of("Screened", "Raw")) {
            String file = "07_treat_" + dataset + "_" + variant;
            StepResult result = onStage(dataset, treatment);
            Asem.compare(file, result.table());
            compareDetails("coinr/" + file + "_details", result);
            comparePoints("coinr/" + file + "_points", result);
        }
    }

    @Test
    void treatmentOfTheExample() {
        compareDetails("coinr/02_treat_details", RESULT.steps().get(3));
        comparePoints("coinr/02_treat_points", RESULT.steps().get(3));
    }

    private static void compareDetails(String file, StepResult result) {
        OracleFile figures = OracleFile.read(file);
        Comparison comparison = Comparison.with(figures);
        OutlierTreatment rule = (OutlierTreatment) result.step();
        for (ColumnTreatment column : ((StepDetail.Treated) result.detail()).columns()) {
            int r = figures.rowNumbers().get(column.indicator());
            List<SkewnessKurtosis> shapes = new ArrayList<>();
            shapes.add(column.before());
            shapes.add(column.afterWinsorising());
            shapes.add(column.afterTransformation());
            for (int i = 0; i < 3; i++) {
                String prefix = "check_SkewKurt" + i + ".";
                if (figures.header().contains(prefix + "Pass")) {
                    var shape = shapes.get(i);
                    String place = column.indicator() + " " + prefix;
                    comparison.number(
                            place, shape == null ? Double.NaN : shape.skewness(), figures.number(r, prefix + "Skew"));
                    comparison.number(
                            place, shape == null ? Double.NaN : shape.kurtosis(), figures.number(r, prefix + "Kurt"));
                    comparison.exact(
                            place,
                            shape == null ? "" : rule.passes(shape) ? "TRUE" : "FALSE",
                            figures.text(r, prefix + "Pass"));
                }
            }
            double points = figures.number(r, "winsorise.nwin");
            comparison.exact(column.indicator(), column.winsorisedPoints(), Double.isNaN(points) ? 0 : points);
        }
        comparison.done();
    }

    private static void comparePoints(String file, StepResult result) {
        OracleFile figures = OracleFile.read(file);
        Comparison comparison = Comparison.with(figures);
        for (ColumnTreatment column : ((StepDetail.Treated) result.detail()).columns()) {
            for (int r = 0; r < figures.rows().size(); r++) {
                String unit = figures.text(r, "uCode");
                String figure = figures.text(r, column.indicator());
                String ours = column.winsorisedHigh().contains(unit)
                        ? "winhi"
                        : column.winsorisedLow().contains(unit) ? "winlo" : "";
                ours += column.transformation() == null ? "" : "+log_CT";
                comparison.exact(column.indicator() + " " + unit, ours, figure);
            }
        }
        comparison.done();
    }

    @Test
    void boxCoxOnEveryColumn() {
        for (String dataset : List.of("Screened", "Raw")) {
            IndicatorTable table = Asem.stage("02_stage_" + dataset);
            OracleFile figures = OracleFile.read("coinr/07_treat_" + dataset + "_boxcox0.5");
            Comparison comparison = Comparison.with(figures);
            for (String code : table.indicators()) {
                comparison.column(
                        code, new Transformation.BoxCox(0.5).apply(table.column(code), 0), figures.numbers(code));
            }
            comparison.done();
        }
    }

    @Test
    void denominationMatchesByUnitNotByRow() {
        StepResult result = onRaw(Denomination.fromTree(), Asem.data());
        Asem.compare("02_stage_Denominated", result.table());
    }
}
