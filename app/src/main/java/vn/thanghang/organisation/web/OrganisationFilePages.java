package vn.thanghang.organisation.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import vn.thanghang.access.Standing;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.file.ExportingOrganisation;
import vn.thanghang.organisation.file.ImportingOrganisation;
import vn.thanghang.organisation.file.ImportingOrganisation.Confirmation;
import vn.thanghang.organisation.file.ImportingOrganisation.Staging;
import vn.thanghang.organisation.file.Preview;
import vn.thanghang.organisation.file.Table;
import vn.thanghang.platform.files.FileName;
import vn.thanghang.platform.sheet.ReadLimits;
import vn.thanghang.platform.sheet.SheetRefusal;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.CsvFile;
import vn.thanghang.platform.web.DataTable;

/** The organisation as a file: take it along, bring one, look at it line by line, confirm. */
@Controller
class OrganisationFilePages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final ImportingOrganisation importing;
    private final ExportingOrganisation exporting;

    OrganisationFilePages(ImportingOrganisation importing, ExportingOrganisation exporting) {
        this.importing = importing;
        this.exporting = exporting;
    }

    @Requires(Act.READ_ORGANISATION)
    @GetMapping(OrganisationPaths.WORKBOOK)
    ResponseEntity<byte[]> workbook(Text text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("to-chuc.xlsx")
                                .build()
                                .toString())
                .body(exporting.workbook(text));
    }

    @Requires(Act.READ_ORGANISATION)
    @GetMapping(OrganisationPaths.LIST + "/bang/{table}.csv")
    ResponseEntity<byte[]> csv(Text text, @PathVariable String table) {
        for (Table known : Table.values()) {
            if (known.name().equalsIgnoreCase(table)) {
                return CsvFile.download("to-chuc-" + table + ".csv", table(exporting.table(text, known)));
            }
        }
        throw new NotFoundForUser();
    }

    private static DataTable table(List<List<String>> lines) {
        return new DataTable(
                "to-chuc",
                "",
                lines.getFirst().stream().map(DataTable.Column::text).toList(),
                lines.stream()
                        .skip(1)
                        .map(line -> new DataTable.Row(
                                line.stream().map(DataTable.Cell::of).toList(), DataTable.Weight.PLAIN))
                        .toList());
    }

    @Requires(Act.KEEP_ORGANISATION)
    @GetMapping(OrganisationPaths.IMPORT)
    ModelAndView form() {
        return form("", "");
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.IMPORT)
    ModelAndView bring(CurrentUser user, @RequestParam MultipartFile file) throws IOException {
        if (file.getSize() > ReadLimits.FILE_BYTES_MAX) {
            return form(SheetRefusal.Reason.TOO_LARGE.name(), Long.toString(file.getSize()));
        }
        String name = FileName.clean(file.getOriginalFilename(), "to-chuc");
        return switch (importing.stage(file.getBytes(), name, user.actor())) {
            case Staging.Staged(UUID uploadId) -> new ModelAndView("redirect:" + OrganisationPaths.preview(uploadId));
            case Staging.NotRead(SheetRefusal refusal) -> form(refusal.reason().name(), refusal.detail());
        };
    }

    private static ModelAndView form(String reason, String detail) {
        var page = new ModelAndView("organisation/upload", Map.of("reason", reason, "detail", detail));
        if (!reason.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @Requires(Act.KEEP_ORGANISATION)
    @GetMapping(OrganisationPaths.IMPORT + "/{uploadId}")
    ModelAndView preview(CurrentUser user, @PathVariable UUID uploadId) {
        return page(importing.preview(uploadId, user.actor()).orElseThrow(NotFoundForUser::new), "", "");
    }

    @Requires(Act.KEEP_ORGANISATION)
    @PostMapping(OrganisationPaths.IMPORT + "/{uploadId}/xac-nhan")
    ModelAndView confirm(
            CurrentUser user,
            @PathVariable UUID uploadId,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam UUID key) {
        user.requireForAgency(Act.KEEP_ORGANISATION, FormReader.EVERYWHERE, Standing.OPEN);
        return switch (importing.confirm(uploadId, new Mandate(user.actor(), basis, key))) {
            case Confirmation.Entered entered -> new ModelAndView("redirect:" + OrganisationPaths.LIST + "?xong");
            case Confirmation.Blocked(Preview preview, var reasons) ->
                refused(page(preview, basis, "organisation.error.basis"));
            case Confirmation.Gone() -> throw new NotFoundForUser();
        };
    }

    private static ModelAndView page(Preview preview, String basis, String error) {
        return new ModelAndView("organisation/preview")
                .addObject("preview", preview)
                .addObject("basis", basis)
                .addObject("error", error)
                .addObject("key", UUID.randomUUID().toString());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
