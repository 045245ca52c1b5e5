package vn.thanghang.assignment.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.DatingSheets;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetRefusal;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.DateReading;
import vn.thanghang.platform.VietnameseDate;
import vn.thanghang.platform.text.Text;

/** One date for all criteria of a draft that have none. */
@Controller
class SheetDatePages {

    private final DatingSheets dating;
    private final FindingSheets finding;
    private final SheetPages pages;

    SheetDatePages(DatingSheets dating, FindingSheets finding, SheetPages pages) {
        this.dating = dating;
        this.finding = finding;
        this.pages = pages;
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.SHEET + "/thoi-han")
    ModelAndView date(CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        Sheet sheet = finding.sheet(user, sheetId);
        String typed = form.getOrDefault("han-phoi-hop", "").strip();
        Optional<LocalDate> due = day(form.getOrDefault("han", ""), sheet);
        Optional<LocalDate> inputs = day(typed, sheet);
        if (due.isEmpty() || !typed.isEmpty() && inputs.isEmpty()) {
            String year = Integer.toString(sheet.round().workYear());
            return pages.refused(
                            user,
                            sheet,
                            SheetWords.refusal(text, SheetRefusal.DAY, year),
                            HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("typed", form);
        }
        SheetResult result = dating.date(user, sheetId, Numbers.version(form), due.get(), inputs.orElse(null));
        ModelAndView page = pages.answer(user, text, result, sheetId, "?xong=thoi-han");
        return result instanceof SheetResult.Done ? page : page.addObject("typed", form);
    }

    private static Optional<LocalDate> day(String typed, Sheet sheet) {
        Year year = Year.of(sheet.round().workYear());
        return VietnameseDate.read(BorderText.line(typed).value(), year) instanceof DateReading.Read(LocalDate day)
                ? Optional.of(day)
                : Optional.empty();
    }
}
