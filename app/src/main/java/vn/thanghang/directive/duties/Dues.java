package vn.thanghang.directive.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.directive.register.By;

/** Every date a duty had, the first one first. */
@Component
final class Dues {

    private static final String ADD = """
            insert into directive.obligation_due (obligation, number, due, document, rule, count, counted_from, set_by, set_by_name, set_at)
            values (:obligation, (select coalesce(max(number), 0) + 1 from directive.obligation_due where obligation = :obligation),
              :due, :document, :rule, :count, :from, :by, :name, :at)
            """;

    private static final String SET =
            "update directive.obligation set due = :due, due_document = :document where id = :obligation";

    private static final String OF = """
            select due, document, rule, count, counted_from, set_by_name, set_at from directive.obligation_due
            where obligation = :obligation order by number
            """;

    private final JdbcClient jdbc;

    Dues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the date into the history, not yet into the duty. */
    void add(UUID obligation, Setting setting, By by) {
        jdbc.sql(ADD)
                .param("obligation", obligation)
                .param("due", setting.due())
                .param("document", setting.document())
                .param("rule", name(setting.rule()))
                .param("count", count(setting.rule()))
                .param("from", setting.from())
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", setting.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void set(UUID obligation, Setting setting, By by) {
        add(obligation, setting, by);
        jdbc.sql(SET)
                .param("obligation", obligation)
                .param("due", setting.due())
                .param("document", setting.document())
                .update();
    }

    /**
     * One date as it was set.
     *
     * @param from the day it was counted from; null where the document names the day
     */
    record Setting(
            LocalDate due,
            UUID document,
            DueRule rule,
            @Nullable LocalDate from,
            String by,
            Instant at) {}

    List<Setting> of(UUID obligation) {
        return jdbc.sql(OF)
                .param("obligation", obligation)
                .query((row, number) -> {
                    LocalDate due = row.getObject("due", LocalDate.class);
                    return new Setting(
                            due,
                            row.getObject("document", UUID.class),
                            rule(row.getString("rule"), row.getInt("count"), due),
                            row.getObject("counted_from", LocalDate.class),
                            row.getString("set_by_name"),
                            row.getObject("set_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private static DueRule rule(String name, int count, LocalDate due) {
        return switch (name) {
            case "WORKING_DAYS" -> new DueRule.WorkingDays(count);
            case "DAYS" -> new DueRule.Days(count);
            case "MONTHS" -> new DueRule.Months(count);
            default -> new DueRule.ByDay(due);
        };
    }

    private static String name(DueRule rule) {
        return switch (rule) {
            case DueRule.WorkingDays _ -> "WORKING_DAYS";
            case DueRule.Days _ -> "DAYS";
            case DueRule.Months _ -> "MONTHS";
            case DueRule.ByDay _ -> "BY_DAY";
        };
    }

    private static @Nullable Integer count(DueRule rule) {
        return switch (rule) {
            case DueRule.WorkingDays(int days) -> days;
            case DueRule.Days(int days) -> days;
            case DueRule.Months(int months) -> months;
            case DueRule.ByDay _ -> null;
        };
    }
}
