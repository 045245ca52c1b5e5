package vn.thanghang.accountability.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;

/** The requests. */
@Component
final class ReviewRequests {

    private static final String ADD = """
            insert into accountability.review_request (id, idempotency_key, agency, work_year, about, path, words, state, filed_by,
              filed_by_name, filed_at, due)
            values (:id, :key, :agency, :year, :about, :path, :words, 'FILED', :by, :name, :at, :due)
            on conflict (idempotency_key) do nothing
            """;
    private static final String COLUMNS = """
            select id, agency, work_year, about, path, words, state, version, filed_by_name, filed_at, due, document, result,
              decided_by_name, decided_at
            from accountability.review_request
            """;
    private static final String FIND = COLUMNS + " where id = :id";
    private static final String WITH_KEY = COLUMNS + " where idempotency_key = :key";
    private static final String OF_AGENCY =
            COLUMNS + " where agency = :agency and work_year = :year order by filed_at desc, id desc limit 200";
    private static final String DECIDE = """
            update accountability.review_request set state = :state, version = version + 1, document = :document, result = :result,
              decided_by = :by, decided_by_name = :name, decided_at = :at
            where id = :id and version = :version and state = 'FILED'
            """;

    private final JdbcClient jdbc;

    ReviewRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReviewRequest request, UUID key, CurrentUser user) {
        jdbc.sql(ADD)
                .param("id", request.id())
                .param("key", key)
                .param("agency", request.agency())
                .param("year", request.workYear())
                .param("about", request.about())
                .param("path", request.path())
                .param("words", request.words())
                .param("by", user.actor().reference())
                .param("name", request.filedBy())
                .param("at", request.filedAt().atOffset(ZoneOffset.UTC))
                .param("due", request.due())
                .update();
    }

    Optional<ReviewRequest> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ReviewRequests::request).optional();
    }

    Optional<ReviewRequest> withKey(UUID key) {
        return jdbc.sql(WITH_KEY)
                .param("key", key)
                .query(ReviewRequests::request)
                .optional();
    }

    /** The newest first. */
    List<ReviewRequest> of(String agency, int workYear) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("year", workYear)
                .query(ReviewRequests::request)
                .list();
    }

    /** False when it was decided meanwhile. */
    boolean decide(
            ReviewRequest seen,
            RequestState to,
            @Nullable String document,
            String result,
            CurrentUser user,
            Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("state", to.name())
                        .param("document", document)
                        .param("result", result)
                        .param("by", user.actor().reference())
                        .param("name", user.displayName())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static ReviewRequest request(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ReviewRequest(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getInt("work_year"),
                row.getString("about"),
                row.getString("path"),
                row.getString("words"),
                RequestState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("filed_by_name"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getString("document"),
                row.getString("result"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant());
    }
}
