package vn.thanghang.remediation.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issued tasks and what was reported about them. */
@Component
final class Tasks {

    private static final String COLUMNS = """
            select id, plan_id, agency, work_year, position, version, piece_id, criterion, title, person, responsibility, authority,
              output, evidence_type, due, original_due, internal_due, removed, progress, confirmation, progress_at, done_on, extensions
            from remediation.task
            """;
    private static final String BY_ID = COLUMNS + " where id = :id and stage = 'ISSUED'";
    private static final String ALL = COLUMNS + " where stage = 'ISSUED' and id = any (cast(:ids as uuid[]))";
    private static final String OF_PLAN =
            COLUMNS + " where plan_id = :plan and stage = 'ISSUED' order by removed, position, id";
    private static final String TITLES =
            "select id, title from remediation.task where stage = 'ISSUED' and id in (:ids)";
    private static final String DRAFT_PLAN = "select plan_id from remediation.task where id = :id and stage = 'DRAFT'";

    private static final String WANTED = """
             where stage = 'ISSUED' and not removed
               and (:agency = '' or agency = :agency) and (:criterion = '' or criterion = :criterion)
               and (cast(:progress as text) is null or progress = :progress)
               and (cast(:from as date) is null or due >= :from) and (cast(:until as date) is null or due <= :until)
               and (not :open or progress <> 'DONE')
               and case when ' ' || search like all (cast(:words as text[])) then true else false end
            """;
    private static final String PAGE = COLUMNS + WANTED + " order by due, id limit :rows offset :skip";
    /** Stops as soon as nobody would leaf on. */
    private static final String COUNT =
            "select count(*) from (select from remediation.task" + WANTED + " limit :most) fitting";

    private static final String FOUND = WANTED + " and id = any (cast(:ids as uuid[]))";
    private static final String FOUND_PAGE = COLUMNS + FOUND + " order by due, id limit :rows offset :skip";
    private static final String FOUND_COUNT = "select count(*) from remediation.task" + FOUND;

    private static final String CRITERIA = """
            with recursive seen (code) as (
              select min(criterion) from remediation.task where stage = 'ISSUED' and not removed
              union all
              select (select min(criterion) from remediation.task where stage = 'ISSUED' and not removed and criterion > seen.code)
              from seen where seen.code is not null)
            select code from seen where code is not null and code <> ''
            """;

    private static final String AGENCIES = """
            with recursive seen (code) as (
              select min(agency) from remediation.task where stage = 'ISSUED' and not removed
              union all
              select (select min(agency) from remediation.task where stage = 'ISSUED' and not removed and agency > seen.code)
              from seen where seen.code is not null)
            select code from seen where code is not null
            """;

    private static final String REPORTS = """
            select progress, words, reported_by_name, reported_at from remediation.progress_report where task_id = :task
            order by reported_at desc, id desc limit 100
            """;

    private static final String PROLONG = """
            update remediation.task
            set due = :due, extensions = extensions + 1, version = version + 1, changed_at = :at
            where id = :id and stage = 'ISSUED' and due = :before
            """;
    /** The words being written for the next version name the new date too. */
    private static final String PROLONG_DRAFT = """
            update remediation.task
            set due = :due, typed = jsonb_set(typed, '{thoi-han}', to_jsonb(cast(:words as text))), version = version + 1
            where id = :id and stage = 'DRAFT'
            """;

    private static final String PLAN_STATE = "select state from remediation.plan where id = :plan for share";

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was reported. */
    record Report(Progress progress, String words, String by, Instant at) {}

