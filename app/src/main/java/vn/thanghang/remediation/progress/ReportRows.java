package vn.thanghang.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.remediation.task.Progress;

/** Reports, which stand for good once they are in. */
@Component
final class ReportRows {

    private static final int MOST = 200;

    private static final String ADD = """
            insert into remediation.progress_report (id, task_id, agency, progress, words, next_step, without_input, channel,
              takes_over, idempotency_key, reported_by, reported_by_name, reported_at)
            values (:id, :task, :agency, :progress, :words, :next, :without, :channel, :takesOver, :key, :by, :byName, :at)
            on conflict (idempotency_key) do nothing
            """;

    private static final String COLUMNS = """
            select r.id, r.task_id, r.agency, r.progress, r.words, r.next_step, r.without_input, r.channel, r.takes_over,
              r.reported_by_name, r.reported_at,
              case when exists (select 1 from remediation.figures_confirmation f where f.report_id = r.id) then 'CONFIRMED_BY_HEAD'
                when r.channel = 'APP' then 'ENTERED'
                when exists (select 1 from remediation.progress_report n where n.takes_over = r.id) then 'TAKEN_OVER'
                when exists (select 1 from remediation.report_aside a where a.report_id = r.id) then 'PUT_ASIDE'
                else 'UNCONFIRMED' end as trust
            from remediation.progress_report r
            """;

    private static final String WITH_KEY = COLUMNS + " where r.idempotency_key = :key";
    private static final String FIND = COLUMNS + " where r.id = :id";
    private static final String OF_TASK =
            COLUMNS + " where r.task_id = :task order by r.reported_at desc, r.id desc limit :most";

    private static final String PUT_ASIDE = """
            insert into remediation.report_aside (report_id, agency, reason, put_by, put_by_name, put_at)
            values (:id, :agency, :reason, :by, :byName, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a report of this key stands already. */
    boolean add(Report report, UUID key, String by) {
        return jdbc.sql(ADD)
                        .param("id", report.id())
                        .param("task", report.taskId())
                        .param("agency", report.agency())
                        .param("progress", report.progress().name())
                        .param("words", report.words())
                        .param("next", report.nextStep())
                        .param("without", report.withoutInput())
                        .param("channel", report.channel().name())
                        .param("takesOver", report.takesOver())
                        .param("key", key)
                        .param("by", by)
                        .param("byName", report.by())
                        .param("at", report.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Report> withKey(UUID key) {
        return jdbc.sql(WITH_KEY).param("key", key).query(ReportRows::row).optional();
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ReportRows::row).optional();
    }

    /** The newest first, at most 200. */
    List<Report> ofTask(UUID task) {
        return jdbc.sql(OF_TASK)
                .param("task", task)
                .param("most", MOST)
                .query(ReportRows::row)
                .list();
    }

    /** False when it is put aside already. */
    boolean putAside(Report report, String reason, String by, String byName, java.time.Instant at) {
        return jdbc.sql(PUT_ASIDE)
                        .param("id", report.id())
                        .param("agency", report.agency())
                        .param("reason", reason)
                        .param("by", by)
                        .param("byName", byName)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Report row(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                Progress.valueOf(row.getString("progress")),
                row.getString("words"),
                row.getString("next_step"),
                row.getString("without_input"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("takes_over", UUID.class),
                Report.Trust.valueOf(row.getString("trust")),
                row.getString("reported_by_name"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
