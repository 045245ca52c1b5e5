package vn.thanghang.assignment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.IssuingSheets;
import vn.thanghang.assignment.PaperForm;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.directive.register.DocumentLine;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.HtmlWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.FileDownload;

/** Coverage, the paper as it would go, and the ways into force: a paper to be signed, or a document that states it. */
@Controller
class IssuePages {

    private final FindingSheets finding;
    private final IssuingSheets issuing;
    private final SheetMaterial material;
    private final DocumentChoice documents;

    IssuePages(FindingSheets finding, IssuingSheets issuing, SheetMaterial material, DocumentChoice documents) {
        this.finding = finding;
        this.issuing = issuing;
        this.material = material;
        this.documents = documents;
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(SheetPaths.ISSUE)
    ModelAndView issue(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        return page(user, finding.sheet(user, sheetId), query);
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.ISSUE)
    ModelAndView freeze(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @RequestParam UUID key,
            @RequestParam Map<String, String> form) {
        return answer(user, text, sheetId, form, issuing.freeze(user, sheetId, Numbers.version(form), form(form), key));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.ISSUE + "/theo-van-ban")
    ModelAndView issueBy(
            CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        return answer(
                user,
                text,
                sheetId,
                form,
                issuing.issueBy(user, sheetId, Numbers.version(form), DocumentChoice.id(form)));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.ISSUE + "/mo-lai")
    ModelAndView reopen(
            CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        return answer(
                user,
                text,
                sheetId,
                form,
                issuing.reopen(user, sheetId, Numbers.version(form), form.getOrDefault("reason", "")));
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(SheetPaths.ISSUE + "/rut")
    ModelAndView withdraw(
            CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam Map<String, String> form) {
        return answer(
                user,
                text,
                sheetId,
                form,
                issuing.withdraw(
                        user,
                        sheetId,
                        Numbers.version(form),
                        DocumentChoice.id(form),
                        form.getOrDefault("reason", "")));
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.ISSUE + "/du-thao.docx")
    ResponseEntity<byte[]> docx(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        return FileDownload.of("phan-cong.docx", new DocxWriter().write(issuing.paper(user, sheetId, form(query))));
    }

    @Requires(Act.READ_ASSIGNMENTS)
    @GetMapping(SheetPaths.ISSUE + "/du-thao.pdf")
    ResponseEntity<byte[]> pdf(CurrentUser user, @PathVariable UUID sheetId, @RequestParam Map<String, String> query) {
        return FileDownload.of("phan-cong.pdf", new PdfWriter().write(issuing.paper(user, sheetId, form(query))));
    }

    private static PaperForm form(Map<String, String> query) {
        return Arrays.stream(PaperForm.values())
                .filter(form -> form.name().equals(query.get("loai")))
                .findFirst()
                .orElse(PaperForm.LETTER_OF_CHAIRMAN);
    }

    private ModelAndView answer(CurrentUser user, Text text, UUID id, Map<String, String> form, SheetResult result) {
        if (result instanceof SheetResult.Done(Sheet sheet)) {
            return new ModelAndView("redirect:" + SheetPaths.sheet(sheet.id()) + "?xong=buoc");
        }
        String words = switch (result) {
            case SheetResult.Done ignored -> "";
            case SheetResult.Late ignored -> text.of("assignment.late");
            case SheetResult.Refused(var reason, var subject) -> SheetWords.refusal(text, reason, subject);
            case SheetResult.Incomplete ignored -> text.of("assignment.incomplete");
        };
        ModelAndView page = page(user, finding.sheet(user, id), form).addObject("refused", Optional.of(words));
        page.setStatus(result instanceof SheetResult.Late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(CurrentUser user, Sheet sheet, Map<String, String> query) {
        PaperForm form = form(query);
        String words = query.getOrDefault("tim", "");
        List<DocumentLine> found = words.isBlank() ? List.of() : documents.find(words);
        return new ModelAndView("assignment/issue")
                .addObject("sheet", sheet)
                .addObject("roster", material.roster(sheet))
                .addObject("gaps", material.gaps(sheet, finding.criteria(sheet)))
                .addObject("form", form)
                .addObject("preview", new HtmlWriter().write(issuing.paper(user, sheet.id(), form)))
                .addObject("words", words)
                .addObject("found", DocumentChoice.choices(found))
                .addObject("key", UUID.randomUUID())
                .addObject("refused", Optional.empty())
                .addObject("prepares", finding.mayPrepare(user, sheet));
    }
}
