package vn.thanghang.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;

/** Sheets and the steps they took. */
@Component
final class Sheets {

    private static final String COLUMNS = """
            select id, state, version, agency, index_code, result_year, work_year, unit, directive_id, paper_id, document_id,
                   issued_on, issued_as, plan_due, plan_due_document, notified_on
            from assignment.sheet
            """;

    private static final String BY_ID = COLUMNS + " where id = :id";

    private static final String ID_BY_KEY = "select id from assignment.sheet where idempotency_key = :key";

    private static final String OF_PAPER = COLUMNS + " where paper_id = :paper";

    private static final String IN_FORCE = COLUMNS + """
            where state = 'ISSUED' and index_code = :index and result_year = :result and work_year = :work
            order by issued_on desc, id desc limit 1
            """;

    private static final String PREPARED = COLUMNS + """
            where state in ('DRAFT', 'FROZEN') and index_code = :index and result_year = :result and work_year = :work
              and unit = :unit
            """;

    private static final String ISSUED =
            COLUMNS + " where state = 'ISSUED' order by work_year desc, result_year desc, index_code, id";

    private static final String LIST = COLUMNS + """
            order by work_year desc, result_year desc, index_code,
              array_position(array['DRAFT', 'FROZEN', 'ISSUED', 'REPLACED', 'WITHDRAWN'], state), id desc
            limit 200
            """;

    private static final String ADD = """
            insert into assignment.sheet (id, state, version, idempotency_key, agency, index_code, result_year, work_year, unit,
              directive_id, made_by, made_by_name, changed_at)
            values (:id, :state, :version, :key, :agency, :index, :result, :work, :unit, :directive, :madeBy, :madeByName, :at)
            """;

    private static final String MOVE = """
            update assignment.sheet
            set state = :state, version = version + 1, directive_id = :directive, paper_id = :paper, document_id = :document,
                issued_on = :issuedOn, issued_as = :issuedAs, plan_due = :planDue, plan_due_document = :planDueDocument,
                notified_on = :notifiedOn, changed_at = :at
            where id = :id and version = :version
            """;

    private static final String LOCK = "select version from assignment.sheet where id = :id for update";

    private static final String ADD_STEP = """
            insert into assignment.sheet_step (sheet, version, act, state, actor, actor_name, done_at, reason)
            values (:sheet, :version, :act, :state, :actor, :name, :at, :reason)
            """;

    private static final String STEPS = """
            select act, state, actor_name, done_at, reason from assignment.sheet_step where sheet = :sheet order by version
            """;

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sheet> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Sheets::sheet).optional();
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(ID_BY_KEY).param("key", key).query(UUID.class).optional();
    }

    Optional<Sheet> ofPaper(UUID paper) {
        return jdbc.sql(OF_PAPER).param("paper", paper).query(Sheets::sheet).optional();
    }

    Optional<Sheet> inForce(Round round) {
        return round(jdbc.sql(IN_FORCE), round).query(Sheets::sheet).optional();
    }

    /** The one that is being prepared for the round. */
    Optional<Sheet> prepared(Round round, String unit) {
        return round(jdbc.sql(PREPARED), round)
                .param("unit", unit)
                .query(Sheets::sheet)
                .optional();
    }

    List<Sheet> issued() {
        return jdbc.sql(ISSUED).query(Sheets::sheet).list();
    }

    /** The newest rounds first, at most 200. */
    List<Sheet> list() {
        return jdbc.sql(LIST).query(Sheets::sheet).list();
    }

    void add(Sheet sheet, By by, UUID key, Instant at) {
        round(jdbc.sql(ADD), sheet.round())
                .param("id", sheet.id())
                .param("state", sheet.state().name())
                .param("version", sheet.version())
                .param("key", key)
                .param("agency", sheet.agency())
                .param("unit", sheet.unit())
                .param("directive", sheet.directiveId())
                .param("madeBy", by.actor().reference())
                .param("madeByName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps others from moving it until the transaction ends; false when it has moved since it was seen. */
    boolean holds(Sheet seen) {
        return jdbc.sql(LOCK)
                .param("id", seen.id())
                .query(Integer.class)
                .optional()
                .filter(version -> version == seen.version())
                .isPresent();
    }

    /** Moves it on to the target, which bears the next version; false when it has moved meanwhile. */
    boolean move(Sheet target, Instant at) {
        return jdbc.sql(MOVE)
                        .param("id", target.id())
                        .param("version", target.version() - 1)
                        .param("state", target.state().name())
                        .param("directive", target.directiveId())
                        .param("paper", target.paperId())
                        .param("document", target.documentId())
                        .param("issuedOn", target.issuedOn())
                        .param("issuedAs", target.issuedAs())
                        .param("planDue", target.planDue())
                        .param("planDueDocument", target.planDueDocument())
                        .param("notifiedOn", target.notifiedOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addStep(Sheet sheet, String act, By by, Instant at, String reason) {
        jdbc.sql(ADD_STEP)
                .param("sheet", sheet.id())
                .param("version", sheet.version())
                .param("act", act)
                .param("state", sheet.state().name())
                .param("actor", by.actor().reference())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    List<SheetStep> steps(UUID sheet) {
        return jdbc.sql(STEPS)
                .param("sheet", sheet)
                .query((row, number) -> new SheetStep(
                        row.getString("act"),
                        SheetState.valueOf(row.getString("state")),
                        row.getString("actor_name"),
                        row.getObject("done_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static JdbcClient.StatementSpec round(JdbcClient.StatementSpec sql, Round round) {
        return sql.param("index", round.indexCode())
                .param("result", round.resultYear())
                .param("work", round.workYear());
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        return new Sheet(
                row.getObject("id", UUID.class),
                new Round(row.getString("index_code"), row.getInt("result_year"), row.getInt("work_year")),
                SheetState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("directive_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("plan_due", LocalDate.class),
                row.getObject("plan_due_document", UUID.class),
                row.getObject("notified_on", LocalDate.class),
                row.getString("unit"),
                row.getString("agency"),
                row.getObject("paper_id", UUID.class),
                row.getString("issued_as"));
    }
}
