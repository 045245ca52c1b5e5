package vn.thanghang.indexstats.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * How the rows of a survey were drawn and weighted. Immutable and thread-safe. Cost in memory: a few numbers per row.
 */
public final class SurveyDesign {

    private final double[] weights;
    private final List<StageLayout> stages;
    private final LonelyCluster lonely;
    private final @Nullable CalibrationModel calibration;

    private SurveyDesign(
            double[] weights, List<StageLayout> stages, LonelyCluster lonely, @Nullable CalibrationModel calibration) {
        this.weights = weights;
        this.stages = stages;
        this.lonely = lonely;
        this.calibration = calibration;
    }

    /**
     * A design over a copy of the weights.
     *
     * @param weights design weight of each row, finite and not negative, not all zero; a row of weight zero is outside
     *     the estimates but its cluster counts in the design
     * @param stages first stage first, at least one. Later stages add to the variance only while every stage before has
     *     a finite population; otherwise the first stage alone is used, as is usual
     * @param lonely rule for strata with a single cluster
     * @throws IndexStatsException {@code empty-sample}, {@code no-stage}, {@code bad-weight} (row from 1, weight),
     *     {@code negative-weight} (row, weight), {@code weights-sum-to-zero}, {@code length-mismatch} (rows, length),
     *     {@code missing-design-value} (row), {@code population-below-sample} (stratum, drawn, population),
     *     {@code population-varies-in-stratum} (stratum, first, other), {@code single-cluster-in-stratum} (stratum)
     *     under {@link LonelyCluster#FAIL}
     */
    public static SurveyDesign of(double[] weights, List<SamplingStage> stages, LonelyCluster lonely) {
        if (weights.length == 0) {
            throw new IndexStatsException("empty-sample");
        }
        if (stages.isEmpty()) {
            throw new IndexStatsException("no-stage");
        }
        refuseBadWeights(weights);
        List<StageLayout> layouts = new ArrayList<>();
        StageLayout before = null;
        for (SamplingStage stage : stages) {
            before = StageLayout.of(stage, weights.length, before);
            layouts.add(before);
        }
        SurveyDesign design = new SurveyDesign(weights.clone(), List.copyOf(layouts), lonely, null);
        if (lonely == LonelyCluster.FAIL) {
            design.refuseLonelyClusters();
        }
        return design;
    }

    /** Rows drawn independently with these weights, with replacement. */
    public static SurveyDesign ofWeights(double[] weights) {
        return of(weights, List.of(SamplingStage.of(null, null)), LonelyCluster.FAIL);
    }

    private static void refuseBadWeights(double[] weights) {
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (!Double.isFinite(weights[row])) {
                throw new IndexStatsException("bad-weight", row + 1, weights[row]);
            }
            if (weights[row] < 0) {
                throw new IndexStatsException("negative-weight", row + 1, weights[row]);
            }
            sum += weights[row];
        }
        if (sum == 0) {
            throw new IndexStatsException("weights-sum-to-zero", "sample");
        }
    }

    private void refuseLonelyClusters() {
        for (StageLayout stage : stagesInVariance()) {
            for (int stratum = 0; stratum < stage.strata(); stratum++) {
                if (stage.drawn[stratum] == 1 && stage.fraction[stratum] < 1) {
                    throw new IndexStatsException("single-cluster-in-stratum", stage.stratumNames.get(stratum));
                }
            }
        }
    }

    /** The stages that add to the variance: the first, and each next one while all before are finite. */
    List<StageLayout> stagesInVariance() {
        int used = 1;
        while (used < stages.size() && stages.get(used - 1).finite) {
            used++;
        }
        return stages.subList(0, used);
    }

    /** Number of rows. */
    public int rows() {
        return weights.length;
    }

    /** A copy of the weights, after calibration if there was one. */
    public double[] weights() {
        return weights.clone();
    }

    /** Number of first-stage clusters. */
    public int clusters() {
        return stages.getFirst().clusters();
    }

    /** Number of first-stage strata. */
    public int strata() {
        return stages.getFirst().strata();
    }

    /** Design degrees of freedom: first-stage clusters minus first-stage strata. */
    public int degreesOfFreedom() {
        return clusters() - strata();
    }

    /** The rule for strata with a single cluster. */
    public LonelyCluster lonelyCluster() {
        return lonely;
    }

    /** The same design with calibrated weights and the model their variance needs. */
    SurveyDesign calibrated(double[] calibratedWeights, CalibrationModel model) {
        return new SurveyDesign(calibratedWeights, stages, lonely, model);
    }

    StageLayout firstStage() {
        return stages.getFirst();
    }

    double[] weightsInPlace() {
        return weights;
    }

    @Nullable CalibrationModel calibration() {
        return calibration;
    }
}
