package vn.thanghang.directive.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.files.Sha256;

/** Requests for opinions, their sections and what came. The database shows whoever asks no more than its own part. */
@Component
final class Requests {

    private static final String COLUMNS = """
            select id, paper_id, agency, state, version, subject, type, pdf, due, asked_by_name, asked_at
            from directive.opinion_request
            """;
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String OF_PAPER = COLUMNS + " where paper_id = :paper order by asked_at desc";
    private static final String ALL = COLUMNS + " order by (state = 'OPEN') desc, due, asked_at desc limit 200";
    private static final String BY_KEY = "select id from directive.opinion_request where idempotency_key = :key";

    private static final String ADD = """
            insert into directive.opinion_request (id, paper_id, agency, state, idempotency_key, subject, type, pdf, docx, due,
              asked_by, asked_by_name, asked_at)
            values (:id, :paper, :agency, 'OPEN', :key, :subject, :type, :pdf, :docx, :due, :by, :name, :at)
            """;
    private static final String ADD_SECTION =
            "insert into directive.opinion_section (request, position, title, text) values (:id, :position, :title, :text)";
    private static final String ADD_OPINION = """
            insert into directive.opinion (request, agency, asker, subject, due) values (:id, :agency, :asker, :subject, :due)
            """;
    private static final String SECTIONS =
            "select position, title, text, handling from directive.opinion_section where request = :id order by position";
    private static final String OPINIONS = """
            select agency, version, general, answered_by_name, answered_at from directive.opinion where request = :id
            order by agency
            """;
    private static final String ON_SECTIONS =
            "select agency, position, agrees, words from directive.section_opinion where request = :id";

    private static final String ANSWER = """
            update directive.opinion set version = version + 1, general = :general, answered_by = :by, answered_by_name = :name,
              answered_at = :at
            where request = :id and agency = :agency and version = :version and not closed
            """;
    private static final String DROP_SECTIONS =
            "delete from directive.section_opinion where request = :id and agency = :agency";
    private static final String ADD_ON_SECTION = """
            insert into directive.section_opinion (request, agency, position, agrees, words)
            values (:id, :agency, :position, :agrees, :words)
            """;
    private static final String TOUCH = """
            update directive.opinion_request
            set version = version + 1, state = :state, closed_at = case when :state = 'CLOSED' then coalesce(closed_at, :at) end
            where id = :id and version = :version
            """;
    private static final String HANDLE =
            "update directive.opinion_section set handling = :words where request = :id and position = :position";
    private static final String END = "update directive.opinion set closed = true where request = :id";

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpinionRequest> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::request).optional();
    }

    Optional<UUID> withKey(UUID key) {
        return jdbc.sql(BY_KEY).param("key", key).query(UUID.class).optional();
    }

    List<OpinionRequest> ofPaper(UUID paper) {
        return jdbc.sql(OF_PAPER).param("paper", paper).query(this::request).list();
    }

    /** Those the connection reaches: asked by one's agencies or of them; open ones first, at most 200. */
    List<OpinionRequest> all() {
        return jdbc.sql(ALL).query(this::request).list();
    }

    void add(OpinionRequest request, Sha256 docx, UUID key, By by) {
        jdbc.sql(ADD)
                .param("id", request.id())
                .param("paper", request.paperId())
                .param("agency", request.agency())
                .param("key", key)
                .param("subject", request.subject())
                .param("type", request.type())
                .param("pdf", request.pdf().digest())
                .param("docx", docx.digest())
                .param("due", request.due())
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (OpinionRequest.Section section : request.sections()) {
            jdbc.sql(ADD_SECTION)
                    .param("id", request.id())
                    .param("position", section.position())
                    .param("title", section.title())
                    .param("text", section.text())
                    .update();
        }
        for (Opinion asked : request.opinions()) {
            jdbc.sql(ADD_OPINION)
                    .param("id", request.id())
                    .param("agency", asked.agency())
                    .param("asker", request.agency())
                    .param("subject", request.subject())
                    .param("due", request.due())
                    .update();
        }
    }

    /** False when the opinion has moved meanwhile, or nothing more is taken. */
    boolean answer(UUID request, Opinion opinion, By by, Instant at) {
        boolean first = jdbc.sql(ANSWER)
                        .param("id", request)
                        .param("agency", opinion.agency())
                        .param("version", opinion.version())
                        .param("general", opinion.general())
                        .param("by", by.actor().reference())
                        .param("name", by.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) {
            jdbc.sql(DROP_SECTIONS)
                    .param("id", request)
                    .param("agency", opinion.agency())
                    .update();
            opinion.sections()
                    .forEach((position, said) -> jdbc.sql(ADD_ON_SECTION)
                            .param("id", request)
                            .param("agency", opinion.agency())
                            .param("position", position)
                            .param("agrees", said.agrees())
                            .param("words", said.words())
                            .update());
        }
        return first;
    }

    /** Moves the request on; false when it has moved meanwhile. */
    boolean touch(OpinionRequest seen, RequestState state, Instant at) {
        return jdbc.sql(TOUCH)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", state.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void handle(UUID request, Map<Integer, String> handling) {
        handling.forEach((position, words) -> jdbc.sql(HANDLE)
                .param("id", request)
                .param("position", position)
                .param("words", words)
                .update());
    }

    void end(UUID request) {
        jdbc.sql(END).param("id", request).update();
    }

    private OpinionRequest request(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OpinionRequest(
                id,
                row.getObject("paper_id", UUID.class),
                row.getString("agency"),
                RequestState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("type"),
                Sha256.ofDigest(row.getBytes("pdf")),
                row.getObject("due", LocalDate.class),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                sections(id),
                opinions(id));
    }

    private List<OpinionRequest.Section> sections(UUID id) {
        return jdbc.sql(SECTIONS)
                .param("id", id)
                .query((row, number) -> new OpinionRequest.Section(
                        row.getInt("position"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("handling")))
                .list();
    }

    private List<Opinion> opinions(UUID id) {
        var said = new HashMap<String, Map<Integer, Opinion.OnSection>>();
        jdbc.sql(ON_SECTIONS).param("id", id).query(row -> {
            said.computeIfAbsent(row.getString("agency"), agency -> new HashMap<>())
                    .put(
                            row.getInt("position"),
                            new Opinion.OnSection(row.getBoolean("agrees"), row.getString("words")));
        });
        return jdbc.sql(OPINIONS)
                .param("id", id)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
                    return new Opinion(
                            row.getString("agency"),
                            row.getInt("version"),
                            said.getOrDefault(row.getString("agency"), Map.of()),
                            row.getString("general"),
                            row.getString("answered_by_name"),
                            at == null ? null : at.toInstant());
                })
                .list();
    }
}
