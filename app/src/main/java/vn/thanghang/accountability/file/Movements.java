package vn.thanghang.accountability.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.catalogue.PublishedResults;
import vn.thanghang.catalogue.Release;
import vn.thanghang.catalogue.ReleaseState;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Provinces;
import vn.thanghang.indexstats.analysis.Change;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.platform.Vietnam;

/** How criteria moved from the edition a round works on to the edition of its year of work, as published by a day. */
@Component
class Movements {

    private final PublishedAnalyses analyses;
    private final PublishedResults results;

    Movements(PublishedAnalyses analyses, PublishedResults results) {
        this.analyses = analyses;
        this.results = results;
    }

    Movement of(Sheet sheet, String criterion, LocalDate day) {
        int before = sheet.round().resultYear();
        int after = sheet.round().workYear();
        Optional<IndexAnalyses> index = analyses.of(sheet.round().indexCode());
        Optional<CriterionFinding> first = finding(index, sheet.unit(), criterion, before, day);
        Optional<CriterionFinding> second = finding(index, sheet.unit(), criterion, after, day);
        Change change = second.map(CriterionFinding::change)
                .filter(each -> each.fromYear() == before)
                .orElse(null);
        BigDecimal was =
                first.map(CriterionFinding::score).map(Movements::plain).orElse(null);
        BigDecimal is =
                second.map(CriterionFinding::score).map(Movements::plain).orElse(null);
        return new Movement(sheet.round().indexCode(), criterion, before, after, was, is, direction(was, is, change));
    }

    /**
     * No sampling error is published for single criteria: only a change of 5 % and more, the rule of the publisher, counts as one, and
     * where an interval is known, 0 must lie outside of it as well.
     */
    static Movement.Direction direction(@Nullable BigDecimal was, @Nullable BigDecimal is, @Nullable Change change) {
        Double absolute = change == null ? null : change.absolute();
        if (was == null || is == null || change == null || absolute == null) {
            return Movement.Direction.NOT_KNOWN;
        }
        boolean clear = Boolean.TRUE.equals(change.significantByRule())
                && !Boolean.FALSE.equals(change.significantByInterval());
        if (!clear) {
            return Movement.Direction.UNCLEAR;
        }
        return absolute > 0 ? Movement.Direction.ROSE : Movement.Direction.FELL;
    }

    private Optional<CriterionFinding> finding(
            Optional<IndexAnalyses> index, String unit, String criterion, int year, LocalDate day) {
        return index.filter(found -> found.years().contains(year) && isPublished(year, day))
                .flatMap(found -> found.unit(year, name(unit)))
                .flatMap(found -> found.criterion(criterion));
    }

    /** Results of an edition count from the day they were published here. */
    private boolean isPublished(int year, LocalDate day) {
        return results.provenance(year)
                .map(release -> release.decision(ReleaseState.PUBLISHED))
                .map(Release.Decision::at)
                .filter(at -> !LocalDate.ofInstant(at, Vietnam.ZONE).isAfter(day))
                .isPresent();
    }

    private static String name(String unit) {
        List<Province> known = Provinces.everyPeriod();
        return known.stream()
                .filter(province -> province.id().equals(unit))
                .map(Province::name)
                .findFirst()
                .orElse(unit);
    }

    private static BigDecimal plain(Double score) {
        return BigDecimal.valueOf(score);
    }
}
