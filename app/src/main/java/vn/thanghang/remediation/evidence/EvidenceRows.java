package vn.thanghang.remediation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.files.FileType;
import vn.thanghang.platform.files.Sha256;

/** Evidence where it stands. */
@Component
final class EvidenceRows {

    private static final String ADD = """
            insert into remediation.evidence (id, agency, task_id, report_id, work_year, kind, place, file_id, sha256, file_type,
              name, bytes, reused_from, added_by, added_by_name, added_at)
            values (:id, :agency, :task, :report, :year, :kind, :place, :file, :sha256, :type, :name, :bytes, :reused, :by, :byName,
              :at)
            """;

    private static final String COLUMNS = """
            select id, agency, task_id, report_id, work_year, kind, place, file_id, sha256, file_type, name, bytes, reused_from,
              added_by_name, added_at
            from remediation.evidence
            """;

    private static final String FIND = COLUMNS + " where id = :id";
    private static final String OF_TASK = COLUMNS + " where task_id = :task order by added_at, id";
    private static final String OF_AGENCY = COLUMNS + """
             where agency = :agency and kind <> 'STATEMENT'
            order by added_at desc, id limit :rows offset :skip
            """;
    private static final String COUNT =
            "select count(*) from remediation.evidence where agency = :agency and kind <> 'STATEMENT'";
    private static final String ANSWERS_NOW =
            "select agency from remediation.task where id = :task and stage = 'ISSUED'";

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Evidence evidence, String by) {
        Evidence.Content content = evidence.content();
        jdbc.sql(ADD)
                .param("id", evidence.id())
                .param("agency", evidence.agency())
                .param("task", evidence.taskId())
                .param("report", evidence.reportId())
                .param("year", evidence.workYear())
                .param("kind", evidence.kind().name())
                .param("place", content == null ? null : content.place())
                .param("file", content == null ? null : content.fileId())
                .param("sha256", content == null ? null : content.sha256().digest(), java.sql.Types.BINARY)
                .param("type", content == null ? null : content.type().name())
                .param("name", evidence.name())
                .param("bytes", content == null ? null : content.bytes(), java.sql.Types.INTEGER)
                .param("reused", evidence.reusedFrom())
                .param("by", by)
                .param("byName", evidence.addedBy())
                .param("at", evidence.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The agency that answers now for the task it belongs to. */
    Optional<String> answersNow(Evidence evidence) {
        return jdbc.sql(ANSWERS_NOW)
                .param("task", evidence.taskId())
                .query(String.class)
                .optional();
    }

    Optional<Evidence> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(EvidenceRows::row).optional();
    }

    /** In the order it came. */
    List<Evidence> ofTask(UUID task) {
        return jdbc.sql(OF_TASK).param("task", task).query(EvidenceRows::row).list();
    }

    /** Files, the newest first. */
    List<Evidence> ofAgency(String agency, int rows, int skip) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .param("rows", rows)
                .param("skip", skip)
                .query(EvidenceRows::row)
                .list();
    }

    long count(String agency) {
        return jdbc.sql(COUNT).param("agency", agency).query(Long.class).single();
    }

    static Evidence row(ResultSet row, int number) throws SQLException {
        @Nullable UUID file = row.getObject("file_id", UUID.class);
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getObject("task_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getInt("work_year"),
                EvidenceKind.valueOf(row.getString("kind")),
                file == null
                        ? null
                        : new Evidence.Content(
                                Objects.requireNonNull(row.getString("place")),
                                file,
                                Sha256.ofDigest(row.getBytes("sha256")),
                                FileType.valueOf(row.getString("file_type")),
                                row.getInt("bytes")),
                row.getString("name"),
                row.getObject("reused_from", UUID.class),
                row.getString("added_by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
