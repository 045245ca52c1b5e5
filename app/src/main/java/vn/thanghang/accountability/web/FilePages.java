package vn.thanghang.accountability.web;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.accountability.file.ComparingResults;
import vn.thanghang.accountability.file.FilePeriod;
import vn.thanghang.accountability.file.IssuingFiles;
import vn.thanghang.accountability.file.ReadingFiles;
import vn.thanghang.accountability.file.ResultFile;
import vn.thanghang.accountability.review.ReviewingFiles;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.XlsxFile;

/** Hồ sơ kết quả thực hiện: facts and counts of an agency, at the end of any day; the matrix of plan and result. */
@Controller
class FilePages {

    private final ReadingFiles reading;
    private final ReviewingFiles reviewing;
    private final IssuingFiles issuing;
    private final ComparingResults comparing;
    private final Units units;

    FilePages(
            ReadingFiles reading,
            ReviewingFiles reviewing,
            IssuingFiles issuing,
            ComparingResults comparing,
            Units units) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.issuing = issuing;
        this.comparing = comparing;
        this.units = units;
    }

    @Requires(Act.READ_RESULT_FILES)
    @GetMapping(FilePaths.FILES)
    ModelAndView files(CurrentUser user, @RequestParam(name = "nam", defaultValue = "") String nam) {
        int year = year(nam);
        return new ModelAndView("accountability/files")
                .addObject("agencies", reading.agencies(user, year))
                .addObject("year", year)
                .addObject("years", reading.years())
                .addObject("names", units.names(reading.today()));
    }

    @Requires(Act.READ_RESULT_FILES)
    @GetMapping(FilePaths.FILE)
    ModelAndView file(
            CurrentUser user,
            Text text,
            @PathVariable String agencyId,
            @RequestParam(name = "nam", defaultValue = "") String nam,
            @RequestParam(name = "quy", defaultValue = "0") String quarter,
            @RequestParam(name = "ngay", defaultValue = "") String day) {
        return page(user, text, agencyId, period(nam, quarter, day), "");
    }

    private ModelAndView page(CurrentUser user, Text text, String agency, FilePeriod period, String error) {
        ResultFile file = reading.file(user, agency, period);
        return new ModelAndView("accountability/file")
                .addObject("file", file)
                .addObject("plans", FileTables.plans(text, file))
                .addObject("tasks", FileTables.tasks(text, file))
                .addObject("inputs", FileTables.inputs(text, file))
                .addObject("movements", FileTables.movements(text, file))
                .addObject("requests", reviewing.of(user, agency, period.year()))
                .addObject("years", reading.years())
                .addObject("name", units.names(reading.today()).of(agency))
                .addObject("mayIssue", user.mayForAgency(Act.ISSUE_RESULT_FILES, agency, Standing.OPEN))
                .addObject("mayRequest", user.mayForAgency(Act.REQUEST_REVIEW, agency, Standing.OPEN))
                .addObject("key", UUID.randomUUID())
                .addObject("error", error);
    }

    @Requires(Act.READ_RESULT_FILES)
    @GetMapping(FilePaths.FILE + "/minh-chung.xlsx")
    ResponseEntity<byte[]> evidence(
            CurrentUser user,
            Text text,
            @PathVariable String agencyId,
            @RequestParam(name = "nam", defaultValue = "") String nam,
            @RequestParam(name = "quy", defaultValue = "0") String quarter,
            @RequestParam(name = "ngay", defaultValue = "") String day) {
        FilePeriod period = period(nam, quarter, day);
        ResultFile file = reading.file(user, agencyId, period);
        return XlsxFile.download(
                "minh-chung-" + agencyId.replaceAll("[^a-z0-9-]", "") + "-" + period.asOf() + ".xlsx",
                text.of(
                        "accountability.evidence.note",
                        units.names(reading.today()).of(agencyId),
                        text.date(period.asOf()),
                        text.of("accountability.fixed")),
                EvidenceTable.of(text, file));
    }

    @Requires(Act.ISSUE_RESULT_FILES)
    @PostMapping(FilePaths.FILE + "/van-ban")
    ModelAndView paper(
            CurrentUser user,
            Text text,
            @PathVariable String agencyId,
            @RequestParam(name = "nam", defaultValue = "") String nam,
            @RequestParam(name = "quy", defaultValue = "0") String quarter,
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam UUID key) {
        FilePeriod period = period(nam, quarter, day);
        return issuing.begin(user, agencyId, period, key)
                .map(paper -> new ModelAndView("redirect:/van-ban/soan/" + paper))
                .orElseGet(() -> {
                    ModelAndView again = page(user, text, agencyId, period, text.of("accountability.secret"));
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                });
    }

    @Requires(Act.READ_PLANS)
    @GetMapping(FilePaths.MATRIX)
    ModelAndView matrix(@RequestParam(name = "nam", defaultValue = "") String nam) {
        int year = year(nam);
        var sheet = comparing.sheet(year);
        return new ModelAndView("accountability/matrix")
                .addObject("lines", sheet.map(comparing::of).orElse(List.of()))
                .addObject(
                        "index", sheet.map(found -> found.round().indexCode()).orElse(""))
                .addObject("year", year)
                .addObject("years", reading.years());
    }

    /** A day after today is not there yet. */
    private FilePeriod period(String nam, String quarter, String typed) {
        LocalDate today = reading.today();
        LocalDate day = VietnameseDate.read(typed, Year.from(today)) instanceof DateReading.Read(LocalDate read)
                ? read
                : iso(typed, today);
        return new FilePeriod(
                year(nam), quarter.matches("[0-4]") ? Integer.parseInt(quarter) : 0, day.isAfter(today) ? today : day);
    }

    private static LocalDate iso(String typed, LocalDate otherwise) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : otherwise;
        } catch (DateTimeParseException noSuchDay) {
            return otherwise;
        }
    }

    private int year(String typed) {
        if (typed.matches("2\\d{3}")) {
            return Integer.parseInt(typed);
        }
        return reading.years().stream().findFirst().orElse(reading.today().getYear());
    }
}
