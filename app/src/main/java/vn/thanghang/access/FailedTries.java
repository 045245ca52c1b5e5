package vn.thanghang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Failed tries per account, shared by all nodes: five within fifteen minutes close this one way in until the oldest is
 * fifteen minutes ago. Sessions that are open stay open. What was typed is kept as a hash only.
 */
@Component
final class FailedTries {

    /** Whether a try may be made now, how many are left after it, and when the way opens again. */
    record Turn(boolean open, int left, Instant opensAt) {}

    enum Kind {
        PASSWORD,
        SECOND_FACTOR
    }

    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final String RECENT = """
            select id, at from access.failed_try where kind = :kind and key = :key and at > :since order by at desc, id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Charges one try before it is made, so that many at once cannot slip through; {@link #forget} gives it back.
     * Call it outside of a transaction: others must see the charge at once.
     */
    Turn take(Kind kind, String key) {
        var now = clock.instant();
        var charged = UUID.randomUUID();
        jdbc.sql("insert into access.failed_try (id, kind, key, at) values (:id, :kind, :key, :at)")
                .param("id", charged)
                .param("kind", kind.name())
                .param("key", hash(key))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        var recent = jdbc.sql(RECENT)
                .param("kind", kind.name())
                .param("key", hash(key))
                .param("since", now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .list();
        if (recent.size() <= MOST) {
            return new Turn(true, MOST - recent.size(), now);
        }
        jdbc.sql("delete from access.failed_try where id = :id or at < :old")
                .param("id", charged)
                .param("old", now.minus(WINDOW).minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
        return new Turn(false, 0, recent.get(MOST).plus(WINDOW));
    }

    void forget(Kind kind, String key) {
        jdbc.sql("delete from access.failed_try where kind = :kind and key = :key")
                .param("kind", kind.name())
                .param("key", hash(key))
                .update();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
