package vn.thanghang.assignment.web;

import java.util.List;
import java.util.Map;
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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetState;
import vn.thanghang.assignment.guidance.Guiding;
import vn.thanghang.assignment.guidance.Questions;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.web.FileDownload;

/** The guidance of a sheet in force: its letter, and what agencies asked and were answered. */
@Controller
class GuidancePages {

    private static final int MOST_DAYS = 90;

    private final FindingSheets finding;
    private final SheetMaterial material;
    private final Guiding guiding;
    private final Questions questions;

    GuidancePages(FindingSheets finding, SheetMaterial material, Guiding guiding, Questions questions) {
        this.finding = finding;
        this.material = material;
        this.guiding = guiding;
        this.questions = questions;
    }

    @Requires(Act.READ_QUESTIONS)
    @GetMapping(InputPaths.QUESTIONS)
    ModelAndView guidance(CurrentUser user, @PathVariable UUID sheetId) {
        return page(user, issued(user, sheetId), Map.of(), "");
    }

    @Requires(Act.ASK_QUESTION)
    @PostMapping(InputPaths.QUESTIONS)
    ModelAndView ask(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form) {
        Questions.Outcome outcome =
                questions.ask(user, sheetId, form.get("criterion"), form.getOrDefault("asked", ""), key);
        return answer(user, sheetId, form, outcome);
    }

    @Requires(Act.ANSWER_QUESTION)
    @PostMapping(InputPaths.QUESTIONS + "/{questionId}")
    ModelAndView answer(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @PathVariable UUID questionId,
            @RequestParam Map<String, String> form) {
        return answer(
                user, sheetId, form, questions.answer(user, sheetId, questionId, form.getOrDefault("answer", "")));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(InputPaths.QUESTIONS + "/cong-van")
    ModelAndView letter(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        Sheet sheet = issued(user, sheetId);
        int days = days(query);
        return new ModelAndView("assignment/guidance")
                .addObject("sheet", sheet)
                .addObject("days", days)
                .addObject("proposed", guiding.proposed(sheet, days))
                .addObject("newest", guiding.newest(sheet))
                .addObject("preview", new HtmlWriter().write(guiding.paper(user, sheetId, days)))
                .addObject("key", UUID.randomUUID());
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(InputPaths.QUESTIONS + "/cong-van")
    ModelAndView freeze(
            CurrentUser user,
            @PathVariable UUID sheetId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form) {
        return guiding.freeze(user, sheetId, days(form), key)
                .map(paper -> new ModelAndView("redirect:/van-ban/soan/" + paper))
                .orElseThrow(NotFoundForUser::new);
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(InputPaths.QUESTIONS + "/cong-van.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        issued(user, sheetId);
        return FileDownload.of("huong-dan.docx", new DocxWriter().write(guiding.paper(user, sheetId, days(query))));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(InputPaths.QUESTIONS + "/cong-van.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        issued(user, sheetId);
        return FileDownload.of("huong-dan.pdf", new PdfWriter().write(guiding.paper(user, sheetId, days(query))));
    }

    private Sheet issued(CurrentUser user, UUID id) {
        Sheet sheet = finding.sheet(user, id);
        if (sheet.state() != SheetState.ISSUED && sheet.state() != SheetState.REPLACED) {
            throw new NotFoundForUser();
        }
        return sheet;
    }

    private static int days(Map<String, String> form) {
        String typed = form.getOrDefault("ngay", "");
        int days = typed.matches("[1-9]\\d?") ? Integer.parseInt(typed) : Guiding.USUAL_WORKING_DAYS;
        return Math.min(days, MOST_DAYS);
    }

    private ModelAndView answer(CurrentUser user, UUID sheetId, Map<String, String> form, Questions.Outcome outcome) {
        return switch (outcome) {
            case DONE -> new ModelAndView("redirect:" + InputPaths.questions(sheetId));
            case NO_TEXT, ANSWERED -> {
                ModelAndView page = page(user, issued(user, sheetId), form, "assignment.question." + outcome.name());
                page.setStatus(
                        outcome == Questions.Outcome.NO_TEXT ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private ModelAndView page(CurrentUser user, Sheet sheet, Map<String, String> form, String refused) {
        List<vn.thanghang.assignment.CriterionLine> criteria = finding.criteria(sheet);
        return new ModelAndView("assignment/questions")
                .addObject("sheet", sheet)
                .addObject("roster", material.roster(sheet))
                .addObject("criteria", criteria)
                .addObject("questions", questions.of(user, sheet.id()))
                .addObject("asks", questions.asksFor(user, sheet))
                .addObject(
                        "answers",
                        user.mayForAgency(
                                Act.ANSWER_QUESTION,
                                sheet.agency(),
                                sheet.state().standing()))
                .addObject("newest", guiding.newest(sheet))
                .addObject("planDocument", material.cited(sheet.planDueDocument()))
                .addObject("form", form)
                .addObject("refused", refused)
                .addObject("key", UUID.randomUUID())
                .addObject("user", user);
    }
}
