package vn.thanghang.access;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which role, for which agency and time. */
@Component
final class GrantedRoles {

    private static final String COLUMNS =
            "select id, account_id, role, agency, valid_from, valid_to, ended_at from access.held_role ";

    private static final String ADMINISTRATORS_LEFT = """
            select count(distinct a.id) from access.account a join access.held_role r on r.account_id = a.id
            where r.role = 'ADMINISTRATOR' and r.ended_at is null and a.disabled_at is null
              and a.password_hash is not null and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
              and a.id <> :without
            """;

    private final JdbcClient jdbc;

    GrantedRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GrantedRole granted, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                        insert into access.held_role
                          (id, account_id, role, agency, valid_from, valid_to, granted_by, granted_at)
                        values (:id, :account, :role, :agency, :from, :to, :by, :at)
                        """)
                .param("id", granted.id())
                .param("account", granted.accountId())
                .param("role", granted.role().name())
                .param("agency", granted.agency())
                .param("from", granted.validFrom())
                .param("to", granted.validTo())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<GrantedRole> of(UUID account) {
        return jdbc.sql(COLUMNS + "where account_id = :account order by granted_at, id")
                .param("account", account)
                .query(GrantedRoles::role)
                .list();
    }

    List<GrantedRole> all() {
        return jdbc.sql(COLUMNS + "order by granted_at, id")
                .query(GrantedRoles::role)
                .list();
    }

    List<HeldRole> inForce(UUID account, LocalDate day) {
        return of(account).stream()
                .filter(granted -> granted.isInForce(day))
                .map(GrantedRole::held)
                .distinct()
                .toList();
    }

    Optional<GrantedRole> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(GrantedRoles::role)
                .optional();
    }

    /** False when it has been ended already. */
    boolean end(UUID id, UUID by, Instant at) {
        return jdbc.sql(
                                "update access.held_role set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many people could still administer the system without this one. */
    int administratorsWithout(UUID account, LocalDate day) {
        return jdbc.sql(ADMINISTRATORS_LEFT)
                .param("day", day)
                .param("without", account)
                .query(Integer.class)
                .single();
    }

    private static GrantedRole role(ResultSet row, int number) throws SQLException {
        return new GrantedRole(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("agency"),
                row.getDate("valid_from").toLocalDate(),
                localDate(row.getDate("valid_to")),
                Accounts.instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable LocalDate localDate(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
