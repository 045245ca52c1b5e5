package vn.thanghang.indexstats.analysis;

import java.util.List;
import vn.thanghang.indexstats.IndexStatsException;

/**
 * The choices behind an analysis, as data.
 *
 * @param groupRules rule of the four groups by year
 * @param significantRelative the publisher's threshold of a notable change, a fraction
 * @param similarUnits how many similar units to compare with
 * @param similarEditions over how many of the last editions similarity is judged
 * @param weaknessRules in the order in which flags are listed
 */
public record AnalysisMethod(
        GroupRules groupRules,
        double significantRelative,
        int similarUnits,
        int similarEditions,
        List<WeaknessRule> weaknessRules) {

    /** @throws IndexStatsException {@code analysis-method-out-of-range} */
    public AnalysisMethod {
        weaknessRules = List.copyOf(weaknessRules);
        if (!(significantRelative > 0) || similarUnits < 1 || similarEditions < 1) {
            throw new IndexStatsException(
                    "analysis-method-out-of-range", significantRelative, similarUnits, similarEditions);
        }
    }

    /** PAPI: its group rules, ±5 %, the 5 most similar units over 3 editions, and the six usual rules of weakness. */
    public static AnalysisMethod papi() {
        return new AnalysisMethod(
                GroupRules.papi(),
                0.05,
                5,
                3,
                List.of(
                        new WeaknessRule.BelowMedian(),
                        new WeaknessRule.LowestGroup(),
                        new WeaknessRule.Fell(0.05),
                        new WeaknessRule.LastShare(0.25),
                        new WeaknessRule.FarFromPeers(3, 0.5),
                        new WeaknessRule.YearsInARow(3)));
    }
}
