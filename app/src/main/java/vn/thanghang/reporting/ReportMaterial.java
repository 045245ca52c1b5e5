package vn.thanghang.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.assignment.TypicalAssignments;
import vn.thanghang.catalogue.reference.Edition;
import vn.thanghang.catalogue.reference.EditionTree;
import vn.thanghang.catalogue.reference.Editions;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.CriterionFinding;
import vn.thanghang.indexstats.analysis.EditionAnalysis;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.indexstats.analysis.WeaknessRule;
import vn.thanghang.indexstats.index.CriteriaTree;
import vn.thanghang.indexstats.index.Criterion;
import vn.thanghang.indexstats.index.PerformanceGroup;

/**
 * Everything an analysis report is made of.
 *
 * @param region name of the unit's region, {@code null} when it has none
 * @param respondents people interviewed in the unit, {@code null} when not published
 */
record ReportMaterial(
        EditionAnalysis analysis,
        UnitAnalysis unit,
        Editions editions,
        Province province,
        @Nullable String region,
        @Nullable Integer respondents,
        TypicalAssignments assignments) {

    int year() {
        return unit.year();
    }

    Edition publication() {
        Edition edition = editions.findOrCarry(year());
        if (edition == null) {
            throw new IllegalStateException("no description of the edition of " + year());
        }
        return edition;
    }

    List<WeaknessRule> rules() {
        return analysis.method().weaknessRules();
    }

    UnitName name() {
        return UnitName.of(province, year() + 1);
    }

    CriteriaTree tree() {
        return analysis.edition().tree();
    }

    CriterionFinding finding(String code) {
        return unit.criterion(code).orElseThrow();
    }

    List<CriterionFinding> parts(String dimension) {
        return tree().children(dimension).stream()
                .map(Criterion::code)
                .map(this::finding)
                .toList();
    }

    String criterionName(String code) {
        EditionTree names = publication().tree();
        var criterion = names.find(code);
        if (criterion == null) {
            throw new IllegalStateException("no name for criterion " + code + " in " + year());
        }
        return criterion.nameVi();
    }

    String groupLabel(PerformanceGroup group) {
        return publication().groupLabelVi(group.number());
    }

    Optional<Integer> previousYear() {
        return analysis.panel().before(year()).map(vn.thanghang.indexstats.index.Edition::year);
    }
}
