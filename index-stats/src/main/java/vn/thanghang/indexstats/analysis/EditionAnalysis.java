package vn.thanghang.indexstats.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.thanghang.indexstats.IndexStatsException;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;

/**
 * One edition of a panel, ready to be asked about any unit. Ranks, groups and medians of all criteria are computed
 * once; the object is immutable and safe for use by many threads, so a caller may keep it.
 */
public final class EditionAnalysis {

    private final Panel panel;
    private final Edition edition;
    private final AnalysisMethod method;
    private final Map<String, String> regions;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final @Nullable Standing previousTotal;

    private EditionAnalysis(Panel panel, int year, AnalysisMethod method, Map<String, String> regions) {
        this.panel = panel;
        this.edition = panel.edition(year);
        this.method = method;
        this.regions = Map.copyOf(regions);
        GroupRule rule = method.groupRules().in(year);
        standings.put(CriteriaTree.TOTAL, Standing.of(edition, CriteriaTree.TOTAL, rule));
        for (Criterion criterion : edition.tree().criteria()) {
            standings.put(criterion.code(), Standing.of(edition, criterion.code(), rule));
        }
        this.previousTotal = panel.before(year)
                .map(before -> Standing.of(
                        before, CriteriaTree.TOTAL, method.groupRules().in(before.year())))
                .orElse(null);
    }

    /**
     * Prepares the analysis of one edition.
     *
     * @param regions region by unit, for the benchmark {@code region}; units without one have no such benchmark
     * @throws IndexStatsException {@code unknown-year}
     */
    public static EditionAnalysis of(Panel panel, int year, AnalysisMethod method, Map<String, String> regions) {
        return new EditionAnalysis(panel, year, method, regions);
    }

    public Panel panel() {
        return panel;
    }

    public Edition edition() {
        return edition;
    }

    public AnalysisMethod method() {
        return method;
    }

    /**
     * Ranking, groups, median and moments of one code or the aggregate.
     *
     * @throws IndexStatsException {@code unknown-criterion}
     */
    public Standing standing(String code) {
        Standing standing = standings.get(code);
        if (standing == null) {
            throw new IndexStatsException("unknown-criterion", code, edition.year());
        }
        return standing;
    }

    /**
     * All units on one code or the aggregate: sorted, with groups and bands, the withheld apart.
     *
     * @throws IndexStatsException {@code unknown-criterion}
     */
    public NationalOverview overview(String code) {
        return NationalOverview.of(standing(code), code.equals(CriteriaTree.TOTAL));
    }

    /**
     * Everything about one unit.
     *
     * @throws IndexStatsException {@code unknown-unit}
     */
    public UnitAnalysis unit(String unit) {
        edition.indexOf(unit);
        List<SimilarUnit> similar = similar(unit);
        Weaknesses weaknesses = new Weaknesses(this, unit, similar);
        List<CriterionFinding> criteria = edition.tree().criteria().stream()
                .map(criterion -> finding(unit, criterion, weaknesses))
                .toList();
        return new UnitAnalysis(edition.year(), unit, totalFinding(unit), criteria, gaps(unit, similar), similar);
    }

    /**
     * The units most similar to one, nearest first.
     *
     * @throws IndexStatsException {@code unknown-unit}
     */
    public List<SimilarUnit> similar(String unit) {
        return SimilarUnits.of(panel, edition.year(), unit, method.similarUnits(), method.similarEditions());
    }

    /**
     * The gap of a unit to any target profile.
     *
     * @throws IndexStatsException {@code unknown-unit}; {@code missing-total}; {@code missing-part}
     */
    public ScoreGap gapTo(String unit, Profile target) {
        return ScoreGap.between(Profile.of(edition, unit), target);
    }

