package vn.thanghang.oversight.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reminders ever made. The database takes each place of a series once. */
@Component
final class Reminders {

    private static final String ADD = """
            insert into oversight.reminder (id, kind, item_id, agency, due, stage, day, subject, path, late_working_days, made_at)
            select id, kind, item, agency, due, stage, :day, subject, path, late, :at
            from unnest(:ids::uuid[], :kinds::text[], :items::text[], :agencies::text[], :dues::date[], :stages::text[],
                        :subjects::text[], :paths::text[], :lates::int[])
              as t (id, kind, item, agency, due, stage, subject, path, late)
            on conflict (kind, item_id, due, stage) do nothing
            returning id
            """;

    private static final String COLUMNS = """
            select id, kind, item_id, agency, due, stage, day, subject, path, late_working_days from oversight.reminder
            """;

    private static final String OF_DAY = COLUMNS + """
             where day = :day order by agency, late_working_days desc, due, kind, item_id
            """;

    private static final String OF_ITEM =
            COLUMNS + " where kind = :kind and item_id = :item order by day desc, id desc";

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return those that were not made before */
    List<Reminder> add(List<Reminder> wanted, LocalDate day, Instant at) {
        Set<UUID> added = new HashSet<>(jdbc.sql(ADD)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", column(wanted, each -> each.id().toString()))
                .param("kinds", column(wanted, Reminder::kind))
                .param("items", column(wanted, Reminder::itemId))
                .param("agencies", column(wanted, Reminder::agency))
                .param("dues", column(wanted, each -> each.due().toString()))
                .param("stages", column(wanted, Reminder::stage))
                .param("subjects", column(wanted, Reminder::subject))
                .param("paths", column(wanted, Reminder::path))
                .param("lates", column(wanted, each -> Integer.toString(each.lateWorkingDays())))
                .query(UUID.class)
                .list());
        return wanted.stream().filter(each -> added.contains(each.id())).toList();
    }

    List<Reminder> ofDay(LocalDate day) {
        return jdbc.sql(OF_DAY).param("day", day).query(Reminders::reminder).list();
    }

    /** The newest first. */
    List<Reminder> ofItem(String kind, String item) {
        return jdbc.sql(OF_ITEM)
                .param("kind", kind)
                .param("item", item)
                .query(Reminders::reminder)
                .list();
    }

    static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        return new Reminder(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("item_id"),
                row.getString("agency"),
                row.getObject("due", LocalDate.class),
                row.getString("stage"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("path"),
                row.getInt("late_working_days"));
    }
}
