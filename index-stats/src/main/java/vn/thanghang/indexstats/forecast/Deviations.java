package vn.thanghang.indexstats.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.index.Break;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.kernel.Moments;

/**
 * The sub-dimension scores of all editions up to an origin as shares of their scale, split into national mean and
 * deviation, by meaning. A change of scale is thereby mapped; other breaks cut the series.
 */
final class Deviations {

    /** One sub-dimension of one edition. */
    static final class Cell {

        private final double[] deviation;
        private final double mean;
        private final double span;
        private final String dimension;

        private Cell(double[] deviation, double mean, double span, String dimension) {
            this.deviation = deviation;
            this.mean = mean;
            this.span = span;
            this.dimension = dimension;
        }

        /** By unit, those of the origin edition first: (score − low) ÷ span − mean, {@code NaN} = missing; not to be changed. */
        double[] deviation() {
            return deviation;
        }

        /** Mean share of the scale over the published units. */
        double mean() {
            return mean;
        }

        /** Length of the scale. */
        double span() {
            return span;
        }

        String dimension() {
            return dimension;
        }
    }

    private final Panel panel;
    private final List<String> units;
    private final Map<Integer, Map<String, Cell>> cells = new HashMap<>();

    Deviations(Panel panel, int origin) {
        this.panel = panel.upTo(origin);
        // Units that are no longer measured still teach: first those of the origin, in its order, then the former ones.
        Set<String> all = new LinkedHashSet<>(panel.edition(origin).units());
        this.panel.years().forEach(year -> all.addAll(this.panel.edition(year).units()));
        this.units = List.copyOf(all);
        for (int year : this.panel.years()) {
            cells.put(year, cells(this.panel.edition(year)));
        }
    }

    private Map<String, Cell> cells(Edition edition) {
        Map<String, Cell> byMeaning = new LinkedHashMap<>();
        for (Criterion part : edition.tree().subdimensions()) {
            double span = part.high() - part.low();
            double[] share = new double[units.size()];
            for (int u = 0; u < share.length; u++) {
                String unit = units.get(u);
                share[u] = edition.hasUnit(unit) ? (edition.score(unit, part.code()) - part.low()) / span : Double.NaN;
            }
            Moments moments = Moments.of(share);
            for (int u = 0; u < share.length; u++) {
                share[u] -= moments.mean();
            }
            String dimension = edition.tree().dimensionOf(part.code()).code();
            byMeaning.put(part.meaning(), new Cell(share, moments.mean(), span, dimension));
        }
        return byMeaning;
    }

    int unitCount() {
        return units.size();
    }

    /** The years whose change on the year before may teach something. */
    List<Integer> learningYears() {
        List<Integer> years = new ArrayList<>();
        for (int year : panel.years()) {
            if (cells.containsKey(year - 1) && !startsEra(year)) {
                years.add(year);
            }
        }
        return years;
    }

    /** Whether the method changed between the year before and this one. */
    boolean startsEra(int year) {
        return panel.breaks().stream()
                .anyMatch(b -> b.code().equals(CriteriaTree.TOTAL)
                        && b.kind() == BreakKind.METHOD_CHANGED
                        && b.liesBetween(year - 1, year));
    }

    List<String> meanings(int year) {
        return List.copyOf(cells.getOrDefault(year, Map.of()).keySet());
    }

    @Nullable Cell find(int year, String meaning) {
        return cells.getOrDefault(year, Map.of()).get(meaning);
    }

    Cell cell(int year, String meaning) {
        Cell cell = find(year, meaning);
        if (cell == null) {
            throw new IllegalStateException(meaning + " " + year);
        }
        return cell;
    }

    /** Whether a series continues from the year before: measured in both years, and not broken in between. */
    boolean continues(String meaning, int year) {
        return find(year - 1, meaning) != null && find(year, meaning) != null && !broken(meaning, year);
    }

    /** The meanings whose series continue from the year before, in the order of that year. */
    List<String> continuing(int year) {
        return meanings(year).stream().filter(m -> continues(m, year)).toList();
    }

    private boolean broken(String meaning, int year) {
        Optional<String> code = panel.find(year)
                .flatMap(edition -> edition.tree().findMeaning(meaning))
                .map(Criterion::code);
        for (Break b : panel.breaks()) {
            if (code.isPresent() && code.get().equals(b.code()) && b.liesBetween(year - 1, year)) {
                return true;
            }
        }
        return false;
    }
}
