package vn.thanghang.remediation.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.remediation.content.TargetReading;

/**
 * What the published results say about one criterion of the province.
 *
 * @param finding of the analysis; null where the criterion or the province was not measured
 * @param before year the change of the finding is counted from; null without one
 * @param scale of its score
 * @param ranked scores of all units from the best on, without those not measured
 * @param groupFloors the lowest score of each group from the best on; NaN for an empty one
 * @param everGained the greatest rise of any province within one year in comparable years; null when there is none
 */
public record CriterionFacts(
        @Nullable CriterionFinding finding,
        @Nullable Integer before,
        TargetReading.Scale scale,
        List<Double> ranked,
        List<Double> groupFloors,
        @Nullable Double everGained) {

    public CriterionFacts {
        ranked = List.copyOf(ranked);
        groupFloors = List.copyOf(groupFloors);
    }

    static final CriterionFacts UNKNOWN =
            new CriterionFacts(null, null, new TargetReading.Scale(0, 10, 63), List.of(), List.of(), null);

    @Nullable Double score() {
        return finding == null ? null : finding.score();
    }

    double floor(PerformanceGroup group) {
        return groupFloors.size() < group.number() ? Double.NaN : groupFloors.get(group.number() - 1);
    }
}
