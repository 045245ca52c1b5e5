package vn.thanghang.directive.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;

/** Directives with their duties and addressees, and the steps they took. */
@Component
final class Directives {

    private static final String COLUMNS = """
            select document_id, birth, authority, state, version, index_code, work_year, province, effective_on, given_at,
                   withdrawn_by
            from directive.directive
            """;

    private static final String BY_ID = COLUMNS + " where document_id = :id";

    private static final String IN_FORCE = COLUMNS + """
             where state = 'IN_FORCE' and index_code = :index and work_year = :year order by effective_on, document_id
            """;

    private static final String LIST = COLUMNS + """
             where (:drafts or state <> 'DRAFT') and (:index = '' or index_code = :index) and (:year = 0 or work_year = :year)
             order by (state = 'DRAFT') desc, effective_on desc, document_id desc limit :rows
            """;

    private static final String OF_OBLIGATION = "select directive from directive.obligation where id = :id";

    private static final String ADD = """
            insert into directive.directive (document_id, state, version, birth, authority, province, effective_on, index_code, work_year)
            values (:id, 'DRAFT', 0, :birth, :authority, :province, :day, :index, :year)
            """;

    private static final String MOVE = """
            update directive.directive
            set state = :state, version = version + 1, birth = :birth, authority = :authority, province = :province,
                effective_on = :day, index_code = :index, work_year = :year, given_at = :givenAt, withdrawn_by = :withdrawnBy
            where document_id = :id and version = :version
            """;

    private static final String OBLIGATIONS = """
            select id, path, kind, text, source, due, due_document, withdrawn_by from directive.obligation
            where directive = :id order by position
            """;

    private static final String ADDRESSEES = """
            select a.obligation, a.group_kind, a.addressee from directive.obligation_addressee a
            join directive.obligation o on o.id = a.obligation where o.directive = :id order by a.position
            """;

    private static final String DROP_DUES = """
            delete from directive.obligation_due where obligation in
              (select id from directive.obligation where directive = :id)
            """;

    private static final String DROP_ADDRESSEES = """
            delete from directive.obligation_addressee where obligation in
              (select id from directive.obligation where directive = :id)
            """;

    private static final String DROP_OBLIGATIONS = "delete from directive.obligation where directive = :id";

    private static final String ADD_OBLIGATION = """
            insert into directive.obligation (id, directive, position, path, kind, text, source, due, due_document)
            values (:id, :directive, :position, :path, :kind, :text, :source, :due, :dueDocument)
            """;

    private static final String ADD_ADDRESSEE = """
            insert into directive.obligation_addressee (obligation, position, group_kind, addressee)
            values (:obligation, :position, :group, :agency)
            """;

    private static final String WITHDRAW_OBLIGATION =
            "update directive.obligation set withdrawn_by = :document where id = :id and withdrawn_by is null";

    private static final String ADD_STEP = """
            insert into directive.directive_step (directive, version, act, actor, actor_name, done_at, document)
            values (:directive, :version, :act, :actor, :name, :at, :document)
            """;

    private static final String STEPS = """
            select act, actor, actor_name, done_at, document from directive.directive_step
            where directive = :directive order by version
            """;

    private static final int ROWS = 200;

