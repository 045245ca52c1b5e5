package vn.thanghang.remediation.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans and the steps they took. */
@Component
final class Plans {

    private static final String COLUMNS = """
            select p.id, p.sheet_id, p.agency, p.index_code, p.result_year, p.work_year, p.unit, p.state, p.version, p.working,
              p.issued, p.reason, p.number_symbol, p.issued_on, p.signer, p.sent_here, p.sent_elsewhere, p.first_sent,
              p.review_due, p.complete_by, p.made_by_name, p.changed_at
            from remediation.plan p
            """;

    private static final String BY_ID = COLUMNS + " where p.id = :id";
    private static final String OF_SHEET = COLUMNS + " where p.sheet_id = :sheet order by p.agency";
    private static final String OF_AGENCY = COLUMNS + " where p.sheet_id = :sheet and p.agency = :agency";
    private static final String LAST_OF = COLUMNS + """
             where p.agency = :agency and p.index_code = :index and p.work_year < :year and p.issued > 0
             order by p.work_year desc limit 1
            """;
    private static final String OF_PAPER = COLUMNS + """
             join remediation.plan_version v on v.plan_id = p.id where v.paper_id = :paper
            """;
    private static final String ALL = COLUMNS + """
             where (:agency = '' or p.agency = :agency) and (:state = '' or p.state = :state)
               and (cast(:sheet as uuid) is null or p.sheet_id = :sheet)
             order by p.changed_at desc, p.id limit :rows offset :skip
            """;
    private static final String COUNT = """
            select count(*) from remediation.plan p
            where (:agency = '' or p.agency = :agency) and (:state = '' or p.state = :state)
              and (cast(:sheet as uuid) is null or p.sheet_id = :sheet)
            """;

    private static final String ADD = """
            insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, unit, state, idempotency_key,
              made_by, made_by_name, changed_at)
            values (:id, :sheet, :agency, :index, :result, :work, :unit, 'DRAFT', :key, :by, :name, :at)
            on conflict do nothing
            """;

    private static final String MOVE = """
            update remediation.plan
            set state = :state, version = :version, working = :working, issued = :issued, reason = :reason,
                number_symbol = :code, issued_on = :issuedOn, signer = :signer, sent_here = :here, sent_elsewhere = :elsewhere,
                first_sent = :first, review_due = :reviewDue, complete_by = :completeBy, changed_at = :at
            where id = :id and version = :version - 1
            """;

    private static final String HOLD = "select state from remediation.plan where id = :id for share";

    private static final String ADD_STEP = """
            insert into remediation.plan_step (plan_id, version, act, state, working, actor, actor_name, done_at, reason)
            values (:plan, :version, :act, :state, :working, :actor, :name, :at, :reason)
            """;

    private static final String STEPS = """
            select act, state, working, actor, actor_name, done_at, reason from remediation.plan_step where plan_id = :plan
            order by version
            """;

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Plan> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Plans::plan).optional();
    }

    Optional<Plan> of(UUID sheet, String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("sheet", sheet)
                .param("agency", agency)
                .query(Plans::plan)
                .optional();
    }

    List<Plan> ofSheet(UUID sheet) {
        return jdbc.sql(OF_SHEET).param("sheet", sheet).query(Plans::plan).list();
    }

    Optional<Plan> ofPaper(UUID paper) {
        return jdbc.sql(OF_PAPER).param("paper", paper).query(Plans::plan).optional();
    }

    /** The newest issued plan of the agency for an earlier year of work. */
    Optional<Plan> lastOf(String agency, String index, int year) {
        return jdbc.sql(LAST_OF)
                .param("agency", agency)
                .param("index", index)
                .param("year", year)
                .query(Plans::plan)
                .optional();
    }

    List<Plan> page(PlanSearch search, int rows) {
        return bound(jdbc.sql(ALL), search)
                .param("rows", rows)
                .param("skip", (search.page() - 1) * rows)
                .query(Plans::plan)
                .list();
    }

    long count(PlanSearch search) {
        return bound(jdbc.sql(COUNT), search).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, PlanSearch search) {
        return sql.param("agency", search.agency())
                .param("state", search.state())
                .param("sheet", search.sheet());
    }

    /** False when there is one for this sheet and agency, or of this key, already. */
    boolean add(Plan plan, UUID key, String by) {
        return jdbc.sql(ADD)
                        .param("id", plan.id())
                        .param("sheet", plan.sheetId())
                        .param("agency", plan.agency())
                        .param("index", plan.indexCode())
                        .param("result", plan.resultYear())
                        .param("work", plan.workYear())
                        .param("unit", plan.unit())
                        .param("key", key)
                        .param("by", by)
                        .param("name", plan.madeBy())
                        .param("at", plan.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Moves it on to the target, which bears the next version; false when it has moved meanwhile. */
    boolean move(Plan target) {
        return jdbc.sql(MOVE)
                        .param("id", target.id())
                        .param("state", target.state().name())
                        .param("version", target.version())
                        .param("working", target.working())
                        .param("issued", target.issued())
                        .param("reason", target.reason())
                        .param("code", target.numberSymbol())
                        .param("issuedOn", target.issuedOn())
                        .param("signer", target.signer())
                        .param("here", target.sentHere())
                        .param("elsewhere", target.sentElsewhere())
                        .param("first", target.firstSent())
                        .param("reviewDue", target.reviewDue())
                        .param("completeBy", target.completeBy())
                        .param("at", target.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The state, which does not change until the transaction ends. */
    PlanState held(UUID id) {
        return PlanState.valueOf(
                jdbc.sql(HOLD).param("id", id).query(String.class).single());
    }

    void addStep(Plan plan, PlanStep step) {
        jdbc.sql(ADD_STEP)
                .param("plan", plan.id())
                .param("version", plan.version())
                .param("act", step.act().name())
                .param("state", step.state().name())
                .param("working", step.working())
                .param("actor", step.actor())
                .param("name", step.actorName())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .update();
    }

    List<PlanStep> steps(UUID plan) {
        return jdbc.sql(STEPS)
                .param("plan", plan)
                .query((row, number) -> new PlanStep(
                        PlanAct.valueOf(row.getString("act")),
                        PlanState.valueOf(row.getString("state")),
                        row.getInt("working"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getObject("sheet_id", UUID.class),
                row.getString("agency"),
                row.getString("index_code"),
                row.getInt("result_year"),
                row.getInt("work_year"),
                row.getString("unit"),
                PlanState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("working"),
                row.getInt("issued"),
                row.getString("reason"),
                row.getString("number_symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("signer"),
                row.getObject("sent_here", LocalDate.class),
                row.getObject("sent_elsewhere", LocalDate.class),
                row.getObject("first_sent", LocalDate.class),
                row.getObject("review_due", LocalDate.class),
                row.getObject("complete_by", LocalDate.class),
                row.getString("made_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
