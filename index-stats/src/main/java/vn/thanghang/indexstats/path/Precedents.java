package vn.thanghang.indexstats.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thanghang.indexstats.index.BreakKind;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;

/** Finds who ever made a step of a given size in one year, over all years in which the criterion was not broken. */
final class Precedents {

    private Precedents() {}

    /** All precedents, those that started nearest to {@code from} first. */
    static List<Precedent> of(Panel panel, int origin, String code, double from, double step) {
        Criterion criterion = panel.edition(origin).tree().criterion(code);
        List<Precedent> found = new ArrayList<>();
        for (int year : panel.years()) {
            if (year <= origin && panel.find(year - 1).isPresent() && !startsEra(panel, year)) {
                collect(panel, year, criterion, step, found);
            }
        }
        found.sort(Comparator.comparingDouble(p -> Math.abs(p.from() - from)));
        return found;
    }

    private static void collect(Panel panel, int year, Criterion criterion, double step, List<Precedent> found) {
        Edition after = panel.edition(year);
        Edition before = panel.edition(year - 1);
        Optional<Criterion> here = after.tree().findMeaning(criterion.meaning());
        if (here.isEmpty()
                || !(panel.comparability(here.get().code(), year - 1, year)
                        instanceof Comparability.Unbroken unbroken)) {
            return;
        }
        double scale = (criterion.high() - criterion.low())
                / (here.get().high() - here.get().low());
        for (String unit : after.units()) {
            if (before.hasUnit(unit)) {
                double start = before.score(unit, unbroken.fromCode());
                double change = scale * (after.score(unit, here.get().code()) - start);
                if (change >= step) {
                    double from = criterion.low() + scale * (start - here.get().low());
                    found.add(new Precedent(unit, year, from, change));
                }
            }
        }
    }

    private static boolean startsEra(Panel panel, int year) {
        return panel.breaks().stream()
                .anyMatch(b -> b.code().equals(CriteriaTree.TOTAL)
                        && b.kind() == BreakKind.METHOD_CHANGED
                        && b.liesBetween(year - 1, year));
    }
}
