package vn.thanghang.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.catalogue.reference.Panels;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.ScoreTable;
import vn.thanghang.indexstats.analysis.AnalysisMethod;
import vn.thanghang.indexstats.analysis.EditionAnalysis;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.indexstats.index.Panel;

/**
 * The analyses of one index over one state of its published results. Immutable in what it answers; editions and units
 * are computed when first asked for and then kept, which is safe because published results never change: a new
 * publication makes a new object.
 */
public final class IndexAnalyses {

    private final BundledResults results;
    private final Panel panel;
    private final AnalysisMethod method = AnalysisMethod.papi();
    private final Map<String, String> regions;
    private final Map<Integer, EditionAnalysis> editions = new ConcurrentHashMap<>();
    private final Map<Integer, Map<String, UnitAnalysis>> units = new ConcurrentHashMap<>();

    public IndexAnalyses(BundledResults results, ScoreTable indicators) {
        this.results = results;
        this.panel = Panels.of(results, indicators);
        this.regions = regions(results);
    }

    public Panel panel() {
        return panel;
    }

    public BundledResults results() {
        return results;
    }

    public List<Integer> years() {
        return panel.years();
    }

    /** The analysis of a year; empty when no results of that year are published. */
    public Optional<EditionAnalysis> edition(int year) {
        return panel.find(year)
                .map(edition ->
                        editions.computeIfAbsent(year, ignored -> EditionAnalysis.of(panel, year, method, regions)));
    }

    /** The analysis of a unit; empty when the year or the unit is unknown. */
    public Optional<UnitAnalysis> unit(int year, String unit) {
        return edition(year)
                .filter(edition -> edition.edition().hasUnit(unit))
                .map(edition -> units.computeIfAbsent(year, ignored -> new ConcurrentHashMap<>())
                        .computeIfAbsent(unit, edition::unit));
    }

    private static Map<String, String> regions(BundledResults results) {
        Map<String, String> regions = new HashMap<>();
        for (Province province : results.provinces().all()) {
            if (province.region() != null) {
                regions.put(province.name(), province.region());
            }
        }
        return Map.copyOf(regions);
    }
}
