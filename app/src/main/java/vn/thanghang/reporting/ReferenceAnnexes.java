package vn.thanghang.reporting;

import java.util.Optional;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.indexstats.analysis.UnitAnalysis;
import vn.thanghang.officialdocs.OfficialDocument;

/**
 * Writes the reference annex of a unit and year: path, forecast and calibration as a paper of its own, for use inside
 * the administration. It is never part of the signed report and is not issued with it.
 */
public final class ReferenceAnnexes {

    private ReferenceAnnexes() {}

    /** The annex as a document; empty when the year or the unit is unknown. */
    public static Optional<OfficialDocument> write(Outlook outlook, int year, Province province) {
        Optional<UnitAnalysis> unit = outlook.analyses().unit(year, province.name());
        return unit.map(analysis -> new ReferenceAnnex(outlook, analysis, UnitName.of(province, year + 1)).write());
    }
}
