package vn.thanghang.remediation.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.platform.search.SearchQuery;

/** Issued tasks: finding them, and how they stand to their dates. */
@Service
public class FollowingTasks {

    /** Kind under which issued tasks are found. */
    public static final String FOUND = "remediation.search.TASK";

    private static final int NEAR_WORKING_DAYS = 5;

    private final Tasks tasks;
    private final Extensions extensions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final SearchIndex index;

    FollowingTasks(Tasks tasks, Extensions extensions, WorkCalendar calendar, Clock clock, SearchIndex index) {
        this.tasks = tasks;
        this.extensions = extensions;
        this.calendar = calendar;
        this.clock = clock;
        this.index = index;
    }

    /** One report about a task. */
    public record Reported(Progress progress, String words, String by, Instant at) {}

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

    /** Titles of issued tasks by id. */
    public Map<UUID, String> titles(Collection<UUID> ids) {
        return tasks.titles(ids);
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

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
