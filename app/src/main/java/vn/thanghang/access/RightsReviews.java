package vn.thanghang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.access.RightsReview.Decision;
import vn.thanghang.access.RightsReview.Line;

/** The reviews and their lines. */
@Component
final class RightsReviews {

    private static final String COLUMNS = "select id, opened_at, signed_at, signed_by from access.rights_review ";
    private static final String LINES = """
            select l.id, l.account_id, l.role_id, l.last_sign_in_at, l.idle_since, l.decision, l.decided_by
            from access.rights_review_line l join access.account a on a.id = l.account_id
            where l.review_id = :review order by a.display_name collate "vi-x-icu", a.login, l.id
            """;
    private static final String INSERT_LINE = """
            insert into access.rights_review_line (id, review_id, account_id, role_id, last_sign_in_at, idle_since)
            values (:id, :review, :account, :role, :signedIn, :idle)
            """;
    private static final String DECIDE = """
            update access.rights_review_line set decision = :decision, decided_by = :by, decided_at = :at
            where id = :id and review_id = :review and decision is null
            """;
    private static final String FIRST_ACCOUNT =
            "select min(created_at) from access.account where not demonstration having count(*) > 0";

    private final JdbcClient jdbc;
    private final GrantedRoles roles;

    RightsReviews(JdbcClient jdbc, GrantedRoles roles) {
        this.jdbc = jdbc;
        this.roles = roles;
    }

    List<RightsReview> all() {
        return jdbc.sql(COLUMNS + "order by opened_at desc, id")
                .query(RightsReviews::review)
                .list();
    }

    Optional<RightsReview> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(RightsReviews::review)
                .optional();
    }

    /** When the first account was made; empty before that. */
    Optional<Instant> beginning() {
        return jdbc.sql(FIRST_ACCOUNT)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** False when another one is open: two nodes may look at the same moment. */
    boolean open(UUID id, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                                insert into access.rights_review (id, opened_at, opened_by) values (:id, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    void addLine(UUID review, UUID line, UUID account, @Nullable UUID role, LastUse.Use use) {
        jdbc.sql(INSERT_LINE)
                .param("id", line)
                .param("review", review)
                .param("account", account)
                .param("role", role)
                .param(
                        "signedIn",
                        use.lastSignInAt() == null ? null : use.lastSignInAt().atOffset(ZoneOffset.UTC))
                .param("idle", use.idleSince().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Line> lines(UUID review) {
        Map<UUID, GrantedRole> granted =
                roles.all().stream().collect(Collectors.toMap(GrantedRole::id, Function.identity()));
        return jdbc.sql(LINES)
                .param("review", review)
                .query((row, number) -> line(row, granted))
                .list();
    }

    /** Locks an open review, so that deciding and signing come one after the other; false when it is not open. */
    boolean lockOpen(UUID review) {
        return jdbc.sql("select 1 from access.rights_review where id = :id and signed_at is null for update")
                .param("id", review)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** False when the line was decided already. */
    boolean decide(UUID review, UUID line, Decision decision, UUID by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("decision", decision.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", line)
                        .param("review", review)
                        .update()
                == 1;
    }

    void sign(UUID review, UUID by, Instant at) {
        jdbc.sql("update access.rights_review set signed_at = :at, signed_by = :by where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", review)
                .update();
    }

    private static RightsReview review(ResultSet row, int number) throws SQLException {
        return new RightsReview(
                row.getObject("id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                Accounts.instant(row.getTimestamp("signed_at")),
                row.getObject("signed_by", UUID.class));
    }

    private static Line line(ResultSet row, Map<UUID, GrantedRole> granted) throws SQLException {
        String decision = row.getString("decision");
        UUID role = row.getObject("role_id", UUID.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                role == null ? null : granted.get(role),
                Accounts.instant(row.getTimestamp("last_sign_in_at")),
                row.getTimestamp("idle_since").toInstant(),
                decision == null ? null : Decision.valueOf(decision),
                row.getObject("decided_by", UUID.class));
    }
}
