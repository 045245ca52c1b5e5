package vn.thanghang.oversight.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each working day has come. */
@Component
final class DayRuns {

    /** Held until the transaction ends: a node that was thought dead and goes on finds its day taken. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('oversight.day_run'))";

    private static final String BEGIN = """
            insert into oversight.day_run (day, reminded_at, reminders) values (:day, :at, :reminders)
            """;
    private static final String REMINDED = "select exists (select 1 from oversight.day_run where day = :day)";
    private static final String WITHOUT_DIGESTS =
            "select exists (select 1 from oversight.day_run where day = :day and digested_at is null)";
    private static final String END =
            "update oversight.day_run set digested_at = :at, digests = :digests where day = :day and digested_at is null";

    private final JdbcClient jdbc;

    DayRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).query(row -> {});
    }

    boolean isReminded(LocalDate day) {
        return jdbc.sql(REMINDED).param("day", day).query(Boolean.class).single();
    }

    boolean lacksDigests(LocalDate day) {
        return jdbc.sql(WITHOUT_DIGESTS).param("day", day).query(Boolean.class).single();
    }

    void reminded(LocalDate day, int reminders, Instant at) {
        jdbc.sql(BEGIN)
                .param("day", day)
                .param("reminders", reminders)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void digested(LocalDate day, int digests, Instant at) {
        jdbc.sql(END)
                .param("day", day)
                .param("digests", digests)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
