package vn.thanghang.remediation.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchQuery;

/** Issued tasks: finding them, and saying how far they are. */
@Service
public class FollowingTasks {

    /** Kind under which issued tasks are found. */
    public static final String FOUND = "remediation.search.TASK";

    private static final int WORDS_CHARS_MAX = 4_000;
    private static final int NEAR_WORKING_DAYS = 5;

    private final Tasks tasks;
    private final Extensions extensions;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final SearchIndex index;

    FollowingTasks(
            Tasks tasks,
            Extensions extensions,
            AuditLog audit,
            TransactionTemplate transactions,
            WorkCalendar calendar,
            Clock clock,
            TimeOrderedIds ids,
            SearchIndex index) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.audit = audit;
        this.transactions = transactions;
        this.calendar = calendar;
        this.clock = clock;
        this.ids = ids;
        this.index = index;
    }

    /** One report about a task. */
    public record Reported(Progress progress, String words, String by, Instant at) {}

    /** What came of a report. */
    public sealed interface Reporting {

        record Done(Task now) implements Reporting {}

        /** Somebody else has reported meanwhile. */
        record Late(Task now) implements Reporting {}

        /** Stuck needs words: what stands in the way. */
        record WordsMissing() implements Reporting {}

        /** The words are longer than there is room for; none is cut. */
        record TooLong(int length, int longest) implements Reporting {}
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Task task(CurrentUser user, UUID id) {
        Task task = tasks.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.READ_PLANS, task.agency(), Standing.FROZEN);
        return task;
    }

    /** The plan in which a task that is not issued is being written, when this person writes there. */
    public Optional<UUID> planOfDraft(UUID id) {
        return tasks.planOfDraft(id);
    }

    public boolean isIssued(UUID id) {
        return tasks.find(id).isPresent();
    }

    public List<Task> ofPlan(UUID plan) {
        return tasks.ofPlan(plan);
    }

    public List<Task> page(TaskSearch search) {
        return tasks.page(search, words(search), today());
    }

    /** At most one more than {@link TaskSearch#COUNTED}. */
    public long count(TaskSearch search) {
        return tasks.count(search, words(search), today());
    }

    /** The wall around the rows lets no index of words be used behind it: what fits is found in the index outside first. */
    private Tasks.Words words(TaskSearch search) {
        SearchQuery query = index.read(search.words());
        @Nullable List<String> ids = query.isEmpty()
                ? null
                : index.kind(FOUND).flatMap(kind -> index.ids(query, kind)).orElse(null);
        return new Tasks.Words(ids == null ? query.folded() : List.of(), ids);
    }

    /** Codes of the criteria that have issued tasks. */
    public List<String> criteria() {
        return tasks.criteria();
    }

    /** Ids of the agencies that have issued tasks. */
    public List<String> agencies() {
        return tasks.agencies();
    }

    public Task.Deadline deadline(Task task) {
        return task.deadline(today(), calendar.plusWorkingDays(today(), NEAR_WORKING_DAYS));
    }

    /** Working days until the date; negative when it has passed. */
    public int workingDaysLeft(Task task) {
        return calendar.workingDays(today(), task.due());
    }

    public List<Reported> reports(Task task) {
        return RowScope.EVERYTHING.call(() -> tasks.reports(task.id())).stream()
                .map(report -> new Reported(report.progress(), report.words(), report.by(), report.at()))
                .toList();
    }

    /** The newest first; what was taken back only for the own agency. */
    public List<Extension> extensions(Task task) {
        return extensions.ofTask(task.id());
    }

    /**
     * How far a task is, in one of four choices and in words.
     *
     * @param version the version the person was looking at
     * @param key the same key again finds what the first time did
     */
    public Reporting report(CurrentUser user, UUID id, int version, Progress progress, String typed, UUID key) {
        Task task = tasks.find(id).orElseThrow(NotFoundForUser::new);
        user.requireForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN);
        String words = BorderText.lines(typed).value();
        if (words.length() > WORDS_CHARS_MAX) {
            return new Reporting.TooLong(words.length(), WORDS_CHARS_MAX);
        }
        if (progress == Progress.STUCK && words.isEmpty()) {
            return new Reporting.WordsMissing();
        }
        Instant at = clock.instant();
        return Objects.requireNonNull(transactions.execute(tx -> {
            var report = new Tasks.Report(progress, words, user.displayName(), at);
            if (task.version() != version) {
                // The same form twice has stored already; anybody else has to look again.
                return alreadyStored(task, report) ? new Reporting.Done(task) : new Reporting.Late(task);
            }
            if (!tasks.report(task, progress, doneOn(task, progress), at)) {
                return new Reporting.Late(tasks.find(id).orElseThrow());
            }
            tasks.addReport(ids.next(), task, report, key, user.actor().reference());
            audit.record(AuditEvent.of(user.actor(), "remediation.task.report", Subject.of("task", id))
                    .before(task.progress())
                    .after(progress));
            return new Reporting.Done(tasks.find(id).orElseThrow());
        }));
    }

    private boolean alreadyStored(Task task, Tasks.Report report) {
        return tasks.reports(task.id()).stream()
                .findFirst()
                .filter(last -> last.progress() == report.progress()
                        && last.words().equals(report.words())
                        && last.by().equals(report.by()))
                .isPresent();
    }

    private @Nullable LocalDate doneOn(Task task, Progress progress) {
        if (progress != Progress.DONE) {
            return null;
        }
        return task.doneOn() == null ? today() : task.doneOn();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
