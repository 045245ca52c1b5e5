package vn.thanghang.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.UnitNames;
import vn.thanghang.access.Units;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.KeptFile;
import vn.thanghang.platform.files.ReceivingFiles;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.evidence.Evidence;
import vn.thanghang.remediation.evidence.EvidenceKind;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.progress.LinkReports;
import vn.thanghang.remediation.progress.MissingInputs;
import vn.thanghang.remediation.progress.ReportDraft;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/** Puts the pages of a report together. */
@Component
class ReportView {

    private static final int MOST_REUSED = 50;

    private final MissingInputs inputs;
    private final FindingEvidence evidence;
    private final ReceivingFiles receiving;
    private final KeepingFiles keeping;
    private final Units units;
    private final Clock clock;

    ReportView(
            MissingInputs inputs,
            FindingEvidence evidence,
            ReceivingFiles receiving,
            KeepingFiles keeping,
            Units units,
            Clock clock) {
        this.keeping = keeping;
        this.inputs = inputs;
        this.evidence = evidence;
        this.receiving = receiving;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView howFar(Task task, Optional<ReportDraft> draft, String error) {
        return new ModelAndView("remediation/report/howFar")
                .addObject("task", task)
                .addObject(
                        "chosen",
                        draft.map(each -> each.text(DraftFields.PROGRESS)).orElse(""))
                .addObject("error", error);
    }

    ModelAndView words(CurrentUser user, Task task, ReportDraft draft, Text text, String error) {
        Progress progress =
                DraftFields.progress(draft.text(DraftFields.PROGRESS)).orElseThrow();
        UnitNames names = units.names(today());
        return new ModelAndView("remediation/report/words")
                .addObject("task", task)
                .addObject("draft", draft)
                .addObject("progress", progress)
                .addObject("addressees", addressees(task, names, text))
                .addObject("missing", progress == Progress.DONE ? missing(task, names, text) : List.of())
                .addObject("reusable", reusable(task, text))
                .addObject("wanted", EvidenceKind.wanted(task.evidence()))
                .addObject("files", toSend(user, draft, text))
                .addObject("person", user.accountId().toString())
                .addObject("error", error);
    }

    ModelAndView look(CurrentUser user, Task task, ReportDraft draft, Text text, String error) {
        String addressee = addressee(draft);
        return new ModelAndView("remediation/report/look")
                .addObject("task", task)
                .addObject("draft", draft)
                .addObject(
                        "progress",
                        DraftFields.progress(draft.text(DraftFields.PROGRESS)).orElseThrow())
                .addObject(
                        "addressee",
                        addressee == null
                                ? text.of("remediation.report.homeAffairs")
                                : addressee.equals(DraftFields.OTHER)
                                        ? draft.text(DraftFields.OTHER_ADDRESSEE)
                                        : units.names(today()).of(addressee))
                .addObject("files", toSend(user, draft, text))
                .addObject("linked", linked(draft))
                .addObject("reused", DraftFields.reused(draft).map(id -> evidence.evidence(user, id)))
                .addObject("error", error);
    }

    /** Names of the files of the report that is taken over. */
    private List<String> linked(ReportDraft draft) {
        return DraftFields.takesOver(draft).stream()
                .flatMap(report -> keeping.of(LinkReports.place(report)).stream())
                .filter(file -> DraftFields.linkedFiles(draft).containsKey(file.id()))
                .map(KeptFile::name)
                .toList();
    }

    @Nullable String addressee(ReportDraft draft) {
        return DraftFields.addressee(draft, units, today());
    }

    /** Those who owe an input first, then the department of home affairs, then anybody by name. */
    private Map<String, String> addressees(Task task, UnitNames names, Text text) {
        var options = new LinkedHashMap<String, String>();
        inputs.of(task).forEach(input -> options.put(input.agency(), names.of(input.agency())));
        options.put("", text.of("remediation.report.homeAffairs"));
        options.put(DraftFields.OTHER, text.of("remediation.report.otherAgency"));
        return options;
    }

    private List<String> missing(Task task, UnitNames names, Text text) {
        return inputs.of(task).stream()
                .map(input -> input.since() == null
                        ? text.of("remediation.input.named", names.of(input.agency()), input.input())
                        : text.of("remediation.input.awaited", names.of(input.agency()), input.since(), input.input()))
                .toList();
    }

    private Map<String, String> reusable(Task task, Text text) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text.of("remediation.report.noReuse"));
        for (Evidence each : evidence.filesOf(task.agency(), MOST_REUSED)) {
            options.putIfAbsent(each.id().toString(), each.name() + " · " + text.date(day(each.addedAt())));
        }
        return options;
    }

    private List<ToSend> toSend(CurrentUser user, ReportDraft draft, Text text) {
        var files = new ArrayList<ToSend>();
        DraftFields.files(draft)
                .forEach((id, kind) -> receiving
                        .find(ReportFiles.owner(user), id)
                        .ifPresent(file -> files.add(new ToSend(
                                id.toString(),
                                file.name(),
                                text.of(file.key(), file.detail()).strip(),
                                kind))));
        return files;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(java.time.Instant at) {
        return LocalDate.ofInstant(at, Vietnam.ZONE);
    }
}
