package vn.thanghang.indexstats.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.analysis.GroupRule;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Ranks;

/**
 * Recomputes a unit's results after some of its criteria are set to other values, the other units staying as
 * published.
 *
 * <p>The simulated total is the sum of the dimensions, a dimension the sum of its sub-dimensions (unless it is set
 * itself). An indicator moves its sub-dimension by coefficient · change, only where the formula of that edition is
 * exact. Setting nothing therefore gives the sum of the published parts, which may differ from the published total in
 * its last digit.
 */
public final class Simulation {

    /** Published scores may lie this far outside the printed scale, because 1/3 is printed 0.33. */
    private static final double SCALE_SLACK = 0.005;

    private final Edition edition;
    private final GroupRule rule;
    private final Formulas formulas;

    /**
     * @param edition the published results to start from
     * @param rule the edition's rule for groups
     * @param formulas the known formulas from indicators to sub-dimensions
     */
    public Simulation(Edition edition, GroupRule rule, Formulas formulas) {
        this.edition = edition;
        this.rule = rule;
        this.formulas = formulas;
    }

    /**
     * Simulates one unit.
     *
     * @param set new value by code of a dimension, sub-dimension or indicator; may be empty
     * @throws IndexStatsException {@code unknown-unit}
     */
    public SimulationResult run(String unit, Map<String, Double> set) {
        edition.indexOf(unit);
        Map<String, Double> ordered = new TreeMap<>(set);
        for (Map.Entry<String, Double> entry : ordered.entrySet()) {
            Optional<SimulationResult.Refused> refusal = refusal(unit, entry.getKey(), entry.getValue(), set);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Criterion dimension : edition.tree().dimensions()) {
            Optional<String> missing = recompute(unit, dimension, set, scores);
            if (missing.isPresent()) {
                return refused(SimulationRefusal.PART_NOT_PUBLISHED, missing.get());
            }
        }
        return simulated(unit, ordered, scores);
    }

    private Optional<SimulationResult.Refused> refusal(
            String unit, String code, double value, Map<String, Double> set) {
        if (code.equals(CriteriaTree.TOTAL)) {
            return Optional.of(refused(SimulationRefusal.TOTAL_CANNOT_BE_SET, code));
        }
        Optional<Criterion> found = edition.tree().find(code);
        if (found.isEmpty()) {
            return Optional.of(refused(SimulationRefusal.UNKNOWN_CRITERION, code));
        }
        Criterion criterion = found.get();
        double slack = criterion.level() == Level.INDICATOR ? 0 : SCALE_SLACK;
        if (!Double.isFinite(value) || value < criterion.low() - slack || value > criterion.high() + slack) {
            return Optional.of(refused(SimulationRefusal.OUT_OF_SCALE, code, value, criterion.low(), criterion.high()));
        }
        for (@Nullable String above = criterion.parent();
                above != null;
                above = edition.tree().criterion(above).parent()) {
            if (set.containsKey(above)) {
                return Optional.of(refused(SimulationRefusal.SET_TWICE, code, above));
            }
        }
        return criterion.level() == Level.INDICATOR ? indicatorRefusal(unit, criterion) : Optional.empty();
    }

    private Optional<SimulationResult.Refused> indicatorRefusal(String unit, Criterion indicator) {
        String subdimension = String.valueOf(indicator.parent());
        Optional<SubdimensionFormula> formula = formulas.exact(edition.year(), subdimension);
        if (formula.isEmpty()) {
            return Optional.of(refused(SimulationRefusal.FORMULA_NOT_EXACT, indicator.code(), subdimension));
        }
        if (!formula.get().coefficients().containsKey(indicator.code())) {
            return Optional.of(refused(SimulationRefusal.INDICATOR_NOT_USED, indicator.code(), subdimension));
        }
        return Double.isNaN(edition.score(unit, indicator.code()))
                ? Optional.of(refused(SimulationRefusal.INDICATOR_NOT_PUBLISHED, indicator.code()))
                : Optional.empty();
    }

    /** Adds the scores of a dimension and its parts; returns the code of a missing part. */
    private Optional<String> recompute(
            String unit, Criterion dimension, Map<String, Double> set, Map<String, Double> scores) {
        List<Criterion> parts = edition.tree().children(dimension.code());
        scores.put(dimension.code(), Double.NaN);
        double sum = 0;
        for (Criterion part : parts) {
            double score = subdimension(unit, part, set);
            scores.put(part.code(), score);
            sum += score;
        }
        Double own = set.get(dimension.code());
        if (own != null) {
            scores.put(dimension.code(), own);
            return Optional.empty();
        }
        double score = parts.isEmpty() ? edition.score(unit, dimension.code()) : sum;
        scores.put(dimension.code(), score);
        if (!Double.isNaN(score)) {
            return Optional.empty();
        }
        return parts.stream()
                .map(Criterion::code)
                .filter(code -> Double.isNaN(scores.getOrDefault(code, Double.NaN)))
                .findFirst()
                .or(() -> Optional.of(dimension.code()));
    }

    private double subdimension(String unit, Criterion part, Map<String, Double> set) {
        Double given = set.get(part.code());
        if (given != null) {
            return given;
        }
        double score = edition.score(unit, part.code());
        for (Criterion indicator : edition.tree().children(part.code())) {
            Double value = set.get(indicator.code());
            if (value != null) {
                SubdimensionFormula formula =
                        formulas.exact(edition.year(), part.code()).orElseThrow();
                double coefficient = formula.coefficients().getOrDefault(indicator.code(), 0.0);
                score += coefficient * (value - edition.score(unit, indicator.code()));
            }
        }
        return score;
    }

    private SimulationResult simulated(String unit, Map<String, Double> set, Map<String, Double> scores) {
        double total = 0;
        for (Criterion dimension : edition.tree().dimensions()) {
            total += scores.getOrDefault(dimension.code(), Double.NaN);
        }
        int row = edition.indexOf(unit);
        double[] totals = edition.column(CriteriaTree.TOTAL);
        Double published = Double.isNaN(totals[row]) ? null : (Double) totals[row];
        totals[row] = total;
        @Nullable PerformanceGroup[] groups = rule.groups(totals);
        List<SimulationResult.SimulatedScore> list = new ArrayList<>();
        scores.forEach((code, score) -> list.add(new SimulationResult.SimulatedScore(
                code, score, Double.isNaN(edition.score(unit, code)) ? null : edition.score(unit, code))));
        return new SimulationResult.Simulated(
                edition.year(),
                unit,
                set,
                total,
                published,
                Ranks.competition(totals)[row],
                Ranks.countPresent(totals),
                groups[row],
                list);
    }

    private static SimulationResult.Refused refused(SimulationRefusal reason, Object... arguments) {
        return new SimulationResult.Refused(reason, List.of(arguments));
    }
}
