package vn.thanghang.assignment.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.Fault;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.PreparingSheets;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetAct;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.platform.text.Text;

/** One criterion of a sheet: its pieces of work, their leads, who coordinates with what, who gathers it. */
@Controller
class CriterionPages {

    private final FindingSheets finding;
    private final PreparingSheets preparing;
    private final SheetMaterial material;

    CriterionPages(FindingSheets finding, PreparingSheets preparing, SheetMaterial material) {
        this.finding = finding;
        this.preparing = preparing;
        this.material = material;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.CRITERION)
    ModelAndView criterion(CurrentUser user, Text text, @PathVariable UUID sheetId, @PathVariable String code) {
        Sheet sheet = finding.sheet(user, sheetId);
        CriterionLine line = line(sheet, code);
        Roster roster = material.roster(sheet);
        return page(
                user,
                sheet,
                line,
                roster,
                CriterionForm.of(line, roster, text, sheet.round().workYear()));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.CRITERION)
    ModelAndView save(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @PathVariable String code,
            @RequestParam Map<String, String> typed) {
        Sheet sheet = finding.sheet(user, sheetId);
        CriterionLine line = line(sheet, code);
        var form = CriterionForm.sent(typed, sheet.round().workYear());
        var edit = form.edit(code);
        if (!form.faults().isEmpty()) {
            return faulty(user, sheet, line, form, form.faults());
        }
        return switch (preparing.edit(user, sheetId, Numbers.version(typed), edit)) {
            case PreparingSheets.Edited.Done done ->
                new ModelAndView("redirect:"
                        + (typed.containsKey("them")
                                ? SheetPaths.criterion(done.sheet().id(), code) + "#them"
                                : SheetPaths.sheet(done.sheet().id()) + "?xong=luu"));
            case PreparingSheets.Edited.Faulty bad -> faulty(user, sheet, line, form, bad.faults());
            case PreparingSheets.Edited.Not(SheetResult result) -> not(user, text, sheet, line, form, result);
        };
    }

    private ModelAndView faulty(
            CurrentUser user, Sheet sheet, CriterionLine line, CriterionForm form, List<Fault> faults) {
        ModelAndView page =
                page(user, sheet, line, material.roster(sheet), form).addObject("faults", faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Mine stays in the form; what stands there now is shown above it. */
    private ModelAndView not(
            CurrentUser user, Text text, Sheet sheet, CriterionLine line, CriterionForm form, SheetResult result) {
        Sheet now = result instanceof SheetResult.Late(Sheet current, var ignored) ? current : sheet;
        String words = result instanceof SheetResult.Refused(var reason, var subject)
                ? SheetWords.refusal(text, reason, subject)
                : text.of("assignment.late");
        ModelAndView page = page(user, now, line, material.roster(now), form).addObject("refused", Optional.of(words));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(CurrentUser user, Sheet sheet, CriterionLine line, Roster roster, CriterionForm form) {
        return new ModelAndView("assignment/criterion")
                .addObject("sheet", sheet)
                .addObject("line", line)
                .addObject("roster", roster)
                .addObject("heads", material.heads(sheet))
                .addObject("holders", finding.holders(sheet))
                .addObject("form", form)
                .addObject("faults", List.of())
                .addObject("refused", Optional.empty())
                .addObject("changes", sheet.allows(SheetAct.CHANGE) && finding.mayPrepare(user, sheet))
                .addObject("user", user);
    }

    private CriterionLine line(Sheet sheet, String code) {
        return finding.criteria(sheet).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }
}
