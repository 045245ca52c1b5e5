package vn.thanghang.remediation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.Standing;
import vn.thanghang.indexstats.index.Comparability;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.Edition;
import vn.thanghang.indexstats.index.Panel;
import vn.thanghang.indexstats.index.PerformanceGroup;
import vn.thanghang.remediation.content.TargetReading;

/** What the published results say about the criteria of a plan. */
@Component
public class PublishedFacts {

    private final PublishedAnalyses analyses;

    PublishedFacts(PublishedAnalyses analyses) {
        this.analyses = analyses;
    }

    /** Facts about one criterion; {@link CriterionFacts#UNKNOWN} where nothing is published. */
    public CriterionFacts of(Plan plan, String code) {
        Optional<IndexAnalyses> index = analyses.of(plan.indexCode());
        return index.flatMap(found -> found.panel().find(plan.resultYear()))
                .filter(edition -> edition.tree().has(code))
                .map(edition -> facts(index.orElseThrow(), edition, name(plan.unit()), code))
                .orElse(CriterionFacts.UNKNOWN);
    }

    private static String name(String unit) {
        return Provinces.everyPeriod().stream()
                .filter(province -> province.id().equals(unit))
                .map(Province::name)
                .findFirst()
                .orElse(unit);
    }

    private static CriterionFacts facts(IndexAnalyses index, Edition edition, String unit, String code) {
        Optional<CriterionFinding> finding = index.unit(edition.year(), unit).flatMap(found -> found.criterion(code));
        List<Double> ranked = ranked(edition, code);
        var scale = new TargetReading.Scale(
                edition.tree().low(code), edition.tree().high(code), Math.max(1, ranked.size()));
        Standing standing = index.edition(edition.year()).orElseThrow().standing(code);
        return new CriterionFacts(
                finding.orElse(null),
                index.panel().before(edition.year()).map(Edition::year).orElse(null),
                scale,
                ranked,
                floors(edition, standing, code),
                everGained(index.panel(), edition, code));
    }

    private static List<Double> ranked(Edition edition, String code) {
        var scores = new ArrayList<Double>();
        Arrays.stream(edition.column(code))
                .filter(score -> !Double.isNaN(score))
                .forEach(scores::add);
        scores.sort(Collections.reverseOrder());
        return scores;
    }

    private static List<Double> floors(Edition edition, Standing standing, String code) {
        return Arrays.stream(PerformanceGroup.values())
                .map(group -> edition.units().stream()
                        .filter(unit ->
                                standing.group(unit).filter(group::equals).isPresent())
                        .mapToDouble(unit -> edition.score(unit, code))
                        .filter(score -> !Double.isNaN(score))
                        .min()
                        .orElse(Double.NaN))
                .toList();
    }

    /** The greatest rise within one year, over the years up to the edition between which the criterion was not broken. */
    private static @Nullable Double everGained(Panel panel, Edition origin, String code) {
        Criterion criterion = origin.tree().find(code).orElse(null);
        if (criterion == null) {
            return null;
        }
        return panel.years().stream()
                .filter(year -> year <= origin.year() && panel.find(year - 1).isPresent())
                .flatMap(year -> gains(panel, year, criterion).stream())
                .max(Double::compare)
                .orElse(null);
    }

    private static List<Double> gains(Panel panel, int year, Criterion criterion) {
        Edition after = panel.edition(year);
        Edition before = panel.edition(year - 1);
        Optional<Criterion> here = after.tree().findMeaning(criterion.meaning());
        if (here.isEmpty()
                || !(panel.comparability(here.get().code(), year - 1, year)
                        instanceof Comparability.Unbroken unbroken)) {
            return List.of();
        }
        double scale = (criterion.high() - criterion.low())
                / (here.get().high() - here.get().low());
        return after.units().stream()
                .filter(before::hasUnit)
                .map(unit -> scale * (after.score(unit, here.get().code()) - before.score(unit, unbroken.fromCode())))
                .filter(gain -> !Double.isNaN(gain))
                .toList();
    }
}
