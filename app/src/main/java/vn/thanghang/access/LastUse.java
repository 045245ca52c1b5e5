package vn.thanghang.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When accounts were last used, and since when they are idle. */
@Service
public class LastUse {

    /**
     * The use of one account.
     *
     * @param lastSignInAt null when the person never signed in
     * @param idleSince the last sign-in, the making of the account, or the day it was opened again
     * @param disabledIdle whether it was disabled because it was idle
     */
    public record Use(@Nullable Instant lastSignInAt, Instant idleSince, boolean disabledIdle) {

        public long idleDays(Instant now) {
            return Duration.between(idleSince, now).toDays();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LastUse(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Both factors were right just now. */
    public void signedIn(UUID account) {
        jdbc.sql("update access.account set last_sign_in_at = :now, idle_since = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account)
                .update();
    }

    /** Counts anew from now on: the account was opened again. */
    void startAgain(UUID account) {
        jdbc.sql("update access.account set idle_since = :now where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", account)
                .update();
    }

    public Map<UUID, Use> all() {
        var all = new HashMap<UUID, Use>();
        jdbc.sql("select id, last_sign_in_at, idle_since, disabled_idle from access.account")
                .query(row -> {
                    all.put(
                            row.getObject("id", UUID.class),
                            new Use(
                                    Accounts.instant(row.getTimestamp("last_sign_in_at")),
                                    row.getTimestamp("idle_since").toInstant(),
                                    row.getBoolean("disabled_idle")));
                });
        return all;
    }

    /** Accounts in use by nobody for longer than this, the longest first; not those of the demonstration. */
    List<UUID> idleLongerThan(Duration time) {
        return jdbc.sql("""
                        select id from access.account
                        where disabled_at is null and not demonstration and idle_since < :limit order by idle_since, id
                        """)
                .param("limit", clock.instant().minus(time).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}
