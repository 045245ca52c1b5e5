package vn.thanghang.assignment.web;

import java.util.Arrays;
import java.util.Map;
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
import vn.thanghang.assignment.CoordinationAct;
import vn.thanghang.assignment.DeliveringInputs;
import vn.thanghang.assignment.DeliveringInputs.Outcome;
import vn.thanghang.assignment.DeliveringInputs.Owed;
import vn.thanghang.assignment.SheetMaterial;

/** One input: what it is, how far, and whose turn it is. */
@Controller
class InputPages {

    private final DeliveringInputs delivering;
    private final SheetMaterial material;

    InputPages(DeliveringInputs delivering, SheetMaterial material) {
        this.delivering = delivering;
        this.material = material;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(InputPaths.INPUT)
    ModelAndView input(CurrentUser user, @PathVariable UUID sheetId, @PathVariable UUID inputId) {
        return page(user, delivering.owed(user, sheetId, inputId), "", "");
    }

    @Requires(Act.DELIVER_INPUT)
    @PostMapping(InputPaths.INPUT)
    ModelAndView act(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @PathVariable UUID inputId,
            @RequestParam Map<String, String> form) {
        CoordinationAct act = Arrays.stream(CoordinationAct.values())
                .filter(each -> each.name().equals(form.get("viec")))
                .findFirst()
                .orElse(CoordinationAct.DELIVER);
        String note = form.getOrDefault("note", "");
        Outcome outcome = delivering.act(user, sheetId, inputId, Numbers.version(form), act, note);
        return switch (outcome) {
            case DONE -> new ModelAndView("redirect:" + InputPaths.input(sheetId, inputId));
            case LATE -> refused(user, sheetId, inputId, "assignment.input.late", note, HttpStatus.CONFLICT);
            case NO_REASON ->
                refused(user, sheetId, inputId, "assignment.input.noReason", note, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private ModelAndView refused(
            CurrentUser user, UUID sheetId, UUID inputId, String key, String note, HttpStatus status) {
        ModelAndView page = page(user, delivering.owed(user, sheetId, inputId), key, note);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(CurrentUser user, Owed owed, String refused, String note) {
        return new ModelAndView("assignment/input")
                .addObject("owed", owed)
                .addObject("roster", material.roster(owed.sheet()))
                .addObject("steps", delivering.steps(owed))
                .addObject(
                        "delivers",
                        delivering.mayAct(user, owed, CoordinationAct.DELIVER).isPresent())
                .addObject(
                        "accepts",
                        delivering.mayAct(user, owed, CoordinationAct.ACCEPT).isPresent())
                .addObject("refused", refused)
                .addObject("note", note);
    }
}
