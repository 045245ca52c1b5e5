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
import vn.thanghang.assignment.Adjusting;
import vn.thanghang.assignment.Adjustment;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.platform.text.Text;

/** Requests to adjust an assignment: an agency makes one, the department of home affairs records what was decided. */
@Controller
class RequestPages {

    private static final UUID NONE = new UUID(0, 0);

    private final Adjusting adjusting;
    private final FindingSheets finding;
    private final SheetMaterial material;
    private final DocumentChoice documents;

    RequestPages(Adjusting adjusting, FindingSheets finding, SheetMaterial material, DocumentChoice documents) {
        this.adjusting = adjusting;
        this.finding = finding;
        this.material = material;
        this.documents = documents;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(InputPaths.REQUESTS)
    ModelAndView requests(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        return list(user, finding.sheet(user, sheetId), query, UUID.randomUUID());
    }

    @Requires(Act.REQUEST_ADJUSTMENT)
    @PostMapping(InputPaths.REQUESTS)
    ModelAndView request(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form) {
        SheetResult result = adjusting.request(
                user,
                sheetId,
                id(form.getOrDefault("piece", "")),
                form.getOrDefault("wanted", ""),
                form.getOrDefault("reason", ""),
                key);
        if (result instanceof SheetResult.Done) {
            return new ModelAndView("redirect:" + InputPaths.requests(sheetId) + "?xong=gui");
        }
        ModelAndView page = list(user, finding.sheet(user, sheetId), form, key)
                .addObject("refused", Optional.of(words(text, result)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(InputPaths.REQUEST)
    ModelAndView one(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @PathVariable UUID requestId,
            @RequestParam Map<String, String> query) {
        return page(user, adjusting.find(user, sheetId, requestId), query);
    }

    @Requires(Act.DECIDE_ADJUSTMENT)
    @PostMapping(InputPaths.REQUEST)
    ModelAndView decide(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @PathVariable UUID requestId,
            @RequestParam Map<String, String> form) {
        SheetResult result = adjusting.decide(
                user,
                sheetId,
                requestId,
                form.getOrDefault("lead", ""),
                form.getOrDefault("answer", ""),
                DocumentChoice.id(form),
                Numbers.version(form));
        if (result instanceof SheetResult.Done) {
            return new ModelAndView("redirect:" + InputPaths.request(sheetId, requestId));
        }
        ModelAndView page = page(user, adjusting.find(user, sheetId, requestId), form)
                .addObject("refused", Optional.of(words(text, result)));
        page.setStatus(result instanceof SheetResult.Late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String words(Text text, SheetResult result) {
        return result instanceof SheetResult.Refused(var reason, var subject)
                ? SheetWords.refusal(text, reason, subject)
                : text.of("assignment.late");
    }

    private ModelAndView list(CurrentUser user, Sheet sheet, Map<String, String> form, UUID key) {
        return new ModelAndView("assignment/requests")
                .addObject("sheet", sheet)
                .addObject("roster", material.roster(sheet))
                .addObject("criteria", finding.criteria(sheet))
                .addObject("requests", adjusting.of(user, sheet.id()))
                .addObject("open", adjusting.open(user, sheet.id()))
                .addObject("form", form)
                .addObject("key", key)
                .addObject("refused", Optional.empty());
    }

    private ModelAndView page(CurrentUser user, Adjustment request, Map<String, String> form) {
        Sheet sheet = finding.sheet(user, request.sheet());
        String words = form.getOrDefault("tim", "");
        return new ModelAndView("assignment/request")
                .addObject("sheet", sheet)
                .addObject("request", request)
                .addObject("roster", material.roster(sheet))
                .addObject("criteria", finding.criteria(sheet))
                .addObject("document", material.cited(request.document()))
                .addObject(
                        "decides",
                        request.state() == Adjustment.State.OPEN
                                && user.mayForAgency(
                                        Act.DECIDE_ADJUSTMENT,
                                        sheet.agency(),
                                        sheet.state().standing()))
                .addObject("form", form)
                .addObject("words", words)
                .addObject("found", DocumentChoice.choices(words.isBlank() ? List.of() : documents.find(words)))
                .addObject("refused", Optional.empty());
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-f-]{36}") ? UUID.fromString(text) : NONE;
    }
}