    /** Who did what. */
    record Step(
            DirectiveAct act,
            String actor,
            String actorName,
            Instant at,
            @Nullable UUID document) {}

    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    Directives(JdbcClient jdbc, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    Optional<Directive> find(UUID document) {
        return jdbc.sql(BY_ID).param("id", document).query(this::directive).optional();
    }

    Optional<Directive> ofObligation(UUID obligation) {
        return jdbc.sql(OF_OBLIGATION)
                .param("id", obligation)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    List<Directive> inForce(String index, int year) {
        return jdbc.sql(IN_FORCE)
                .param("index", index)
                .param("year", year)
                .query(this::directive)
                .list();
    }

    List<Directive> list(boolean drafts, String index, int year) {
        return jdbc.sql(LIST)
                .param("drafts", drafts)
                .param("index", index)
                .param("year", year)
                .param("rows", ROWS)
                .query(this::directive)
                .list();
    }

    void add(Directive draft) {
        bound(jdbc.sql(ADD), draft).update();
    }

    /** Moves it on to the target, which bears the next version; false when it has moved meanwhile. */
    boolean move(Directive target) {
        return bound(jdbc.sql(MOVE), target)
                        .param("version", target.version() - 1)
                        .param("state", target.state().name())
                        .param(
                                "givenAt",
                                target.givenAt() == null
                                        ? null
                                        : target.givenAt().atOffset(ZoneOffset.UTC))
                        .param("withdrawnBy", target.withdrawnBy())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Directive directive) {
        return sql.param("id", directive.documentId())
                .param("birth", directive.birth().name())
                .param("authority", directive.authority().name())
                .param("province", directive.province())
                .param("day", directive.day())
                .param("index", directive.indexCode())
                .param("year", directive.workYear());
    }

    /** Puts the proposed duties in the place of those of before; only while it is a draft. */
    void replace(UUID directive, List<Obligation> obligations) {
        jdbc.sql(DROP_DUES).param("id", directive).update();
        jdbc.sql(DROP_ADDRESSEES).param("id", directive).update();
        jdbc.sql(DROP_OBLIGATIONS).param("id", directive).update();
        for (int i = 0; i < obligations.size(); i++) {
            add(directive, i, obligations.get(i));
        }
    }

    private void add(UUID directive, int position, Obligation obligation) {
        jdbc.sql(ADD_OBLIGATION)
                .param("id", obligation.id())
                .param("directive", directive)
                .param("position", position)
                .param("path", obligation.path())
                .param("kind", obligation.kind().name())
                .param("text", obligation.text())
                .param("source", obligation.source())
                .param("due", obligation.due())
                .param("dueDocument", obligation.dueDocument())
                .update();
        for (int i = 0; i < obligation.addressees().size(); i++) {
            Addressee addressee = obligation.addressees().get(i);
            jdbc.sql(ADD_ADDRESSEE)
                    .param("obligation", obligation.id())
                    .param("position", i)
                    .param("group", addressee.group().name())
                    .param("agency", addressee.agency() == null ? "" : addressee.agency())
                    .update();
        }
    }

    UUID nextId() {
        return ids.next();
    }

    boolean withdraw(UUID obligation, UUID document) {
        return jdbc.sql(WITHDRAW_OBLIGATION)
                        .param("id", obligation)
                        .param("document", document)
                        .update()
                == 1;
    }

    void addStep(Directive after, DirectiveAct act, By by, Instant at, @Nullable UUID document) {
        jdbc.sql(ADD_STEP)
                .param("directive", after.documentId())
                .param("version", after.version())
                .param("act", act.name())
                .param("actor", by.actor().reference())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("document", document)
                .update();
    }

    List<Step> steps(UUID directive) {
        return jdbc.sql(STEPS)
                .param("directive", directive)
                .query((row, number) -> new Step(
                        DirectiveAct.valueOf(row.getString("act")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getObject("document", UUID.class)))
                .list();
    }

    private Directive directive(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("document_id", UUID.class);
        OffsetDateTime given = row.getObject("given_at", OffsetDateTime.class);
        return new Directive(
                id,
                Birth.valueOf(row.getString("birth")),
                Rank.valueOf(row.getString("authority")),
                DirectiveState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("index_code"),
                row.getInt("work_year"),
                row.getString("province"),
                row.getObject("effective_on", LocalDate.class),
                given == null ? null : given.toInstant(),
                row.getObject("withdrawn_by", UUID.class),
                obligations(id));
    }

    private List<Obligation> obligations(UUID directive) {
        Map<UUID, List<Addressee>> addressees = new HashMap<>();
        jdbc.sql(ADDRESSEES).param("id", directive).query(row -> {
            var group = AddresseeGroup.valueOf(row.getString("group_kind"));
            String agency = row.getString("addressee");
            addressees
                    .computeIfAbsent(row.getObject("obligation", UUID.class), id -> new ArrayList<>())
                    .add(new Addressee(group, agency.isEmpty() ? null : agency));
        });
        return jdbc.sql(OBLIGATIONS)
                .param("id", directive)
                .query((row, number) -> new Obligation(
                        row.getObject("id", UUID.class),
                        row.getString("path"),
                        ObligationKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("source"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("due_document", UUID.class),
                        row.getObject("withdrawn_by", UUID.class),
                        addressees.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
