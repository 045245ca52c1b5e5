package vn.thanghang.reporting.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;

/** Asks all modules at once what waits for a person: one statement, whatever it finds. */
@Service
public class FindingWork {

    private static final String WORK = """
            with mine as (
              select w.*, case
                  when coalesce(waiting_for, '') <> '' then 'WAITING'
                  when due < :today then 'OVERDUE'
                  when due <= :sunday then 'THIS_WEEK'
                  else 'LATER' end as part
              from reporting.my_work(:roles, :agencies) w
            ), ranked as (
              select mine.*, row_number() over (partition by part order by due nulls last, since nulls last, kind, id) as place_in_part,
                count(*) over (partition by part) as of_part
              from mine
            )
            select part, of_part, kind, id, owner, subject, place, due, since, waiting_for, path from ranked
            where place_in_part <= :rows order by part, place_in_part
            """;

    private final JdbcClient jdbc;

    FindingWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows how many of each part, at most */
    public Work of(CurrentUser user, LocalDate today, int rows) {
        Map<WorkPart, List<WorkItem>> items = new EnumMap<>(WorkPart.class);
        Map<WorkPart, Integer> totals = new EnumMap<>(WorkPart.class);
        jdbc.sql(WORK)
                .param("today", today)
                .param("sunday", today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
                .param(
                        "roles",
                        user.roles().stream().map(held -> held.role().name()).toArray(String[]::new))
                .param(
                        "agencies",
                        user.roles().stream().map(FindingWork::agency).toArray(String[]::new))
                .param("rows", rows)
                .query(row -> {
                    WorkPart part = WorkPart.valueOf(row.getString("part"));
                    totals.put(part, row.getInt("of_part"));
                    items.computeIfAbsent(part, empty -> new ArrayList<>()).add(item(row));
                });
        Map<WorkPart, Work.Part> parts = new EnumMap<>(WorkPart.class);
        items.forEach((part, found) -> parts.put(part, new Work.Part(Objects.requireNonNull(totals.get(part)), found)));
        return new Work(parts);
    }

    private static String agency(HeldRole held) {
        return Objects.requireNonNullElse(held.agency(), "");
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
        return new WorkItem(
                row.getString("kind"),
                row.getString("id"),
                row.getString("owner"),
                Objects.requireNonNullElse(row.getString("subject"), ""),
                Objects.requireNonNullElse(row.getString("place"), ""),
                row.getObject("due", LocalDate.class),
                since == null ? null : since.toInstant(),
                row.getString("waiting_for"),
                row.getString("path"));
    }
}
