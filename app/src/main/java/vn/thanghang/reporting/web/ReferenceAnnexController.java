package vn.thanghang.reporting.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.Requires;
import vn.thanghang.analysis.outlook.Outlook;
import vn.thanghang.analysis.outlook.PublishedOutlooks;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.platform.web.NotFound;
import vn.thanghang.reporting.ReferenceAnnexes;

/** The reference annex of one unit and year: path and forecast as a paper that is not issued. */
@Controller
class ReferenceAnnexController {

    private static final String ANNEX = "/chi-so/{index}/{year:\\d{4}}/{unit:[a-z-]+}/phu-luc-tham-khao";

    private final PublishedOutlooks outlooks;

    ReferenceAnnexController(PublishedOutlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Requires(Act.READ_REFERENCE_ANNEX)
    @GetMapping(ANNEX)
    ModelAndView page(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Outlook outlook = outlook(index);
        Province province = province(outlook, unit);
        return new ModelAndView("reporting/referenceAnnex")
                .addObject("year", year)
                .addObject("unit", province.name())
                .addObject("path", "/chi-so/" + index + "/" + year + "/" + unit)
                .addObject("paper", new HtmlWriter().write(annex(outlook, year, province)));
    }

    @Requires(Act.READ_REFERENCE_ANNEX)
    @GetMapping(ANNEX + ".docx")
    ResponseEntity<byte[]> docx(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Outlook outlook = outlook(index);
        return PaperFile.DOCX.of(annex(outlook, year, province(outlook, unit)), name(year, unit));
    }

    @Requires(Act.READ_REFERENCE_ANNEX)
    @GetMapping(ANNEX + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Outlook outlook = outlook(index);
        return PaperFile.PDF.of(annex(outlook, year, province(outlook, unit)), name(year, unit));
    }

    private static String name(int year, String unit) {
        return "phu-luc-tham-khao-papi-" + year + "-" + unit;
    }

    private Outlook outlook(String index) {
        return outlooks.of(index).orElseThrow(() -> new NotFound(index));
    }

    private static Province province(Outlook outlook, String unit) {
        return outlook.analyses().results().provinces().all().stream()
                .filter(candidate -> candidate.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound(unit));
    }

    private static OfficialDocument annex(Outlook outlook, int year, Province province) {
        return ReferenceAnnexes.write(outlook, year, province)
                .orElseThrow(() -> new NotFound(province.id() + " " + year));
    }
}
