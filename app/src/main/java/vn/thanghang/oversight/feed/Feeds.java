package vn.thanghang.oversight.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses of calendars; of the secret only its hash is kept. */
@Component
final class Feeds {

    private static final String ADD = """
            insert into oversight.calendar_feed (id, account, token_hash, made_at) values (:id, :account, :hash, :at)
            """;
    private static final String REVOKE =
            "update oversight.calendar_feed set revoked_at = :at where account = :account and revoked_at is null";
    private static final String ACCOUNT_OF =
            "select account from oversight.calendar_feed where token_hash = :hash and revoked_at is null";
    private static final String MADE_AT =
            "select made_at from oversight.calendar_feed where account = :account and revoked_at is null";

    private final JdbcClient jdbc;

    Feeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID account, byte[] hash, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when there is none. */
    boolean revoke(UUID account, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("account", account)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<UUID> accountOf(byte[] hash) {
        return jdbc.sql(ACCOUNT_OF).param("hash", hash).query(UUID.class).optional();
    }

    Optional<Instant> madeAt(UUID account) {
        return jdbc.sql(MADE_AT)
                .param("account", account)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
