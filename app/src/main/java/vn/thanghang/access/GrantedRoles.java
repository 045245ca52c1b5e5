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
import vn.thanghang.access.GrantedRole.Delegation;

/** Who holds which role, for which agency and time. */
@Component
final class GrantedRoles {

    private static final String COLUMNS = """
            select r.id, r.account_id, r.role, r.agency, r.valid_from, r.valid_to, r.ended_at, r.delegated_from, r.reason,
                   base.account_id as delegated_by
            from access.held_role r left join access.held_role base on base.id = r.delegated_from
            """;
    private static final String IN_ORDER = " order by r.granted_at, r.id";

    /** A delegated role is in force no longer than the one it stands for. */
    private static final String IN_FORCE = COLUMNS + """
            where r.account_id = :account and r.ended_at is null
              and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
              and (r.delegated_from is null or (base.ended_at is null
                and base.valid_from <= :day and (base.valid_to is null or base.valid_to >= :day)))
            """ + IN_ORDER;

    private static final String INSERT = """
            insert into access.held_role
              (id, account_id, role, agency, valid_from, valid_to, granted_by, granted_at, carried_from, delegated_from,
               reason)
            values (:id, :account, :role, :agency, :from, :to, :by, :at, :carried, :delegated, :reason)
            """;

    private static final String END = """
            update access.held_role set ended_at = :at, ended_by = :by where id = :id and ended_at is null
            """;

    private static final String ADMINISTRATORS_LEFT = """
            select count(distinct a.id) from access.account a join access.held_role r on r.account_id = a.id
            where r.role = 'ADMINISTRATOR' and r.agency is null and r.ended_at is null and a.disabled_at is null
              and a.password_hash is not null
              and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
              and a.id <> :without
            """;

    private final JdbcClient jdbc;

    GrantedRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(GrantedRole granted, @Nullable UUID by, Instant at) {
        insert(granted, null, by, at);
    }

    /** A grant that continues another one. */
    void carry(GrantedRole granted, UUID continued, Instant at) {
        insert(granted, continued, null, at);
    }

    void insert(GrantedRole granted, @Nullable UUID continued, @Nullable UUID by, Instant at) {
        Delegation delegation = granted.delegation();
        jdbc.sql(INSERT)
                .param("id", granted.id())
                .param("account", granted.accountId())
                .param("role", granted.role().name())
                .param("agency", granted.agency())
                .param("from", granted.validFrom())
                .param("to", granted.validTo())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("carried", continued)
                .param("delegated", delegation == null ? null : delegation.grant())
                .param("reason", delegation == null ? null : delegation.reason())
                .update();
    }

    List<GrantedRole> of(UUID account) {
        return jdbc.sql(COLUMNS + "where r.account_id = :account" + IN_ORDER)
                .param("account", account)
                .query(GrantedRoles::role)
                .list();
    }

    /** Roles granted for an agency and not ended by anybody; their days may be over. */
    List<GrantedRole> forAgency(String agency) {
        return jdbc.sql(COLUMNS + "where r.agency = :agency and r.ended_at is null" + IN_ORDER)
                .param("agency", agency)
                .query(GrantedRoles::role)
                .list();
    }

    /** Open delegations of a grant. */
    List<GrantedRole> delegatedFrom(UUID grant) {
        return jdbc.sql(COLUMNS + "where r.delegated_from = :grant and r.ended_at is null" + IN_ORDER)
                .param("grant", grant)
                .query(GrantedRoles::role)
                .list();
    }

    /** What a person has delegated to others. */
    List<GrantedRole> delegatedBy(UUID account) {
        return jdbc.sql(COLUMNS + "where base.account_id = :account" + IN_ORDER)
                .param("account", account)
                .query(GrantedRoles::role)
                .list();
    }

    List<GrantedRole> all() {
        return jdbc.sql(COLUMNS + IN_ORDER).query(GrantedRoles::role).list();
    }

    List<HeldRole> inForce(UUID account, LocalDate day) {
        return jdbc.sql(IN_FORCE).param("account", account).param("day", day).query(GrantedRoles::role).list().stream()
                .map(GrantedRole::held)
                .distinct()
                .toList();
    }

    Optional<GrantedRole> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(GrantedRoles::role)
                .optional();
    }

    /** False when it has been ended already. */
    boolean end(UUID id, @Nullable UUID by, Instant at) {
        return jdbc.sql(END)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Lets it end with this day, which lies within its days. */
    void endWith(UUID id, LocalDate lastDay) {
        jdbc.sql("update access.held_role set valid_to = :last where id = :id and ended_at is null")
                .param("last", lastDay)
                .param("id", id)
                .update();
    }

    /** How many people could still administer the whole system without this one. */
    int administratorsWithout(UUID account, LocalDate day) {
        return jdbc.sql(ADMINISTRATORS_LEFT)
                .param("day", day)
                .param("without", account)
                .query(Integer.class)
                .single();
    }

    private static GrantedRole role(ResultSet row, int number) throws SQLException {
        UUID delegatedFrom = row.getObject("delegated_from", UUID.class);
        return new GrantedRole(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("agency"),
                row.getDate("valid_from").toLocalDate(),
                localDate(row.getDate("valid_to")),
                Accounts.instant(row.getTimestamp("ended_at")),
                delegatedFrom == null
                        ? null
                        : new Delegation(
                                delegatedFrom, row.getObject("delegated_by", UUID.class), row.getString("reason")));
    }

    private static @Nullable LocalDate localDate(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
