package vn.thanghang.oversight.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports to the committee with their lines. */
@Component
final class Reports {

    private static final int MOST = 200;

    private static final String COLUMNS = """
            select id, state, version, figures_on, paper_id, document_id, sent_on, conclusion_id, conclusion, concluded_on, made_by_name,
              made_at
            from oversight.report
            """;
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String BY_KEY = COLUMNS + " where idempotency_key = :key";
    private static final String NEWEST = COLUMNS + " order by made_at desc, id desc limit " + MOST;

    private static final String LINES = """
            select id, failure, agency, step_id, remedy_id, task_id, kind, item_id, subject, due, late_days, reminded_on, letters,
              letter_documents, grounds, finding, opinion, heard_until, ruling
            from oversight.report_line
            """;
    private static final String OF_REPORT = LINES + " where report_id = :report order by position";
    private static final String LIVE_REMEDIES = """
            select remedy_id from oversight.report_line where live and remedy_id is not null
            """;

    private static final String ADD = """
            insert into oversight.report (id, idempotency_key, state, figures_on, paper_id, made_by, made_by_name, made_at)
            values (:id, :key, 'DRAFTED', :day, :paper, :by, :name, :at)
            """;
    private static final String ADD_LINE = """
            insert into oversight.report_line (id, report_id, position, failure, agency, step_id, remedy_id, task_id, kind, item_id,
              subject, due, late_days, reminded_on, letters, letter_documents, grounds, finding, opinion, heard_until)
            values (:id, :report, :position, :failure, :agency, :step, :remedy, :task, :kind, :item, :subject, :due, :days, :reminded,
              :letters, :documents, :grounds, :finding, :opinion, :until)
            """;
    private static final String DROP = """
            update oversight.report set state = 'DROPPED', version = version + 1 where id = :id and version = :version and state = 'DRAFTED'
            """;
    private static final String RELEASE =
            "update oversight.report_line set live = false where report_id = :id and live";
    private static final String CONCLUDE = """
            update oversight.report set state = 'CONCLUDED', version = version + 1, conclusion_id = :document, conclusion = :cited,
              concluded_on = :day
            where id = :id and version = :version and state = 'SENT'
            """;
    private static final String RULE =
            "update oversight.report_line set ruling = :ruling where id = :id and ruling is null";
    private static final String SENT = "select oversight.report_sent(:paper, :document, :day)";

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Reports::report).optional();
    }

    Optional<Report> withKey(UUID key) {
        return jdbc.sql(BY_KEY).param("key", key).query(Reports::report).optional();
    }

    List<Report> newest() {
        return jdbc.sql(NEWEST).query(Reports::report).list();
    }

    List<ReportLine> lines(UUID report) {
        return jdbc.sql(OF_REPORT).param("report", report).query(Reports::line).list();
    }

    Set<UUID> liveRemedies() {
        return new HashSet<>(jdbc.sql(LIVE_REMEDIES).query(UUID.class).list());
    }

    void add(Report report, UUID key, String by) {
        jdbc.sql(ADD)
                .param("id", report.id())
                .param("key", key)
                .param("day", report.figuresOn())
                .param("paper", report.paper())
                .param("by", by)
                .param("name", report.madeBy())
                .param("at", report.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addLine(UUID report, int position, UUID id, ReportLine line) {
        jdbc.sql(ADD_LINE)
                .param("id", id)
                .param("report", report)
                .param("position", position)
                .param("failure", line.failure().name())
                .param("agency", line.agency())
                .param("step", line.step())
                .param("remedy", line.remedy())
                .param("task", line.task())
                .param("kind", line.kind())
                .param("item", line.itemId())
                .param("subject", line.subject())
                .param("due", line.due())
                .param("days", line.lateWorkingDays())
                .param("reminded", line.remindedOn())
                .param("letters", line.letters())
                .param("documents", line.letterDocuments().toArray(UUID[]::new), java.sql.Types.ARRAY)
                .param("grounds", line.grounds())
                .param("finding", line.finding())
                .param("opinion", line.opinion())
                .param("until", line.heardUntil())
                .update();
    }

    /** False when somebody else was faster. */
    boolean drop(Report report) {
        boolean dropped = jdbc.sql(DROP)
                        .param("id", report.id())
                        .param("version", report.version())
                        .update()
                == 1;
        if (dropped) {
            jdbc.sql(RELEASE).param("id", report.id()).update();
        }
        return dropped;
    }

    boolean conclude(Report report, UUID document, String cited, LocalDate day) {
        return jdbc.sql(CONCLUDE)
                        .param("id", report.id())
                        .param("version", report.version())
                        .param("document", document)
                        .param("cited", cited)
                        .param("day", day)
                        .update()
                == 1;
    }

    void rule(UUID line, Ruling ruling) {
        jdbc.sql(RULE).param("id", line).param("ruling", ruling.name()).update();
    }

    /** The report whose paper this is; empty when it is another paper. */
    Optional<UUID> sent(UUID paper, UUID document, LocalDate day) {
        return jdbc
                .sql(SENT)
                .param("paper", paper)
                .param("document", document)
                .param("day", day)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                ReportState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("figures_on", LocalDate.class),
                row.getObject("paper_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("conclusion_id", UUID.class),
                row.getString("conclusion"),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static ReportLine line(ResultSet row, int number) throws SQLException {
        @Nullable String ruling = row.getString("ruling");
        return new ReportLine(
                row.getObject("id", UUID.class),
                Failure.valueOf(row.getString("failure")),
                row.getString("agency"),
                row.getObject("step_id", UUID.class),
                row.getObject("remedy_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("kind"),
                row.getString("item_id"),
                row.getString("subject"),
                row.getObject("due", LocalDate.class),
                row.getInt("late_days"),
                row.getObject("reminded_on", LocalDate.class),
                row.getString("letters"),
                Arrays.stream((Object[]) row.getArray("letter_documents").getArray())
                        .map(each -> (UUID) Objects.requireNonNull(each))
                        .toList(),
                row.getString("grounds"),
                row.getString("finding"),
                row.getString("opinion"),
                row.getObject("heard_until", LocalDate.class),
                ruling == null ? null : Ruling.valueOf(ruling));
    }
}
