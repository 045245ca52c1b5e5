package vn.thanghang.reporting;

import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;

/**
 * The analysis report of Sở Nội vụ as an official document (báo cáo, template 1.4): I result, II analysis, III proposals
 * with the agencies of every criterion in III.2. Number, day and month stay blank until the clerk fills them in.
 */
final class AnalysisReport {

    private static final int FIRST_YEAR_WITHOUT_DISTRICTS = 2025;
    private static final int FIRST_EDITION_WITHOUT_VFF = 2023;

    private final ReportMaterial material;
    private final Wording wording = new Wording();

    AnalysisReport(ReportMaterial material) {
        this.material = material;
    }

    OfficialDocument write() {
        UnitName name = material.name();
        int writtenIn = material.year() + 1;
        DimensionSections dimensions = new DimensionSections(material, wording);
        OfficialDocument.Builder report = OfficialDocument.of(DocumentType.BAO_CAO, wording.of("issuer"))
                .superior(wording.of("issuer.superior", name.upper()))
                .symbol(null, wording.of("symbol"))
                .dated(name.name(), new PartialDate(writtenIn, null, null))
                .summary(wording.of("summary", material.year(), name.full()))
                .addressee(wording.of("addressee", name.full()))
                .paragraph(wording.of("opening", material.year(), publishers(), name.full()))
                .body(new ResultSection(material, wording).write())
                .body(dimensions.write())
                .body(new ProposalSection(material, wording, dimensions.lastTable()).write())
                .paragraph(wording.of("closing", material.year(), name.full(), name.full()))
                .signature(Signature.of(wording.of("signer"), null))
                .annex(new ScoresAnnex(material, wording).write())
                .annex(new MethodAnnex(material, wording).write());
        recipients(report, name, writtenIn);
        return report.build();
    }

    private String publishers() {
        return wording.of(material.year() < FIRST_EDITION_WITHOUT_VFF ? "publishers.before2023" : "publishers");
    }

    private void recipients(OfficialDocument.Builder report, UnitName name, int writtenIn) {
        String city = name.city() ? ".city" : "";
        report.recipient(wording.of("recipient.1"));
        report.recipient(wording.of("recipient.2" + city));
        report.recipient(wording.of("recipient.3" + (writtenIn > FIRST_YEAR_WITHOUT_DISTRICTS ? ".communes" : city)));
        report.recipient(wording.of("recipient.4"));
    }
}
