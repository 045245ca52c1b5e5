package vn.thanghang.remediation.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.content.Part;
import vn.thanghang.remediation.content.PlanTask;
import vn.thanghang.remediation.content.TaskField;
import vn.thanghang.remediation.content.Typed;

/** What is being written: the pages of a plan, its tasks, and everything that was ever typed. */
@Component
final class Drafts {

    private static final String SECTION = """
            select kind as part, version, typed, author, author_name, changed_at, form from remediation.section
            where plan_id = :plan and kind = :part
            """;

    private static final String PUT_SECTION = """
            insert into remediation.section (plan_id, kind, version, typed, author, author_name, changed_at, form)
            values (:plan, :part, 0, cast(:typed as jsonb), :author, :name, :at, :form) on conflict do nothing
            """;

    private static final String CHANGE_SECTION = """
            update remediation.section
            set version = version + 1, typed = cast(:typed as jsonb), author = :author, author_name = :name, changed_at = :at,
                form = :form
            where plan_id = :plan and kind = :part and version = :version
            """;

    private static final String TASK_COLUMNS = """
            select id, plan_id, position, version, typed, author, author_name, changed_at, form from remediation.task
            """;
    private static final String TASKS = TASK_COLUMNS + """
             where plan_id = :plan and stage = 'DRAFT' and not removed order by position, id
            """;
    private static final String TASK = TASK_COLUMNS + " where id = :id and plan_id = :plan and stage = 'DRAFT'";

    private static final String ADD_TASK = """
            insert into remediation.task (id, stage, plan_id, agency, work_year, position, typed, piece_id, criterion, title,
              person, responsibility, authority, output, evidence_type, due, internal_due, author, author_name, changed_at, form)
            values (:id, 'DRAFT', :plan, :agency, :year,
              (select coalesce(max(position), 0) + 1 from remediation.task where plan_id = :plan and stage = 'DRAFT'),
              cast(:typed as jsonb), :piece, :criterion, :title, :person, :responsibility, :authority, :output, :evidence, :due,
              :internal, :author, :name, :at, :form)
            on conflict do nothing
            """;

    private static final String CHANGE_TASK = """
            update remediation.task
            set version = version + 1, typed = cast(:typed as jsonb), piece_id = :piece, criterion = :criterion, title = :title,
                person = :person, responsibility = :responsibility, authority = :authority, output = :output,
                evidence_type = :evidence, due = :due, internal_due = :internal, author = :author, author_name = :name,
                changed_at = :at, form = :form, removed = false
            where id = :id and stage = 'DRAFT' and plan_id = :plan and agency = :agency and work_year = :year and version = :version
            """;

    private static final String REMOVE_TASK = """
            update remediation.task set version = version + 1, removed = true, changed_at = :at
            where id = :id and stage = 'DRAFT' and plan_id = :plan and version = :version
            """;

    private static final String REVISION = """
            insert into remediation.revision (id, plan_id, part, number, typed, aside, author, author_name, written_at)
            values (:id, :plan, :part, :number, cast(:typed as jsonb), :aside, :author, :name, :at)
            """;

    private static final String REVISIONS = """
            select part, number as version, typed, author, author_name, written_at as changed_at, null::uuid as form
            from remediation.revision where plan_id = :plan and part = :part order by written_at desc limit 50
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    Drafts(JdbcClient jdbc, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    Optional<Written> section(UUID plan, Part part) {
        return jdbc.sql(SECTION)
                .param("plan", plan)
                .param("part", part.name())
                .query(Drafts::written)
                .optional();
    }

    List<PlanTask> tasks(UUID plan) {
        return jdbc.sql(TASKS)
                .param("plan", plan)
                .query((row, number) ->
                        new PlanTask(row.getObject("id", UUID.class), number + 1, row.getInt("version"), typed(row)))
                .list();
    }

    /** The task of this plan as it stands, also when it was struck out. */
    Optional<Written> task(UUID plan, UUID id) {
        return jdbc.sql(TASK)
                .param("id", id)
                .param("plan", plan)
                .query(Drafts::written)
                .optional();
    }

    /** Writes over what stands at this version; the first words are version 0 over nothing, −1. */
    boolean put(Plan plan, Part part, Written next) {
        var statement = by(next.version() == 0 ? jdbc.sql(PUT_SECTION) : jdbc.sql(CHANGE_SECTION), next)
                .param("plan", plan.id())
                .param("part", part.name())
                .param("form", next.form());
        return (next.version() == 0 ? statement : statement.param("version", next.version() - 1)).update() == 1;
    }

    boolean putTask(Plan plan, UUID id, Written next) {
        var task = new PlanTask(id, 1, next.version(), next.typed());
        var statement = by(next.version() == 0 ? jdbc.sql(ADD_TASK) : jdbc.sql(CHANGE_TASK), next)
                .param("id", id)
                .param("plan", plan.id())
                .param("agency", plan.agency())
                .param("year", plan.workYear())
                .param("piece", task.piece().orElse(null))
                .param("criterion", limited(task, TaskField.CRITERION))
                .param("title", limited(task, TaskField.TITLE))
                .param("person", limited(task, TaskField.PERSON))
                .param("responsibility", limited(task, TaskField.RESPONSIBILITY))
                .param("authority", limited(task, TaskField.AUTHORITY))
                .param("output", limited(task, TaskField.OUTPUT))
                .param("evidence", task.evidence().map(Enum::name).orElse(""))
                .param("due", task.date(TaskField.DUE, plan.workYear()))
                .param("internal", task.date(TaskField.INTERNAL_DUE, plan.workYear()))
                .param("form", next.form());
        return (next.version() == 0 ? statement : statement.param("version", next.version() - 1)).update() == 1;
    }

    boolean removeTask(Plan plan, UUID id, int version, java.time.Instant at) {
        return jdbc.sql(REMOVE_TASK)
                        .param("id", id)
                        .param("plan", plan.id())
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @param aside whether it came second and stands beside what is kept */
    void remember(UUID plan, String part, Written words, boolean aside) {
        by(jdbc.sql(REVISION), words)
                .param("id", ids.next())
                .param("plan", plan)
                .param("part", part)
                .param("number", words.version())
                .param("aside", aside)
                .update();
    }

    /** The newest 50 of one page or task, also those kept aside. */
    List<Written> revisions(UUID plan, String part) {
        return jdbc.sql(REVISIONS)
                .param("plan", plan)
                .param("part", part)
                .query(Drafts::written)
                .list();
    }

    /** The column is for lists; the words stand whole in what was typed, and a rule blocks what is longer than this. */
    private static String limited(PlanTask task, TaskField field) {
        String text = task.text(field);
        return text.substring(0, Math.min(text.length(), field.longest()));
    }

    private static JdbcClient.StatementSpec by(JdbcClient.StatementSpec sql, Written words) {
        return sql.param("typed", JSON.writeValueAsString(words.typed().texts()))
                .param("author", words.author())
                .param("name", words.authorName())
                .param("at", words.at().atOffset(ZoneOffset.UTC));
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getInt("version"),
                typed(row),
                row.getString("author"),
                row.getString("author_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("form", UUID.class));
    }

    private static Typed typed(ResultSet row) throws SQLException {
        TreeMap<String, String> texts = JSON.readValue(row.getString("typed"), new TypeReference<>() {});
        return new Typed(texts);
    }
}
