package vn.thanghang.oversight.reminder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told something on which day. The database takes one for each person and day. */
@Component
final class Digests {

    private static final String ADD = """
            insert into oversight.digest (id, account, day, agencies, late, coming, mailed, made_at)
            select id, account, day, string_to_array(agencies, ','), late, coming, mailed, :at
            from unnest(:ids::uuid[], :accounts::uuid[], :days::date[], :agencies::text[], :lates::int[], :comings::int[],
                        :mailed::boolean[])
              as t (id, account, day, agencies, late, coming, mailed)
            """;

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Digest> digests, Instant at) {
        jdbc.sql(ADD)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", Reminders.column(digests, each -> each.id().toString()))
                .param(
                        "accounts",
                        Reminders.column(digests, each -> each.account().toString()))
                .param("days", Reminders.column(digests, each -> each.day().toString()))
                .param("agencies", Reminders.column(digests, each -> String.join(",", each.agencies())))
                .param("lates", Reminders.column(digests, each -> Integer.toString(each.late())))
                .param("comings", Reminders.column(digests, each -> Integer.toString(each.coming())))
                .param("mailed", Reminders.column(digests, each -> Boolean.toString(each.mailed())))
                .update();
    }
}
