package vn.thanghang.reporting.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.Open;
import vn.thanghang.access.Requires;
import vn.thanghang.analysis.IndexAnalyses;
import vn.thanghang.analysis.PublishedAnalyses;
import vn.thanghang.catalogue.reference.Province;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.platform.web.NotFound;
import vn.thanghang.reporting.AnalysisReports;

/** The analysis report of one unit and year: read on the page, taken away as DOCX to edit or PDF/A to keep. */
@Controller
class ReportController {

    private static final String UNIT = "/chi-so/{index}/{year:\\d{4}}/{unit:[a-z-]+}";

    private final PublishedAnalyses published;

    ReportController(PublishedAnalyses published) {
        this.published = published;
    }

    @Requires(Act.READ_ANALYSIS_REPORT)
    @GetMapping(UNIT + "/bao-cao")
    ModelAndView page(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Subject subject = subject(index, year, unit);
        return new ModelAndView("reporting/report")
                .addObject("year", year)
                .addObject("unit", subject.province().name())
                .addObject("path", "/chi-so/" + index + "/" + year + "/" + unit)
                .addObject("paper", new HtmlWriter().write(subject.report()));
    }

    @Requires(Act.READ_ANALYSIS_REPORT)
    @GetMapping(UNIT + "/bao-cao.docx")
    ResponseEntity<byte[]> docx(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Subject subject = subject(index, year, unit);
        return PaperFile.DOCX.of(subject.report(), name(subject));
    }

    @Requires(Act.READ_ANALYSIS_REPORT)
    @GetMapping(UNIT + "/bao-cao.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String index, @PathVariable int year, @PathVariable String unit) {
        Subject subject = subject(index, year, unit);
        return PaperFile.PDF.of(subject.report(), name(subject));
    }

    /** The look of official papers on a page; the same for everybody, so it may be fetched by anyone. */
    @Open("the look of official papers, the same for everybody and without any content")
    @GetMapping("/the-thuc-van-ban.css")
    ResponseEntity<byte[]> stylesheet() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600, public")
                .body(HtmlWriter.stylesheet().getBytes(StandardCharsets.UTF_8));
    }

    private Subject subject(String index, int year, String unit) {
        IndexAnalyses analyses = published.of(index).orElseThrow(() -> new NotFound(index));
        Province province = analyses.results().provinces().all().stream()
                .filter(candidate -> candidate.id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound(unit));
        OfficialDocument report =
                AnalysisReports.write(analyses, year, province).orElseThrow(() -> new NotFound(unit + " " + year));
        return new Subject(year, province, report);
    }

    private static String name(Subject subject) {
        return "bao-cao-phan-tich-papi-" + subject.year() + "-"
                + subject.province().id();
    }

    private record Subject(int year, Province province, OfficialDocument report) {}
}
