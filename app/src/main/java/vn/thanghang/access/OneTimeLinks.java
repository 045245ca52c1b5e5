package vn.thanghang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes in links: good for at most 24 hours, once; only their hash is kept. */
@Component
final class OneTimeLinks {

    static final Duration LIFE = Duration.ofHours(24);

    private static final String VOID_OLDER = """
            update access.one_time_code set void_at = :now
            where used_at is null and void_at is null
              and (account_id = :account or (account_id is null and cast(:account as uuid) is null))
            """;

    private static final String INSERT = """
            insert into access.one_time_code (id, account_id, purpose, code_hash, made_at, made_by, expires_at)
            values (:id, :account, :purpose, :hash, :now, :by, :until)
            """;

    private static final String GOOD = """
            select id, purpose, account_id, expires_at from access.one_time_code
            where code_hash = :hash and used_at is null and void_at is null and expires_at > :now
            """;

    private static final String USE = """
            update access.one_time_code set used_at = :now
            where id = :id and used_at is null and void_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Secrets secrets;

    OneTimeLinks(JdbcClient jdbc, Clock clock, Secrets secrets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** A new code; the ones given before for the same account stop working. */
    String issue(OneTimeLink.Purpose purpose, @Nullable UUID account, @Nullable UUID by) {
        var now = clock.instant();
        jdbc.sql(VOID_OLDER).param("now", utc(now)).param("account", account).update();
        var code = OneTimeCodes.forLink(secrets.random());
        jdbc.sql(INSERT)
                .param("id", secrets.newId())
                .param("account", account)
                .param("purpose", purpose.name())
                .param("hash", OneTimeCodes.hash(code))
                .param("now", utc(now))
                .param("by", by)
                .param("until", utc(now.plus(LIFE)))
                .update();
        return code;
    }

    Optional<OneTimeLink> good(String code) {
        return jdbc.sql(GOOD)
                .param("hash", OneTimeCodes.hash(code))
                .param("now", utc(clock.instant()))
                .query((row, number) -> new OneTimeLink(
                        row.getObject("id", UUID.class),
                        OneTimeLink.Purpose.valueOf(row.getString("purpose")),
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** False when somebody was faster or the time is over: a code works once. */
    boolean use(OneTimeLink link) {
        return jdbc.sql(USE)
                        .param("now", utc(clock.instant()))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
