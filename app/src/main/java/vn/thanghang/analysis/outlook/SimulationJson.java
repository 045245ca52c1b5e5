package vn.thanghang.analysis.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.analysis.GroupRules;
import vn.thanghang.indexstats.analysis.Standing;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.whatif.SimulationResult;

/** The machine-readable form of a simulation: the shape of {@code simulate} in docs/cli.md; absent is {@code null}. */
record SimulationJson(String index, int year, String unit, Map<String, Double> set, Total total, List<Score> criteria) {

    record Total(
            @Nullable Double score,
            @Nullable Integer rank,
            int of,
            @Nullable Integer group,
            @Nullable Double publishedTotal,
            @Nullable Integer publishedRank,
            @Nullable Integer publishedGroup) {}

    record Score(
            String code, @Nullable Double score, @Nullable Double published) {}

    static SimulationJson of(String index, Edition edition, SimulationResult.Simulated result) {
        Standing standing = standing(edition);
        String unit = result.unit();
        Total total = new Total(
                result.total(),
                result.rank(),
                result.of(),
                number(Optional.ofNullable(result.group())),
                result.publishedTotal(),
                rank(standing, unit),
                number(standing.group(unit)));
        List<Score> scores = result.scores().stream()
                .map(score -> new Score(score.code(), score.score(), score.published()))
                .toList();
        return new SimulationJson(index, edition.year(), unit, new TreeMap<>(result.set()), total, scores);
    }

    /** A unit of which a part was withheld and not set: what is known of it, and no total. */
    static SimulationJson withheld(String index, Edition edition, String unit, Map<String, Double> set) {
        Standing standing = standing(edition);
        double published = edition.total(unit);
        Total total = new Total(
                null,
                null,
                standing.ranking().best().size(),
                null,
                present(published),
                rank(standing, unit),
                number(standing.group(unit)));
        List<Score> scores = new ArrayList<>();
        for (Criterion criterion : edition.tree().criteria()) {
            if (criterion.level() != Level.INDICATOR) {
                Double known = present(edition.score(unit, criterion.code()));
                scores.add(new Score(criterion.code(), set.getOrDefault(criterion.code(), known), known));
            }
        }
        return new SimulationJson(index, edition.year(), unit, new TreeMap<>(set), total, scores);
    }

    private static Standing standing(Edition edition) {
        return Standing.of(edition, CriteriaTree.TOTAL, GroupRules.papi().in(edition.year()));
    }

    private static @Nullable Integer rank(Standing standing, String unit) {
        return standing.ranking().rank(unit).isPresent()
                ? (Integer) standing.ranking().rank(unit).getAsInt()
                : null;
    }

    private static @Nullable Integer number(Optional<PerformanceGroup> group) {
        return group.map(PerformanceGroup::number).orElse(null);
    }

    static @Nullable Double present(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
