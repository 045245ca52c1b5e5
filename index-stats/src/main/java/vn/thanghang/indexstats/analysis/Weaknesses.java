package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Direction;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Level;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.indexstats.kernel.Quantiles;

/** Applies the weakness rules to the criteria of one unit. */
final class Weaknesses {

    private final EditionAnalysis analysis;
    private final String unit;
    private final Map<String, Double> peerMeans;

    Weaknesses(EditionAnalysis analysis, String unit, List<SimilarUnit> similar) {
        this.analysis = analysis;
        this.unit = unit;
        this.peerMeans = new LinkedHashMap<>();
        for (Criterion criterion : analysis.edition().tree().criteria()) {
            double mean = similar.stream()
                    .mapToDouble(peer -> analysis.edition().score(peer.unit(), criterion.code()))
                    .filter(score -> !Double.isNaN(score))
                    .average()
                    .orElse(Double.NaN);
            peerMeans.put(criterion.code(), mean);
        }
    }

    /** The flags of one criterion; empty without a score or where no direction is known. */
    List<WeaknessFlag> flags(Criterion criterion, @Nullable Change change) {
        double score = analysis.edition().score(unit, criterion.code());
        if (Double.isNaN(score) || criterion.direction() == Direction.UNDIRECTED) {
            return List.of();
        }
        List<WeaknessFlag> flags = new ArrayList<>();
        for (WeaknessRule rule : analysis.method().weaknessRules()) {
            flag(rule, criterion, score, change).ifPresent(flags::add);
        }
        return flags;
    }

    private Optional<WeaknessFlag> flag(WeaknessRule rule, Criterion criterion, double score, @Nullable Change change) {
        Standing standing = analysis.standing(criterion.code());
        int rank = standing.ranking().rank(unit).orElseThrow();
        return switch (rule) {
            case WeaknessRule.BelowMedian r ->
                when(sign(criterion) * (score - standing.median()) < 0, r, score, standing.median());
            case WeaknessRule.LowestGroup r ->
                when(
                        standing.group(unit)
                                .filter(g -> g == PerformanceGroup.LOWEST)
                                .isPresent(),
                        r,
                        4,
                        4);
            case WeaknessRule.LastShare r ->
                when(
                        rank > (1 - r.share()) * standing.ranking().of(),
                        r,
                        rank,
                        standing.ranking().of());
            case WeaknessRule.Fell r -> fell(r, criterion, change);
            case WeaknessRule.FarFromPeers r ->
                when(farthest(r, criterion.level()).contains(criterion.code()), r, score, peerMean(criterion.code()));
            case WeaknessRule.YearsInARow r -> when(belowMedianFor(r.years(), criterion), r, score, r.years());
        };
    }

    private static Optional<WeaknessFlag> when(boolean fires, WeaknessRule rule, double value, double reference) {
        return fires ? Optional.of(new WeaknessFlag(rule, value, reference)) : Optional.empty();
    }

    private static int sign(Criterion criterion) {
        return criterion.direction() == Direction.LOWER_IS_BETTER ? -1 : 1;
    }

    private static Optional<WeaknessFlag> fell(WeaknessRule.Fell rule, Criterion criterion, @Nullable Change change) {
        if (change == null || !(change.comparability() instanceof Comparability.Unbroken)) {
            return Optional.empty();
        }
        Double relative = change.relative();
        return relative != null && sign(criterion) * relative <= -rule.relative()
                ? Optional.of(new WeaknessFlag(rule, relative, -rule.relative()))
                : Optional.empty();
    }

    private double peerMean(String code) {
        return peerMeans.getOrDefault(code, Double.NaN);
    }

    private Set<String> farthest(WeaknessRule.FarFromPeers rule, Level level) {
        Map<String, Double> shortfalls = new LinkedHashMap<>();
        for (Criterion criterion : analysis.edition().tree().criteria(level)) {
            double score = analysis.edition().score(unit, criterion.code());
            double deviation = analysis.standing(criterion.code()).moments().standardDeviation();
            double shortfall = sign(criterion) * (peerMean(criterion.code()) - score) / deviation;
            if (shortfall >= rule.leastDeviations() && criterion.direction() != Direction.UNDIRECTED) {
                shortfalls.put(criterion.code(), shortfall);
            }
        }
        List<Map.Entry<String, Double>> order = new ArrayList<>(shortfalls.entrySet());
        order.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
        Set<String> codes = new HashSet<>();
        order.stream().limit(rule.farthest()).forEach(entry -> codes.add(entry.getKey()));
        return codes;
    }

    private boolean belowMedianFor(int years, Criterion criterion) {
        Panel panel = analysis.panel();
        int year = analysis.edition().year();
        for (int back = 0; back < years; back++) {
            Optional<Edition> edition = panel.find(year - back);
            if (edition.isEmpty() || !edition.get().hasUnit(unit)) {
                return false;
            }
            Optional<String> code =
                    edition.get().tree().findMeaning(criterion.meaning()).map(Criterion::code);
            if (code.isEmpty() || redefined(panel, criterion.code(), year - back, year)) {
                return false;
            }
            double[] column = edition.get().column(code.get());
            double score = edition.get().score(unit, code.get());
            if (!(sign(criterion) * (score - Quantiles.median(column)) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** A change of scale does not disturb a comparison with the median of the same year; a redefinition does. */
    private static boolean redefined(Panel panel, String code, int from, int to) {
        return panel.breaks().stream()
                .anyMatch(b -> b.code().equals(code)
                        && b.liesBetween(from, to)
                        && b.kind().refuses());
    }
}
