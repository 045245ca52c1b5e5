package vn.thanghang.remediation.progress.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.progress.FindingReports;
import vn.thanghang.remediation.progress.ReportDraft;
import vn.thanghang.remediation.progress.ReportDrafts;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** A report in three short pages, made for a phone: how far, words and pictures, look and send. */
@Controller
class ReportPages {

    private final FilingReports filing;
    private final FindingReports reports;
    private final ReportDrafts drafts;
    private final ReportView view;
    private final FiledWords reasons;
    private final ReportFiles files;

    ReportPages(
            FilingReports filing,
            FindingReports reports,
            ReportDrafts drafts,
            ReportView view,
            FiledWords reasons,
            ReportFiles files) {
        this.filing = filing;
        this.reports = reports;
        this.drafts = drafts;
        this.view = view;
        this.reasons = reasons;
        this.files = files;
    }

    @Requires(Act.REPORT_PROGRESS)
    @GetMapping(ReportPaths.REPORT)
    ModelAndView howFar(CurrentUser user, @PathVariable UUID id) {
        Task task = filing.task(user, id);
        return view.howFar(task, drafts.find(user, task), "");
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.REPORT)
    ModelAndView choose(CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Task task = filing.task(user, id);
        String chosen = sent.getOrDefault(DraftFields.PROGRESS, "");
        if (DraftFields.progress(chosen).isEmpty()) {
            return wrong(
                    view.howFar(task, drafts.find(user, task), text.of("remediation.progress.choose")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        drafts.keep(user, task, Map.of(DraftFields.PROGRESS, chosen));
        return to(ReportPaths.report(id) + "/noi-dung");
    }

    @Requires(Act.REPORT_PROGRESS)
    @GetMapping(ReportPaths.WORDS)
    ModelAndView words(CurrentUser user, Text text, @PathVariable UUID id) {
        Task task = filing.task(user, id);
        return chosen(user, task)
                .map(draft -> view.words(user, task, draft, text, ""))
                .orElseGet(() -> to(ReportPaths.report(id)));
    }

    /** @param file whole files of a form without its script; {@code upload} files that were sent in pieces before */
    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.WORDS)
    ModelAndView keepWords(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(required = false) @Nullable List<UUID> upload)
            throws IOException {
        Task task = filing.task(user, id);
        if (chosen(user, task).isEmpty()) {
            return to(ReportPaths.report(id));
        }
        ReportDraft draft = drafts.keep(user, task, DraftFields.words(sent));
        var taken = files.take(
                user,
                task,
                draft,
                sent.getOrDefault("declared", "").equals("khong-mat"),
                file == null ? List.of() : file,
                upload == null ? List.of() : upload,
                text);
        ReportDraft now = taken.fields().isEmpty() ? draft : drafts.keep(user, task, taken.fields());
        return taken.refusal().isEmpty()
                ? to(ReportPaths.report(id) + "/gui")
                : wrong(view.words(user, task, now, text, taken.refusal()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** For the script: keeps the words while they are typed. */
    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.REPORT + "/tu-luu")
    ResponseEntity<Map<String, Object>> autosave(
            CurrentUser user, Text text, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Task task = filing.task(user, id);
        ReportDraft kept = drafts.keep(user, task, DraftFields.words(sent));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("state", "saved", "version", kept.version(), "words", text.of("remediation.report.kept")));
    }

    @Requires(Act.REPORT_PROGRESS)
    @GetMapping(ReportPaths.SEND)
    ModelAndView look(CurrentUser user, Text text, @PathVariable UUID id) {
        Task task = filing.task(user, id);
        return chosen(user, task)
                .map(draft -> view.look(user, task, draft, text, ""))
                .orElseGet(() -> to(ReportPaths.report(id)));
    }

    /** Takes a file out of what is to be sent. */
    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.REPORT + "/bo-tep")
    ModelAndView leaveOut(CurrentUser user, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Task task = filing.task(user, id);
        String file = sent.getOrDefault("tep", "");
        if (file.matches("[0-9a-f-]{36}")) {
            drafts.keep(user, task, Map.of(DraftFields.file(UUID.fromString(file)), ""));
        } else if (file.equals(DraftFields.REUSE)) {
            drafts.keep(user, task, Map.of(DraftFields.REUSE, ""));
        }
        return to(ReportPaths.report(id) + "/gui");
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(ReportPaths.SEND)
    ModelAndView send(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent) {
        Task task = filing.task(user, id);
        Optional<ReportDraft> found =
                chosen(user, task).filter(draft -> draft.key().equals(key));
        if (found.isEmpty()) {
            // Sent before, by the same form; or begun anew somewhere else.
            return to(reports.filed(key).isPresent() ? done(id) : ReportPaths.report(id));
        }
        ReportDraft draft = kinds(user, task, found.get(), sent);
        Progress progress =
                DraftFields.progress(draft.text(DraftFields.PROGRESS)).orElseThrow();
        Filed filed = filing.file(user, id, DraftFields.filing(draft, progress, version, view.addressee(draft)));
        if (filed instanceof Filed.Done) {
            drafts.drop(user, task, key);
            return to(done(id));
        }
        Task now = filed instanceof Filed.Late(Task changed) ? changed : task;
        return wrong(
                view.look(user, now, draft, text, reasons.of(text, filed)),
                filed instanceof Filed.Late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The kinds of the files as the last page says them. */
    private ReportDraft kinds(CurrentUser user, Task task, ReportDraft draft, Map<String, String> sent) {
        var kinds = new LinkedHashMap<String, String>();
        DraftFields.files(draft).keySet().stream()
                .map(DraftFields::file)
                .filter(name -> !sent.getOrDefault(name, "").isEmpty())
                .forEach(name -> kinds.put(name, sent.getOrDefault(name, "")));
        return kinds.isEmpty() ? draft : drafts.keep(user, task, kinds);
    }

    private Optional<ReportDraft> chosen(CurrentUser user, Task task) {
        return drafts.find(user, task)
                .filter(draft ->
                        DraftFields.progress(draft.text(DraftFields.PROGRESS)).isPresent());
    }

    private static String done(UUID id) {
        return ReportPaths.task(id) + "?xong=tien-do";
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private static ModelAndView wrong(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
