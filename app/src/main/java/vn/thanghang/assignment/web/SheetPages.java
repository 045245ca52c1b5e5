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
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.Basket;
import vn.thanghang.assignment.CriterionLine;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.PreparingSheets;
import vn.thanghang.assignment.Roster;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetAct;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.platform.text.Text;

/** The sheets, and one of them as a grid of criteria by agencies. */
@Controller
class SheetPages {

    private final FindingSheets finding;
    private final PreparingSheets preparing;
    private final SheetMaterial material;
    private final Basket basket;

    SheetPages(FindingSheets finding, PreparingSheets preparing, SheetMaterial material, Basket basket) {
        this.finding = finding;
        this.preparing = preparing;
        this.material = material;
        this.basket = basket;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.SHEETS)
    ModelAndView list(CurrentUser user) {
        return new ModelAndView("assignment/list")
                .addObject("sheets", finding.list(user))
                .addObject("user", user);
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.SHEET)
    ModelAndView sheet(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @RequestParam(name = "co-quan", defaultValue = "") String also,
            @RequestParam(defaultValue = "") String xong) {
        return page(user, finding.sheet(user, sheetId), also)
                .addObject("done", xong.matches("[a-z-]{1,20}") ? xong : "");
    }

    private ModelAndView page(CurrentUser user, Sheet sheet, String also) {
        Roster roster = material.roster(sheet);
        List<CriterionLine> criteria = finding.criteria(sheet);
        boolean changes = sheet.allows(SheetAct.CHANGE) && finding.mayPrepare(user, sheet);
        return new ModelAndView("assignment/sheet")
                .addObject("sheet", sheet)
                .addObject("grid", Grid.of(criteria, roster, changes ? also : ""))
                .addObject("roster", roster)
                .addObject("gaps", changes ? material.gaps(sheet, criteria) : List.of())
                .addObject("left", changes ? left(sheet, criteria) : List.of())
                .addObject("changes", changes)
                .addObject("prepares", finding.mayPrepare(user, sheet))
                .addObject("steps", finding.steps(sheet))
                .addObject("directive", material.cited(sheet.directiveId()))
                .addObject("typed", Map.of())
                .addObject("refused", Optional.empty())
                .addObject("done", "")
                .addObject("user", user);
    }

    /** The criteria of the index that are not on the sheet. */
    private List<CriterionLine> left(Sheet sheet, List<CriterionLine> criteria) {
        List<String> there = criteria.stream().map(CriterionLine::code).toList();
        return basket.of(sheet.round(), sheet.unit()).stream()
                .filter(line -> !there.contains(line.code()))
                .toList();
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.SHEET + "/o")
    ModelAndView press(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @RequestParam int version,
            @RequestParam String o,
            @RequestParam(name = "co-quan", defaultValue = "") String also) {
        String[] cell = o.split("\\|", 2);
        String code = cell[0];
        String agency = cell.length > 1 ? cell[1] : "";
        return answer(
                user,
                text,
                preparing.toggle(user, sheetId, version, code, agency),
                sheetId,
                also.isEmpty() ? "" : "?co-quan=" + agency);
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.SHEET + "/them")
    ModelAndView takeIn(
            CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        int version = Numbers.version(form);
        return answer(
                user,
                text,
                preparing.takeIn(user, sheetId, version, form.getOrDefault("code", "")),
                sheetId,
                "?xong=them");
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.SHEET + "/bo")
    ModelAndView takeOut(
            CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        int version = Numbers.version(form);
        return answer(
                user,
                text,
                preparing.takeOut(user, sheetId, version, form.getOrDefault("code", "")),
                sheetId,
                "?xong=bo");
    }

    ModelAndView answer(CurrentUser user, Text text, SheetResult result, UUID id, String query) {
        return switch (result) {
            case SheetResult.Done done ->
                new ModelAndView("redirect:" + SheetPaths.sheet(done.sheet().id()) + query);
            case SheetResult.Late late -> refused(user, late.now(), text.of("assignment.late"), HttpStatus.CONFLICT);
            case SheetResult.Refused refused ->
                refused(
                        user,
                        finding.sheet(user, id),
                        SheetWords.refusal(text, refused.reason(), refused.subject()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SheetResult.Incomplete ignored ->
                refused(
                        user,
                        finding.sheet(user, id),
                        text.of("assignment.incomplete"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    ModelAndView refused(CurrentUser user, Sheet sheet, String words, HttpStatus status) {
        ModelAndView page = page(user, sheet, "").addObject("refused", Optional.of(words));
        page.setStatus(status);
        return page;
    }
}
