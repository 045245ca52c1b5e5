package vn.thanghang.remediation.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Requires;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.api.Answers;
import vn.thanghang.platform.api.Cursor;
import vn.thanghang.platform.api.Part;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.Problem;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.Filing;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.progress.web.FiledWords;
import vn.thanghang.remediation.task.Extension;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.FollowingTasks.Reported;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.ProlongingTasks;
import vn.thanghang.remediation.task.ProlongingTasks.Prolonging;
import vn.thanghang.remediation.task.Task;
import vn.thanghang.remediation.task.TaskSearch;

/** Issued tasks for programs: the list with the filters of its page, progress, and more time. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final String KEY = "Idempotency-Key";

    /** How far a task is, said on the version that was looked at. */
    record ProgressAsked(
            int version, Progress progress, @Nullable String words) {
        ProgressAsked {
            Objects.requireNonNull(progress, "progress");
        }
    }

    /** More time. */
    record ExtensionAsked(LocalDate to, String reason, boolean objectiveCause) {
        ExtensionAsked {
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The answer to a request for more time, given on its version. */
    record DecisionAsked(
            int version,
            boolean granted,
            boolean causeConfirmed,
            @Nullable String answer) {}

    /** Taking a request back, on its version. */
    record WithdrawalAsked(int version) {}

    private final FollowingTasks following;
    private final FilingReports filing;
    private final FiledWords reasons;
    private final ProlongingTasks prolonging;
    private final AnsweringOnce once;

    TaskApi(
            FollowingTasks following,
            ProlongingTasks prolonging,
            AnsweringOnce once,
            FilingReports filing,
            FiledWords reasons) {
        this.filing = filing;
        this.reasons = reasons;
        this.following = following;
        this.prolonging = prolonging;
        this.once = once;
    }

    @Requires(Act.READ_PLANS)
    @GetMapping
    Part<Task> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String criterion,
            @RequestParam(required = false) @Nullable Progress progress,
            @RequestParam(defaultValue = "ANY") TaskSearch.Due due,
            @RequestParam(defaultValue = "") String cursor) {
        int page = Cursor.from(cursor) / TaskSearch.ROWS + 1;
        List<Task> tasks = following.page(new TaskSearch(agency, criterion, progress, due, q, page));
        boolean full = tasks.size() == TaskSearch.ROWS;
        return new Part<>(tasks, full ? Cursor.to(page * TaskSearch.ROWS) : null);
    }

    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}")
    Task task(CurrentUser user, @PathVariable UUID id) {
        return following.task(user, id);
    }

    /** The newest first, at most 100. */
    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}/reports")
    List<Reported> reports(CurrentUser user, @PathVariable UUID id) {
        return following.reports(following.task(user, id));
    }

    /** The newest first. */
    @Requires(Act.READ_PLANS)
    @GetMapping("/{id}/extensions")
    List<Extension> extensions(CurrentUser user, @PathVariable UUID id) {
        return following.extensions(following.task(user, id));
    }

    @Requires(Act.REPORT_PROGRESS)
    @Answers(Task.class)
    @PostMapping("/{id}/progress")
    ResponseEntity<String> report(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody ProgressAsked asked) {
        String words = Objects.requireNonNullElse(asked.words(), "");
        UUID own = AnsweringOnce.keyOf(user.accountId(), key);
        var sent = Filing.of(asked.version(), asked.progress(), words, own);
        return once.answer(
                user.accountId(), key, "task.report " + id + asked, () -> answer(text, filing.file(user, id, sent)));
    }

    private ResponseEntity<?> answer(Text text, Filed filed) {
        String words = reasons.of(text, filed);
        return switch (filed) {
            case Filed.Done(var now, var _) -> ResponseEntity.ok(now);
            case Filed.Late _ -> Problem.conflict(text, "LATE", words);
            case Filed.TooLong _ -> Problem.incomplete(text, "TOO_LONG", words, List.of());
            case Filed.Refused(var reason, var _) -> Problem.incomplete(text, reason.name(), words, List.of());
            case Filed.NoEvidence(var why) ->
                Problem.incomplete(text, why.reason().name(), words, List.of());
        };
    }

    @Requires(Act.AMEND_PLANS)
    @Answers(Extension.class)
    @PostMapping("/{id}/extensions")
    ResponseEntity<String> ask(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody ExtensionAsked asked) {
        UUID own = AnsweringOnce.keyOf(user.accountId(), key);
        return once.answer(
                user.accountId(),
                key,
                "extension.ask " + id + asked,
                () -> answer(
                        text,
                        HttpStatus.CREATED,
                        prolonging.ask(user, id, asked.to(), asked.reason(), asked.objectiveCause(), own)));
    }

    @Requires(Act.DECIDE_EXTENSIONS)
    @Answers(Extension.class)
    @PostMapping("/{id}/extensions/decision")
    ResponseEntity<String> decide(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody DecisionAsked asked) {
        String words = Objects.requireNonNullElse(asked.answer(), "");
        return once.answer(
                user.accountId(),
                key,
                "extension.decide " + id + asked,
                () -> answer(
                        text,
                        HttpStatus.OK,
                        prolonging.decide(user, id, asked.version(), asked.granted(), asked.causeConfirmed(), words)));
    }

    @Requires(Act.AMEND_PLANS)
    @Answers(Extension.class)
    @PostMapping("/{id}/extensions/withdrawal")
    ResponseEntity<String> withdraw(
            CurrentUser user,
            Text text,
            @PathVariable UUID id,
            @RequestHeader(KEY) String key,
            @RequestBody WithdrawalAsked asked) {
        return once.answer(
                user.accountId(),
                key,
                "extension.withdraw " + id + asked,
                () -> answer(text, HttpStatus.OK, prolonging.withdraw(user, id, asked.version())));
    }

    private static ResponseEntity<?> answer(Text text, HttpStatus done, Prolonging outcome) {
        return switch (outcome) {
            case Prolonging.Done(var now) -> ResponseEntity.status(done).body(now);
            case Prolonging.TooLong(var length, var longest) ->
                Problem.incomplete(
                        text,
                        "TOO_LONG",
                        TaskWords.tooLong(text, "remediation.column.reason", length, longest),
                        List.of());
            case Prolonging.Refused(var reason) ->
                Problem.conflict(text, reason.name(), text.of("remediation.extension.refused." + reason.name()));
            case Prolonging.Late _ -> Problem.conflict(text, "LATE", text.of("remediation.extension.late"));
        };
    }
}