    private TotalFinding totalFinding(String unit) {
        Standing standing = standing(CriteriaTree.TOTAL);
        double score = edition.total(unit);
        Standing before = previousTotal;
        boolean knownBefore = before != null && before.edition().hasUnit(unit);
        return new TotalFinding(
                present(score),
                boxed(standing.ranking().rank(unit)),
                standing.ranking().of(),
                standing.group(unit).orElse(null),
                standing.isGroupPublished(unit),
                before != null && knownBefore ? boxed(before.ranking().rank(unit)) : null,
                before == null ? 0 : before.ranking().of(),
                change(unit, CriteriaTree.TOTAL),
                edition.interval(unit)
                        .map(published -> ScoreInterval.of(score, published))
                        .orElse(ScoreInterval.NONE));
    }

    private CriterionFinding finding(String unit, Criterion criterion, Weaknesses weaknesses) {
        String code = criterion.code();
        Standing standing = standing(code);
        Change change = change(unit, code);
        return new CriterionFinding(
                code,
                criterion.level(),
                present(edition.score(unit, code)),
                boxed(standing.ranking().rank(unit)),
                standing.ranking().of(),
                standing.group(unit).orElse(null),
                standing.isGroupPublished(unit),
                standing.median(),
                change,
                weaknesses.flags(criterion, change));
    }

    private @Nullable Change change(String unit, String code) {
        Optional<Edition> before = panel.before(edition.year());
        return before.isEmpty()
                ? null
                : Change.of(panel, unit, code, before.get().year(), edition.year(), method.significantRelative());
    }

    private List<BenchmarkGap> gaps(String unit, List<SimilarUnit> similar) {
        if (Double.isNaN(edition.total(unit))) {
            return List.of();
        }
        List<BenchmarkGap> gaps = new ArrayList<>();
        Standing total = standing(CriteriaTree.TOTAL);
        addGap(gaps, unit, new Benchmark.Best(), total.ranking().best().subList(0, 1), null);
        for (PerformanceGroup group : PerformanceGroup.values()) {
            addGap(gaps, unit, new Benchmark.Group(group), members(group), null);
        }
        String region = regions.get(unit);
        if (region != null) {
            List<String> neighbours = edition.units().stream()
                    .filter(u -> region.equals(regions.get(u)))
                    .toList();
            addGap(gaps, unit, new Benchmark.Region(), neighbours, null);
        }
        addGap(
                gaps,
                unit,
                new Benchmark.Similar(),
                similar.stream().map(SimilarUnit::unit).toList(),
                null);
        total.group(unit)
                .filter(group -> group != PerformanceGroup.HIGHEST)
                .map(group -> PerformanceGroup.ofNumber(group.number() - 1))
                .ifPresent(
                        next -> addGap(gaps, unit, new Benchmark.NextGroup(), members(next), entryScore(unit, next)));
        return gaps;
    }

    /** The lowest total with which a unit enters a group while all others stay. */
    private double entryScore(String unit, PerformanceGroup group) {
        return method.groupRules()
                .in(edition.year())
                .entryScore(edition.column(CriteriaTree.TOTAL), edition.indexOf(unit), group);
    }

    private List<String> members(PerformanceGroup group) {
        Standing total = standing(CriteriaTree.TOTAL);
        return edition.units().stream()
                .filter(unit -> total.group(unit).filter(g -> g == group).isPresent())
                .toList();
    }

    private void addGap(
            List<BenchmarkGap> gaps, String unit, Benchmark benchmark, List<String> units, @Nullable Double threshold) {
        List<String> counted =
                units.stream().filter(u -> !Double.isNaN(edition.total(u))).toList();
        if (!counted.isEmpty()) {
            Profile profile = Profile.meanOf(edition, counted);
            gaps.add(new BenchmarkGap(benchmark, counted, profile, threshold, gapTo(unit, profile)));
        }
    }

    private static @Nullable Double present(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private static @Nullable Integer boxed(OptionalInt rank) {
        return rank.isPresent() ? (Integer) rank.getAsInt() : null;
    }
}
