package vn.thanghang.assignment.web;

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
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.HandingOverPieces;
import vn.thanghang.assignment.HandingOverPieces.Parties;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.platform.BorderText;

/** What went from one agency to another, and the minutes of it. */
@Controller
class MinutesPages {

    private static final int PARTY_CHARS_MAX = 200;

    private final HandingOverPieces handing;
    private final FindingSheets finding;
    private final SheetMaterial material;

    MinutesPages(HandingOverPieces handing, FindingSheets finding, SheetMaterial material) {
        this.handing = handing;
        this.finding = finding;
        this.material = material;
    }

    @Requires(Act.DECIDE_ADJUSTMENT)
    @GetMapping(InputPaths.HAND_OVERS)
    ModelAndView list(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        return page(user, finding.sheet(user, sheetId), query, UUID.randomUUID(), false);
    }

    @Requires(Act.DECIDE_ADJUSTMENT)
    @PostMapping(InputPaths.HAND_OVERS)
    ModelAndView minutes(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form) {
        String of = form.getOrDefault("of", "");
        UUID handOver = of.matches("[0-9a-f-]{36}") ? UUID.fromString(of) : null;
        var parties = new Parties(handOver, handOver == null ? of : "", line(form, "giver"), line(form, "receiver"));
        Optional<UUID> paper = parties.giver().isEmpty() || parties.receiver().isEmpty()
                ? Optional.empty()
                : handing.minutes(user, sheetId, parties, key);
        if (paper.isPresent()) {
            return new ModelAndView("redirect:/van-ban/soan/" + paper.get());
        }
        ModelAndView page = page(user, finding.sheet(user, sheetId), form, key, true);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String line(Map<String, String> form, String field) {
        return BorderText.line(form.getOrDefault(field, "")).within(PARTY_CHARS_MAX);
    }

    private ModelAndView page(CurrentUser user, Sheet sheet, Map<String, String> form, UUID key, boolean refused) {
        return new ModelAndView("assignment/handOvers")
                .addObject("sheet", sheet)
                .addObject("roster", material.roster(sheet))
                .addObject("handOvers", handing.of(user, sheet.id()))
                .addObject("leads", handing.leads(sheet.id()))
                .addObject("form", form)
                .addObject("key", key)
                .addObject("refused", refused);
    }
}
