package vn.thanghang.remediation.progress.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import vn.thanghang.platform.files.KeptFile;
import vn.thanghang.platform.web.FileDownload;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.progress.ReportDrafts;
import vn.thanghang.remediation.task.MovingTasks;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** What came through a link in a mail: its agency looks at it, files it as its own, or puts it aside. */
@Controller
class LinkReportPages {

    private static final String LINKED = ReportPaths.TASK + "/qua-thu/{reportId}";

    private final LinkReports linked;
    private final FilingReports filing;
    private final ReportDrafts drafts;
    private final MovingTasks tasks;

    LinkReportPages(LinkReports linked, FilingReports filing, ReportDrafts drafts, MovingTasks tasks) {
        this.linked = linked;
        this.filing = filing;
        this.drafts = drafts;
        this.tasks = tasks;
    }

    @Requires(Act.READ_EVIDENCE)
    @GetMapping(LINKED + "/tep/{fileId}")
    ResponseEntity<byte[]> file(
            CurrentUser user, @PathVariable UUID id, @PathVariable UUID reportId, @PathVariable UUID fileId) {
        Task task = tasks.find(id).orElseThrow(NotFoundForUser::new);
        KeptFile file = linked.file(user, task, reportId, fileId);
        return FileDownload.of(file.name(), linked.content(file));
    }

    /** Puts it into the pages of a report, where it is looked at and sent like any other. */
    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(LINKED + "/nhan")
    ModelAndView take(CurrentUser user, @PathVariable UUID id, @PathVariable UUID reportId) {
        Task task = filing.task(user, id);
        LinkReports.Linked found = linked.open(user, task, reportId);
        boolean stuck = found.report().progress() == Progress.STUCK;
        var fields = new LinkedHashMap<String, String>();
        fields.put(DraftFields.TAKES_OVER, reportId.toString());
        fields.put(DraftFields.PROGRESS, found.report().progress().name());
        fields.put(
                stuck ? DraftFields.OBSTACLE : DraftFields.DONE, found.report().words());
        EvidenceKind wanted = EvidenceKind.wanted(task.evidence());
        found.files().forEach(file -> fields.put(DraftFields.linked(file.id()), ReportFiles.kind(file.name(), wanted)));
        drafts.keep(user, task, fields);
        return new ModelAndView("redirect:" + ReportPaths.report(id) + "/gui");
    }

    @Requires(Act.REPORT_PROGRESS)
    @PostMapping(LINKED + "/bo")
    ModelAndView putAside(
            CurrentUser user,
            @PathVariable UUID id,
            @PathVariable UUID reportId,
            @RequestParam Map<String, String> sent) {
        LinkReports.Aside outcome =
                linked.putAside(user, filing.task(user, id), reportId, sent.getOrDefault("ly-do", ""));
        return new ModelAndView("redirect:" + ReportPaths.task(id) + "?xong=qua-thu-" + outcome.name());
    }
}
