package vn.thanghang.catalogue.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PublishedInterval;
import vn.thanghang.indexstats.papi.Papi;

/** Turns results and their description into the panel that the statistics work on. */
public final class Panels {

    private Panels() {}

    /**
     * The panel of all years that have scores.
     *
     * @param indicators values of the third level; years without them have a tree without indicators filled
     */
    public static Panel of(BundledResults results, ScoreTable indicators) {
        List<vn.thanghang.indexstats.index.Edition> editions = new ArrayList<>();
        for (int year : results.scores().years()) {
            Edition description = results.editions().findOrCarry(year);
            if (description == null) {
                throw new IllegalStateException("no description of the edition of " + year);
            }
            editions.add(edition(year, description, results, indicators));
        }
        return new Panel(editions, breaks(results.editions().breaks()));
    }

    private static vn.thanghang.indexstats.index.Edition edition(
            int year, Edition description, BundledResults results, ScoreTable indicators) {
        // Units without any score belong to the edition too: they are withheld, and some group rules count them.
        Set<String> units = new LinkedHashSet<>(results.provinces().names());
        units.addAll(results.scores().units(year));
        var builder = vn.thanghang.indexstats.index.Edition.builder(year, tree(description.tree()), List.copyOf(units));
        results.scores().entries(year).forEach(entry -> builder.score(entry.unit(), entry.code(), entry.value()));
        if (indicators.years().contains(year)) {
            indicators.entries(year).forEach(entry -> builder.score(entry.unit(), entry.code(), entry.value()));
        }
        for (Uncertainty uncertainty : results.uncertainties()) {
            if (uncertainty.year() == year) {
                builder.interval(uncertainty.unit(), interval(uncertainty));
            }
        }
        return builder.build();
    }

    private static CriteriaTree tree(EditionTree tree) {
        return new CriteriaTree(tree.criteria().stream()
                .filter(criterion -> criterion.level() != Level.INDEX)
                .map(Panels::criterion)
                .toList());
    }

    private static vn.thanghang.indexstats.index.Criterion criterion(Criterion criterion) {
        String parent = Criterion.TOTAL.equals(criterion.parent()) ? null : criterion.parent();
        return new vn.thanghang.indexstats.index.Criterion(
                criterion.code(),
                parent,
                level(criterion.level()),
                orNaN(criterion.low()),
                orNaN(criterion.high()),
                direction(criterion.direction()),
                criterion.meaning());
    }

    private static vn.thanghang.indexstats.index.Level level(Level level) {
        return switch (level) {
            case INDEX -> throw new IllegalArgumentException("the aggregate is not a criterion");
            case DIMENSION -> vn.thanghang.indexstats.index.Level.DIMENSION;
            case SUBDIMENSION -> vn.thanghang.indexstats.index.Level.SUBDIMENSION;
            case INDICATOR -> vn.thanghang.indexstats.index.Level.INDICATOR;
        };
    }

    private static vn.thanghang.indexstats.index.Direction direction(Direction direction) {
        return switch (direction) {
            case HIGHER -> vn.thanghang.indexstats.index.Direction.HIGHER_IS_BETTER;
            case LOWER -> vn.thanghang.indexstats.index.Direction.LOWER_IS_BETTER;
            case NEUTRAL, UNCLEAR -> vn.thanghang.indexstats.index.Direction.UNDIRECTED;
        };
    }

    private static PublishedInterval interval(Uncertainty uncertainty) {
        return new PublishedInterval(
                orNaN(uncertainty.low()), orNaN(uncertainty.high()), orNaN(uncertainty.standardError()));
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    /** Only what the trees cannot show: other meanings, scales and parts are found from the trees themselves. */
    private static List<vn.thanghang.indexstats.index.Break> breaks(List<Break> breaks) {
        List<vn.thanghang.indexstats.index.Break> known = new ArrayList<>();
        for (Break found : breaks) {
            BreakKind kind = kind(found);
            if (kind != null) {
                known.add(new vn.thanghang.indexstats.index.Break(found.code(), found.year() - 1, found.year(), kind));
            }
        }
        // A change of method behind the whole edition: nothing is learned from the changes between these two years.
        Papi.breaks().stream()
                .filter(method -> method.kind() == BreakKind.METHOD_CHANGED)
                .forEach(known::add);
        return known;
    }

    private static @Nullable BreakKind kind(Break found) {
        boolean refuse = found.effect() == Break.Effect.REFUSE;
        return switch (found.kind()) {
            case FORMULA -> refuse ? BreakKind.REDEFINED : BreakKind.FORMULA_CHANGED;
            case ERA -> refuse ? BreakKind.REDEFINED : null;
            case LEVEL -> BreakKind.LEVEL_SHIFT;
            case ADDED, DROPPED, MEANING, PARTS, RANGE -> null;
        };
    }
}
