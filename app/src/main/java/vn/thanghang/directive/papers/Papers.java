package vn.thanghang.directive.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers, what was typed at each version, and the steps they took. */
@Component
final class Papers {

    private static final String COLUMNS = """
            select id, state, version, agency, origin, type, subject, frozen, document_id, made_by, made_by_name, changed_at
            from directive.paper
            """;

    private static final String BY_ID = COLUMNS + " where id = :id";

    private static final String ID_BY_KEY = "select id from directive.paper where idempotency_key = :key";

    private static final String OF_DOCUMENT = "select id from directive.paper where document_id = :document";

    private static final String LIST = COLUMNS + """
            where (:everywhere or agency = any(:agencies)) and (:state = '' or state = :state)
              and (:words = '%%' or search like :words escape '!')
            order by changed_at desc, id desc limit :rows
            """;

    private static final String ADD = """
            insert into directive.paper (id, state, version, idempotency_key, agency, origin, type, subject, frozen, made_by,
              made_by_name, changed_at)
            values (:id, :state, :version, :key, :agency, :origin, :type, :subject, :frozen, :madeBy, :madeByName, :at)
            """;

    private static final String MOVE = """
            update directive.paper
            set state = :state, version = version + 1, type = :type, subject = :subject, frozen = :frozen,
                document_id = :document, changed_at = :at
            where id = :id and version = :version
            """;

    private static final String HOLD = "select version from directive.paper where id = :id for update";

    private static final String ADD_REVISION = """
            insert into directive.paper_revision (paper_id, version, content, author, author_name, written_at)
            values (:paper, :version, cast(:content as jsonb), :author, :name, :at)
            """;

    private static final String CONTENT = """
            select content, author_name, written_at from directive.paper_revision where paper_id = :paper
            order by version desc limit 1
            """;

    private static final String LAST_OF = """
            select content, author_name, written_at from directive.paper_revision where author = :author
            order by written_at desc limit 1
            """;

    private static final String REVISIONS = "select count(*) from directive.paper_revision where paper_id = :paper";

    private static final String ADD_STEP = """
            insert into directive.paper_step (paper_id, version, act, state, actor, actor_name, done_at, reason)
            values (:paper, :version, :act, :state, :actor, :name, :at, :reason)
            """;

    private static final String STEPS = """
            select act, state, actor, actor_name, done_at, reason from directive.paper_step where paper_id = :paper
            order by version
            """;

    private static final int ROWS = 200;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Paper> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::paper).optional();
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(ID_BY_KEY).param("key", key).query(UUID.class).optional();
    }

    Optional<UUID> ofDocument(UUID document) {
        return jdbc.sql(OF_DOCUMENT)
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    /** The newest first, at most 200; steps are not read. */
    List<Paper> list(boolean everywhere, List<String> agencies, String state, String folded) {
        return jdbc.sql(LIST)
                .param("everywhere", everywhere)
                .param("agencies", agencies.toArray(String[]::new), java.sql.Types.ARRAY)
                .param("state", state)
                .param("words", "%" + folded.replaceAll("[!%_]", "!$0") + "%")
                .param("rows", ROWS)
                .query((row, number) -> paper(row, List.of()))
                .list();
    }

    void add(Paper paper, String madeByReference, UUID key) {
        jdbc.sql(ADD)
                .param("id", paper.id())
                .param("state", paper.state().name())
                .param("version", paper.version())
                .param("key", key)
                .param("agency", paper.agency())
                .param("origin", paper.origin())
                .param("type", paper.type())
                .param("subject", paper.subject())
                .param("frozen", paper.frozen())
                .param("madeBy", madeByReference)
                .param("madeByName", paper.madeBy())
                .param("at", paper.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves it on to the target, which bears the next version; false when it has moved meanwhile. */
    boolean move(Paper target) {
        return jdbc.sql(MOVE)
                        .param("id", target.id())
                        .param("version", target.version() - 1)
                        .param("state", target.state().name())
                        .param("type", target.type())
                        .param("subject", target.subject())
                        .param("frozen", target.frozen())
                        .param("document", target.documentId())
                        .param("at", target.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Holds the row until the transaction ends: of two steps at once the second waits here. False when it has moved. */
    boolean holds(Paper seen) {
        return jdbc.sql(HOLD).param("id", seen.id()).query(Integer.class).single() == seen.version();
    }

    void addRevision(Paper paper, Revision revision, String author) {
        jdbc.sql(ADD_REVISION)
                .param("paper", paper.id())
                .param("version", paper.version())
                .param("content", JSON.writeValueAsString(revision.fields().texts()))
                .param("author", author)
                .param("name", revision.author())
                .param("at", revision.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Revision> newest(UUID paper) {
        return jdbc.sql(CONTENT).param("paper", paper).query(Papers::revision).optional();
    }

    /** What this person typed last, on whatever paper. */
    Optional<Revision> lastOf(String author) {
        return jdbc.sql(LAST_OF).param("author", author).query(Papers::revision).optional();
    }

    int revisions(UUID paper) {
        return jdbc.sql(REVISIONS).param("paper", paper).query(Integer.class).single();
    }

    void addStep(Paper paper, Paper.Step step) {
        jdbc.sql(ADD_STEP)
                .param("paper", paper.id())
                .param("version", paper.version())
                .param("act", step.act().name())
                .param("state", step.state().name())
                .param("actor", step.actor())
                .param("name", step.actorName())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("reason", step.reason())
                .update();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        Map<PaperField, String> texts = JSON.readValue(row.getString("content"), new TypeReference<>() {});
        return new Revision(
                new PaperFields(texts),
                row.getString("author_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private Paper paper(ResultSet row, int number) throws SQLException {
        return paper(row, steps(row.getObject("id", UUID.class)));
    }

    private static Paper paper(ResultSet row, List<Paper.Step> steps) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                PaperState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("agency"),
                row.getString("origin"),
                row.getString("type"),
                row.getString("subject"),
                row.getInt("frozen"),
                row.getObject("document_id", UUID.class),
                row.getString("made_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                steps);
    }

    private List<Paper.Step> steps(UUID paper) {
        return jdbc.sql(STEPS)
                .param("paper", paper)
                .query((row, number) -> new Paper.Step(
                        PaperAct.valueOf(row.getString("act")),
                        PaperState.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
