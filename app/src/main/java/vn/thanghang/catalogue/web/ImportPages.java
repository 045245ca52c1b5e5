package vn.thanghang.catalogue.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Requires;
import vn.thanghang.catalogue.Confirmation;
import vn.thanghang.catalogue.ImportingResults;
import vn.thanghang.catalogue.ImportingResults.Staging;
import vn.thanghang.catalogue.Preview;
import vn.thanghang.catalogue.Release;
import vn.thanghang.catalogue.workbook.Refused;
import vn.thanghang.platform.files.FileName;
import vn.thanghang.platform.sheet.ReadLimits;

/** Bring a file, look at every cell of it, confirm it as a draft. */
@Controller
class ImportPages {

    private final ImportingResults importing;

    ImportPages(ImportingResults importing) {
        this.importing = importing;
    }

    @Requires(Act.IMPORT_RESULTS)
    @GetMapping(ReleasePaths.IMPORT)
    ModelAndView form() {
        return form(null, "");
    }

    @Requires(Act.IMPORT_RESULTS)
    @PostMapping(ReleasePaths.IMPORT)
    ModelAndView bring(CurrentUser user, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String year)
            throws IOException {
        if (file.isEmpty()) {
            return form(new Refused(Refused.Reason.EMPTY, ""), year);
        }
        if (file.getSize() > ReadLimits.FILE_BYTES_MAX) {
            return form(new Refused(Refused.Reason.TOO_LARGE, Long.toString(file.getSize())), year);
        }
        Integer wanted = year.strip().matches("20\\d\\d") ? Integer.valueOf(year.strip()) : null;
        if (wanted == null && !year.isBlank()) {
            return form(new Refused(Refused.Reason.NO_YEAR, year.strip()), year);
        }
        return switch (importing.stage(
                file.getBytes(), FileName.clean(file.getOriginalFilename(), "?"), wanted, ReleasePages.hand(user))) {
            case Staging.Staged(UUID id) -> new ModelAndView("redirect:" + ReleasePaths.preview(id));
            case Staging.NotRead(Refused refused) -> form(refused, year);
        };
    }

    @Requires(Act.IMPORT_RESULTS)
    @GetMapping(ReleasePaths.PREVIEW)
    ModelAndView preview(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "1") int trang) {
        return preview(found(user, id), trang, "");
    }

    @Requires(Act.IMPORT_RESULTS)
    @PostMapping(ReleasePaths.PREVIEW + "/xac-nhan")
    ModelAndView confirm(CurrentUser user, @PathVariable UUID id, @RequestParam UUID key) {
        return switch (importing.confirm(id, key, ReleasePages.hand(user))) {
            case Confirmation.Drafted(Release release) -> to(release, "DRAFT");
            case Confirmation.AlreadyThere(Release release) -> to(release, "SAME");
            case Confirmation.Busy(Release open) ->
                refused(preview(found(user, id), 1, ReleasePaths.release(open.id())));
            case Confirmation.Blocked() -> refused(preview(found(user, id), 1, ""));
            case Confirmation.Gone() -> throw new NotFoundForUser();
        };
    }

    private Preview found(CurrentUser user, UUID id) {
        return importing.preview(id, ReleasePages.hand(user)).orElseThrow(NotFoundForUser::new);
    }

    private static ModelAndView preview(Preview preview, int trang, String busy) {
        var lines = PreviewLines.of(preview);
        return new ModelAndView(
                "catalogue/preview",
                Map.of("preview", preview, "lines", lines, "asked", trang, "busy", busy, "key", UUID.randomUUID()));
    }

    private static ModelAndView to(Release release, String done) {
        return new ModelAndView("redirect:" + ReleasePaths.release(release.id()) + "?xong=" + done);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(@Nullable Refused refused, String year) {
        var model = new HashMap<String, Object>();
        model.put("reason", refused == null ? "" : refused.reason().name());
        model.put("detail", refused == null ? "" : refused.detail());
        model.put("year", year);
        var page = new ModelAndView("catalogue/upload", model);
        return refused == null ? page : refused(page);
    }
}
