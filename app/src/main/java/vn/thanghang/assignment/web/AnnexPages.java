package vn.thanghang.assignment.web;

import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.assignment.Fault;
import vn.thanghang.assignment.PreparingSheets.Edited;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetAct;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetResult;
import vn.thanghang.assignment.annex.AnnexRefusal;
import vn.thanghang.assignment.annex.ImportingAnnexes;
import vn.thanghang.assignment.annex.ImportingAnnexes.Brought;
import vn.thanghang.assignment.annex.ImportingAnnexes.Confirmed;
import vn.thanghang.assignment.annex.MatchList;
import vn.thanghang.platform.files.FileName;
import vn.thanghang.platform.sheet.ReadLimits;
import vn.thanghang.platform.text.Text;

/** The annex a province has written itself: bring it, look at the match list, confirm. */
@Controller
class AnnexPages {

    static final String ANNEX = SheetPaths.SHEET + "/phu-luc";

    private final ImportingAnnexes importing;
    private final SheetMaterial material;

    AnnexPages(ImportingAnnexes importing, SheetMaterial material) {
        this.importing = importing;
        this.material = material;
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(ANNEX)
    ModelAndView form(CurrentUser user, @PathVariable UUID sheetId) {
        return form(importing.draft(user, sheetId), "");
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(ANNEX)
    ModelAndView bring(CurrentUser user, Text text, @PathVariable UUID sheetId, @RequestParam MultipartFile file)
            throws IOException {
        Sheet sheet = importing.draft(user, sheetId);
        if (file.getSize() > ReadLimits.FILE_BYTES_MAX) {
            return form(sheet, refusal(text, AnnexRefusal.TOO_LARGE, (ReadLimits.FILE_BYTES_MAX >> 20) + " MB"));
        }
        String name = FileName.clean(file.getOriginalFilename(), "phu-luc");
        return switch (importing.bring(user, sheetId, name, file.getBytes())) {
            case Brought.Waits(UUID id) -> new ModelAndView("redirect:" + SheetPaths.annex(sheetId) + "/" + id);
            case Brought.NotRead(AnnexRefusal reason, String detail) -> form(sheet, refusal(text, reason, detail));
        };
    }

    private static String refusal(Text text, AnnexRefusal reason, String detail) {
        return text.of("assignment.annex.refused." + reason.name(), detail);
    }

    private ModelAndView form(Sheet sheet, String error) {
        var page = new ModelAndView("assignment/annex")
                .addObject("sheet", sheet)
                .addObject("changes", sheet.allows(SheetAct.CHANGE))
                .addObject("taken", importing.taken(sheet))
                .addObject("error", error);
        if (!error.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @GetMapping(ANNEX + "/{annexId}")
    ModelAndView list(CurrentUser user, @PathVariable UUID sheetId, @PathVariable UUID annexId) {
        MatchList list = importing.list(user, sheetId, annexId, Map.of());
        return page(importing.draft(user, sheetId), list, Map.of());
    }

    @Requires(Act.PREPARE_ASSIGNMENTS)
    @PostMapping(ANNEX + "/{annexId}/xac-nhan")
    ModelAndView confirm(
            CurrentUser user,
            Text text,
            @PathVariable UUID sheetId,
            @PathVariable UUID annexId,
            @RequestParam Map<String, String> typed) {
        Sheet sheet = importing.draft(user, sheetId);
        return switch (importing.confirm(user, sheetId, annexId, Numbers.version(typed), typed)) {
            case Confirmed.Done(Sheet after, int criteria) ->
                new ModelAndView("redirect:" + SheetPaths.sheet(after.id()) + "?xong=phu-luc");
            case Confirmed.Open(MatchList list) -> {
                ModelAndView page = page(sheet, list, typed).addObject("asked", true);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Confirmed.Not(MatchList list, Edited edited) -> not(text, sheet, list, edited, typed);
        };
    }

    private ModelAndView not(Text text, Sheet sheet, MatchList list, Edited edited, Map<String, String> typed) {
        return switch (edited) {
            case Edited.Faulty(List<Fault> faults) -> {
                ModelAndView page = page(sheet, list, typed).addObject("faults", faults);
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case Edited.Not(SheetResult result) -> {
                Sheet now = result instanceof SheetResult.Late(Sheet current, var ignored) ? current : sheet;
                String words = result instanceof SheetResult.Refused(var reason, var subject)
                        ? SheetWords.refusal(text, reason, subject)
                        : text.of("assignment.annex.late");
                ModelAndView page = page(now, list, typed).addObject("refused", Optional.of(words));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Edited.Done ignored -> throw new IllegalStateException("done is not refused");
        };
    }

    private ModelAndView page(Sheet sheet, MatchList list, Map<String, String> typed) {
        return new ModelAndView("assignment/matchList")
                .addObject("sheet", sheet)
                .addObject("list", list)
                .addObject("roster", material.roster(sheet))
                .addObject("typed", typed)
                .addObject("asked", false)
                .addObject("faults", List.of())
                .addObject("refused", Optional.empty());
    }
}
