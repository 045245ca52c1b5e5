package vn.thanghang.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts and their secrets. */
@Component
final class Accounts {

    private static final String COLUMNS =
            "select id, login, display_name, created_at, password_at, totp_at, disabled_at, demonstration,"
                    + " exists (select 1 from access.passkey where account_id = account.id) as has_passkey"
                    + " from access.account ";

    private static final String INSERT = """
            insert into access.account (id, login, display_name, created_at, created_by, demonstration, idle_since)
            values (:id, :login, :name, :at, :by, :demonstration, :at)
            on conflict (login) do nothing
            """;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("select not exists (select 1 from access.account where not demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** False when the login is taken. */
    boolean add(Account account, @Nullable UUID by) {
        return jdbc.sql(INSERT)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("name", account.displayName())
                        .param("at", account.createdAt().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("demonstration", account.demonstration())
                        .update()
                == 1;
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(COLUMNS + "where login = :login")
                .param("login", login)
                .query(Accounts::account)
                .optional();
    }

    /** Who invited the account; null for the first one. */
    @Nullable UUID invitedBy(UUID id) {
        return jdbc.sql("select created_by from access.account where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    List<Account> all() {
        return jdbc.sql(COLUMNS + "order by login").query(Accounts::account).list();
    }

    /** Locks the account, so that two changes of its factors come one after the other. */
    void lock(UUID id) {
        jdbc.sql("select 1 from access.account where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Nullable String passwordHash(UUID id) {
        return jdbc.sql("select password_hash from access.account where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void setPassword(UUID id, String hash, Instant at) {
        jdbc.sql("update access.account set password_hash = :hash, password_at = :at where id = :id")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<byte[]> totpSeed(UUID id) {
        return jdbc.sql("select totp_seed from access.account where id = :id and totp_seed is not null")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void setTotp(UUID id, byte[] sealedSeed, Instant at) {
        jdbc.sql("""
                        update access.account set totp_seed = :seed, totp_at = :at, totp_last_step = 0 where id = :id
                        """)
                .param("seed", sealedSeed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Seed and passkeys: whoever lost them starts anew. */
    void clearSecondFactors(UUID id) {
        jdbc.sql("delete from access.passkey where account_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update access.account set totp_seed = null, totp_at = null where id = :id")
                .param("id", id)
                .update();
    }

    long lastTotpStep(UUID id) {
        return jdbc.sql("select totp_last_step from access.account where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** False when this step or a later one was used meanwhile: one code opens one door once. */
    boolean useTotpStep(UUID id, long step) {
        return jdbc.sql("update access.account set totp_last_step = :step where id = :id and totp_last_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it is already so. */
    boolean disable(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                                update access.account set disabled_at = :at, disabled_by = :by
                                where id = :id and disabled_at is null
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Because nobody used it. False when it is already disabled. */
    boolean disableIdle(UUID id, Instant at) {
        return jdbc.sql("""
                                update access.account set disabled_at = :at, disabled_idle = true
                                where id = :id and disabled_at is null
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean enable(UUID id) {
        return jdbc.sql("""
                                update access.account set disabled_at = null, disabled_by = null, disabled_idle = false
                                where id = :id and disabled_at is not null
                                """).param("id", id).update() == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("password_at")),
                instant(row.getTimestamp("totp_at")),
                instant(row.getTimestamp("disabled_at")),
                row.getBoolean("demonstration"),
                row.getBoolean("has_passkey"));
    }

    static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
