package vn.thanghang.reporting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.assignment.TypicalAssignments;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.catalogue.reference.Regions;
import vn.thanghang.catalogue.reference.Uncertainty;
import vn.thanghang.indexstats.analysis.EditionAnalysis;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.officialdocs.OfficialDocument;

/** Writes the analysis report of a unit and year from published results. */
public final class AnalysisReports {

    private AnalysisReports() {}

    /** The report as a document; empty when the year or the unit is unknown. */
    public static Optional<OfficialDocument> write(IndexAnalyses analyses, int year, Province province) {
        Optional<EditionAnalysis> edition = analyses.edition(year);
        Optional<UnitAnalysis> unit = analyses.unit(year, province.name());
        return edition.flatMap(found ->
                unit.map(analysis -> new AnalysisReport(material(analyses, found, analysis, province)).write()));
    }

    private static ReportMaterial material(
            IndexAnalyses analyses, EditionAnalysis edition, UnitAnalysis unit, Province province) {
        Uncertainty uncertainty = analyses.results().uncertainty(unit.year(), unit.unit());
        return new ReportMaterial(
                edition,
                unit,
                analyses.results().editions(),
                province,
                region(province),
                uncertainty == null ? null : uncertainty.respondents(),
                TypicalAssignments.forEdition(unit.year()));
    }

    private static @Nullable String region(Province province) {
        return province.region() == null ? null : Regions.of(province.region()).nameVi();
    }
}
