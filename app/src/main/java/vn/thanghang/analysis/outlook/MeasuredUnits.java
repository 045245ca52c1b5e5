package vn.thanghang.analysis.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;

/**
 * Which provinces an edition measured: the 63 of before or the 34 since 1 July 2025. A province formed by a merger has no
 * earlier results of its own, even where it carries on the name of one of its parts: the earlier series then goes under
 * another name, and nothing is summed or averaged over the parts.
 */
final class MeasuredUnits {

    /** Stands behind the name of a province that was merged, in editions before the merger. */
    static final String BEFORE_MERGER = " (trước 01/7/2025)";

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate LAST_DAY = FIRST_DAY.minusDays(1);

    private final Map<String, String> now = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> merged = new HashSet<>();

    MeasuredUnits(Provinces before) {
        for (Province province : Provinces.on(FIRST_DAY).all()) {
            Province same = before.named(province.name());
            now.put(same == null ? province.name() : same.name(), province.name());
        }
        for (Province province : before.all()) {
            if (!now.containsKey(province.name())) {
                gone.add(province.name());
            } else if (LAST_DAY.equals(province.validTo())) {
                merged.add(province.name());
            }
        }
    }

    /** The panel as it is to be read from an edition: unchanged unless that edition measured the 34 provinces. */
    Panel seenFrom(Panel panel, int year) {
        if (!panel.find(year).map(this::isOfThe34).orElse(false)) {
            return panel;
        }
        List<Edition> editions = panel.years().stream()
                .map(panel::edition)
                .map(edition -> isOfThe34(edition) ? withoutGone(edition) : beforeMerger(edition))
                .toList();
        return new Panel(editions, panel.breaks());
    }

    /** The name a unit goes under in an edition: from 2025 the one it has since then. */
    String name(Edition edition, String unit) {
        return isOfThe34(edition) ? now.getOrDefault(unit, unit) : unit;
    }

    boolean isOfThe34(Edition edition) {
        return edition.year() >= FIRST_DAY.getYear()
                && gone.stream().noneMatch(unit -> measured(edition, unit))
                && now.keySet().stream().anyMatch(unit -> measured(edition, unit));
    }

    private static boolean measured(Edition edition, String unit) {
        return edition.hasUnit(unit) && codes(edition).anyMatch(code -> !Double.isNaN(edition.score(unit, code)));
    }

    private static Stream<String> codes(Edition edition) {
        return Stream.concat(
                Stream.of(CriteriaTree.TOTAL),
                edition.tree().criteria().stream().map(Criterion::code));
    }

    private Edition withoutGone(Edition edition) {
        List<String> units =
                edition.units().stream().filter(unit -> !gone.contains(unit)).toList();
        return renamed(edition, units, units);
    }

    private Edition beforeMerger(Edition edition) {
        List<String> names = new ArrayList<>();
        for (String unit : edition.units()) {
            names.add(merged.contains(unit) ? unit + BEFORE_MERGER : unit);
        }
        return renamed(edition, edition.units(), names);
    }

    private static Edition renamed(Edition edition, List<String> units, List<String> names) {
        Edition.Builder builder = Edition.builder(edition.year(), edition.tree(), names);
        for (int u = 0; u < units.size(); u++) {
            String unit = units.get(u);
            String name = names.get(u);
            codes(edition)
                    .filter(code -> !Double.isNaN(edition.score(unit, code)))
                    .forEach(code -> builder.score(name, code, edition.score(unit, code)));
            edition.interval(unit).ifPresent(interval -> builder.interval(name, interval));
            codes(edition)
                    .forEach(code -> edition.publishedGroup(unit, code)
                            .ifPresent(group -> builder.publishedGroup(name, code, group)));
        }
        return builder.build();
    }
}
