package vn.thanghang.remediation.plan.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.text.Text;
import vn.thanghang.remediation.content.Typed;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.SavedPart;
import vn.thanghang.remediation.plan.WritingPlans;
import vn.thanghang.remediation.plan.Written;

/** What the script of the forms keeps while one types. */
@Controller
class PlanKeepingPages {

    private final FindingPlans finding;
    private final WritingPlans writing;

    PlanKeepingPages(FindingPlans finding, WritingPlans writing) {
        this.finding = finding;
        this.writing = writing;
    }

    /** The answer names the new version and the time. */
    @Requires(Act.WRITE_PLANS)
    @PostMapping(PlanPaths.PLAN + "/tu-luu")
    ResponseEntity<Map<String, Object>> keep(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> sent) {
        Plan plan = finding.plan(user, id);
        // Asked before the form is looked at: whoever may not write here learns nothing from its faults.
        user.requireForAgency(Act.WRITE_PLANS, plan.agency(), plan.standing());
        Typed typed = Typed.sent(sent).with("trang", "");
        Optional<UUID> task = SentForm.task(sent);
        SavedPart saved = task.isPresent()
                ? writing.saveTask(user, id, task.get(), version, SentForm.key(sent), typed)
                : writing.save(user, id, SentForm.part(sent), version, SentForm.key(sent), typed);
        return switch (saved) {
            case SavedPart.Done(var now) ->
                told(
                        HttpStatus.OK,
                        Map.of(
                                "state", "saved",
                                "version", now.version(),
                                "words", text.of("remediation.savedAt", time(text, now))));
            case SavedPart.Late(var theirs) ->
                told(
                        HttpStatus.CONFLICT,
                        Map.of("state", "late", "words", text.of("remediation.autosave.late", theirs.authorName())));
            case SavedPart.Closed(var reason) ->
                told(
                        HttpStatus.CONFLICT,
                        Map.of("state", "closed", "words", text.of("remediation.refused." + reason.name())));
            case SavedPart.TooLong _ ->
                told(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("state", "tooLong", "words", text.of("remediation.autosave.tooLong", Typed.LONGEST)));
            case SavedPart.Secret _ ->
                told(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("state", "secret", "words", text.of("remediation.refused.secret")));
        };
    }

    /** Always as JSON, whatever was said to be accepted. */
    private static ResponseEntity<Map<String, Object>> told(HttpStatus status, Map<String, Object> what) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(what);
    }

    private static String time(Text text, Written now) {
        return text.time(now.at()).replaceFirst("^(\\d{1,2}:\\d{2}).*$", "$1");
    }
}
