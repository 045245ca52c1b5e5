package vn.thanghang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The releases and the decisions about them. */
@Component
final class Releases {

    private static final String COLUMNS = """
            select id, index_code, year, state, version, file_name, file_sha256, content_sha256, figures, warnings
            from catalogue.release
            """;

    private static final String BY_ID = COLUMNS + " where id = :id";

    private static final String BY_KEY = COLUMNS + " where idempotency_key = :key";

    private static final String ALL = COLUMNS + " order by year desc, state, id";

    private static final String OPEN =
            COLUMNS + " where index_code = :index and year = :year and state in ('DRAFT', 'CHECKED')";

    private static final String SAME = COLUMNS + """
             where index_code = :index and year = :year and content_sha256 = :content and state <> 'WITHDRAWN'
             order by state desc limit 1
            """;

    private static final String ADD = """
            insert into catalogue.release
              (id, index_code, year, state, file_name, file_sha256, content_sha256, idempotency_key, figures, warnings)
            values (:id, :index, :year, 'DRAFT', :fileName, :file, :content, :key, :figures, :warnings)
            """;

    private static final String MOVE = """
            update catalogue.release set state = :state, version = version + 1
            where id = :id and version = :version and state = :before
            """;

    private static final String DECIDE = """
            insert into catalogue.decision (release_id, state, actor, actor_name, decided_at, reason)
            values (:release, :state, :actor, :name, :at, :reason)
            """;

    private static final String DECISIONS = """
            select state, actor, actor_name, decided_at, reason from catalogue.decision
            where release_id = :release order by decided_at, case state when 'DRAFT' then 0 when 'CHECKED' then 1 else 2 end
            """;

    private static final String PUBLISHED_YEARS = """
            select distinct year from catalogue.release where index_code = :index and state = 'PUBLISHED' order by year
            """;

    private static final String LAST_PUBLICATION =
            "select max(decided_at) from catalogue.decision where state = 'PUBLISHED'";

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::release).optional();
    }

    Optional<Release> withKey(UUID key) {
        return jdbc.sql(BY_KEY).param("key", key).query(this::release).optional();
    }

    List<Release> all() {
        return jdbc.sql(ALL).query(this::release).list();
    }

    Optional<Release> open(String index, int year) {
        return jdbc.sql(OPEN)
                .param("index", index)
                .param("year", year)
                .query(this::release)
                .optional();
    }

    /** A release of the edition with exactly these figures. */
    Optional<Release> withContent(String index, int year, String contentSha256) {
        return jdbc.sql(SAME)
                .param("index", index)
                .param("year", year)
                .param("content", HexFormat.of().parseHex(contentSha256))
                .query(this::release)
                .optional();
    }

    List<Integer> publishedYears(String index) {
        return jdbc.sql(PUBLISHED_YEARS)
                .param("index", index)
                .query(Integer.class)
                .list();
    }

    /** When results last came into force; null while there are none. */
    @Nullable Instant lastPublication() {
        return jdbc.sql(LAST_PUBLICATION)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    void add(NewRelease draft) {
        jdbc.sql(ADD)
                .param("id", draft.id())
                .param("index", draft.reading().index())
                .param("year", draft.reading().year())
                .param("fileName", draft.fileName())
                .param("file", HexFormat.of().parseHex(draft.fileSha256()))
                .param("content", HexFormat.of().parseHex(draft.contentSha256()))
                .param("key", draft.key())
                .param("figures", draft.figures())
                .param("warnings", draft.warnings())
                .update();
    }

    /** Moves a release on; false when it stands elsewhere by now. */
    boolean move(Release release, int version, ReleaseState target) {
        return jdbc.sql(MOVE)
                        .param("state", target.name())
                        .param("id", release.id())
                        .param("version", version)
                        .param("before", release.state().name())
                        .update()
                == 1;
    }

    void decide(UUID release, Release.Decision decision) {
        jdbc.sql(DECIDE)
                .param("release", release)
                .param("state", decision.state().name())
                .param("actor", decision.actor())
                .param("name", decision.actorName())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    private Release release(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Release(
                id,
                row.getString("index_code"),
                row.getInt("year"),
                ReleaseState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("file_name"),
                HexFormat.of().formatHex(row.getBytes("file_sha256")),
                HexFormat.of().formatHex(row.getBytes("content_sha256")),
                row.getInt("figures"),
                row.getInt("warnings"),
                decisions(id));
    }

    private List<Release.Decision> decisions(UUID release) {
        return jdbc.sql(DECISIONS)
                .param("release", release)
                .query((row, number) -> new Release.Decision(
                        ReleaseState.valueOf(row.getString("state")),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
