package vn.thanghang.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.task.Progress;

/** What was reported in a month, and what of it the heads stand behind. */
@Component
final class FigureRows {

    private static final String LINES = """
            select distinct on (r.task_id) r.id, r.task_id, t.title, t.criterion, r.progress, r.words, r.reported_by_name, r.reported_at,
              (select count(*) from remediation.evidence e where e.task_id = r.task_id) as evidence,
              (select max(f.confirmed_at) from remediation.figures_confirmation f where f.task_id = r.task_id and f.month = :month)
                as confirmed_at,
              exists (select 1 from remediation.figures_confirmation f where f.report_id = r.id) as official
            from remediation.progress_report r join remediation.task t on t.id = r.task_id and t.stage = 'ISSUED' and not t.removed
            where r.agency = :agency and r.channel = 'APP' and r.reported_at >= :from and r.reported_at < :until
            order by r.task_id, r.reported_at desc, r.id desc
            """;

    private static final String CONFIRM = """
            insert into remediation.figures_confirmation (report_id, task_id, agency, month, confirmed_by, confirmed_by_name,
              confirmed_at)
            values (:report, :task, :agency, :month, :by, :byName, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last report of each task in the month. */
    List<FigureLine> lines(String agency, YearMonth month) {
        return jdbc.sql(LINES)
                .param("agency", agency)
                .param("month", month.atDay(1))
                .param("from", begins(month))
                .param("until", begins(month.plusMonths(1)))
                .query(FigureRows::line)
                .list();
    }

    /** False when the head stands behind this report already. */
    boolean confirm(String agency, YearMonth month, FigureLine line, String by, String byName, Instant at) {
        return jdbc.sql(CONFIRM)
                        .param("report", line.reportId())
                        .param("task", line.taskId())
                        .param("agency", agency)
                        .param("month", month.atDay(1))
                        .param("by", by)
                        .param("byName", byName)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(Vietnam.ZONE).toOffsetDateTime();
    }

    private static FigureLine line(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new FigureLine(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("title"),
                row.getString("criterion"),
                Progress.valueOf(row.getString("progress")),
                row.getString("words"),
                row.getString("reported_by_name"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getLong("evidence"),
                confirmed == null ? null : confirmed.toInstant(),
                row.getBoolean("official"));
    }
}