    Optional<Task> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Tasks::task).optional();
    }

    List<Task> all(Collection<UUID> ids) {
        return jdbc.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Tasks::task)
                .list();
    }

    Map<UUID, String> titles(Collection<UUID> ids) {
        var titles = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(TITLES).param("ids", ids).query(row -> {
                titles.put(row.getObject("id", UUID.class), row.getString("title"));
            });
        }
        return titles;
    }

    /** The plan in which a task of this id is being written. */
    Optional<UUID> planOfDraft(UUID id) {
        return jdbc.sql(DRAFT_PLAN).param("id", id).query(UUID.class).optional();
    }

    List<Task> ofPlan(UUID plan) {
        return jdbc.sql(OF_PLAN).param("plan", plan).query(Tasks::task).list();
    }

    /**
     * What was found by its words.
     *
     * @param words each of them begins a word of the task
     * @param ids those that fit the words; null where they are too many to name
     */
    record Words(List<String> words, @Nullable List<String> ids) {}

    List<Task> page(TaskSearch search, Words words, LocalDate today) {
        return bound(jdbc.sql(words.ids() == null ? PAGE : FOUND_PAGE), search, words, today)
                .param("rows", TaskSearch.ROWS)
                .param("skip", (search.page() - 1) * TaskSearch.ROWS)
                .query(Tasks::task)
                .list();
    }

    /** At most one more than {@link TaskSearch#COUNTED}. */
    long count(TaskSearch search, Words words, LocalDate today) {
        JdbcClient.StatementSpec sql = words.ids() == null
                ? bound(jdbc.sql(COUNT), search, words, today).param("most", TaskSearch.COUNTED + 1)
                : bound(jdbc.sql(FOUND_COUNT), search, words, today);
        return sql.query(Long.class).single();
    }

    List<String> criteria() {
        return jdbc.sql(CRITERIA).query(String.class).list();
    }

    List<String> agencies() {
        return jdbc.sql(AGENCIES).query(String.class).list();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec sql, TaskSearch search, Words words, LocalDate today) {
        @Nullable LocalDate until = switch (search.due()) {
            case ANY -> null;
            case OVERDUE -> today.minusDays(1);
            case WEEK -> today.plusDays(7);
            case MONTH -> today.plusMonths(1);
        };
        @Nullable LocalDate from = switch (search.due()) {
            case ANY, OVERDUE -> null;
            case WEEK, MONTH -> today;
        };
        @Nullable Progress progress = search.progress();
        @Nullable List<String> ids = words.ids();
        JdbcClient.StatementSpec named = ids == null ? sql : sql.param("ids", ids.toArray(String[]::new));
        return named.param("agency", search.agency())
                .param("criterion", search.criterion())
                .param("progress", progress == null ? null : progress.name())
                .param("from", from)
                .param("until", until)
                .param("open", search.due() != TaskSearch.Due.ANY)
                .param(
                        "words",
                        Stream.concat(Stream.of("%"), words.words().stream().map(word -> "% " + word + "%"))
                                .toArray(String[]::new));
    }

    /** The newest first, at most 100. */
    List<Report> reports(UUID task) {
        return jdbc.sql(REPORTS)
                .param("task", task)
                .query((row, number) -> new Report(
                        Progress.valueOf(row.getString("progress")),
                        row.getString("words"),
                        row.getString("reported_by_name"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Moves the date; false when it is not any more the one that was asked about. */
    boolean prolong(UUID task, LocalDate before, LocalDate due, String words, Instant at) {
        boolean moved = jdbc.sql(PROLONG)
                        .param("id", task)
                        .param("before", before)
                        .param("due", due)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (moved) {
            jdbc.sql(PROLONG_DRAFT)
                    .param("id", task)
                    .param("due", due)
                    .param("words", words)
                    .update();
        }
        return moved;
    }

    /** Whether a new version of the plan is being made, which does not change until the transaction ends. */
    boolean isBeingAmended(UUID plan) {
        return List.of("DRAFT", "SUBMITTED", "REFERRED", "APPROVED")
                .contains(jdbc.sql(PLAN_STATE)
                        .param("plan", plan)
                        .query(String.class)
                        .single());
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime reported = row.getObject("progress_at", OffsetDateTime.class);
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("agency"),
                row.getInt("work_year"),
                row.getInt("position"),
                row.getInt("version"),
                row.getObject("piece_id", UUID.class),
                row.getString("criterion"),
                row.getString("title"),
                row.getString("person"),
                row.getString("responsibility"),
                row.getString("authority"),
                row.getString("output"),
                row.getString("evidence_type"),
                row.getObject("due", LocalDate.class),
                row.getObject("original_due", LocalDate.class),
                row.getObject("internal_due", LocalDate.class),
                row.getBoolean("removed"),
                Progress.valueOf(row.getString("progress")),
                Confirmation.valueOf(row.getString("confirmation")),
                reported == null ? null : reported.toInstant(),
                row.getObject("done_on", LocalDate.class),
                row.getInt("extensions"));
    }
}
