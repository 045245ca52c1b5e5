package vn.thanghang.remediation.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.content.EvidenceType;
import vn.thanghang.remediation.evidence.EvidenceKind;

/** What the application says of obstacles and evidence, the database says too. */
@DatabaseIT
class ReportStatesIT {

    private static final String REPORT = """
            insert into remediation.progress_report (id, task_id, agency, progress, idempotency_key, reported_by, reported_by_name,
              reported_at)
            values (:id, :id, 'A', 'STUCK', :id, 'person:x', 'A', now())
            """;

    private static final String RAISE = """
            insert into remediation.obstacle (id, task_id, agency, report_id, state, words, raised_at, asked_at, due)
            values (:id, :id, 'A', :id, 'OPEN', 'thiếu kinh phí', now(), now(), current_date)
            """;

    private static final String MOVE = """
            update remediation.obstacle set version = version + 1, state = :to, answer = 'có', answered_at = now(),
              resolved_at = case when :to = 'RESOLVED' then now() end
            where id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void bothTablesAllowTheSameStepsOfAnObstacle() {
        for (ObstacleState from : ObstacleState.values()) {
            for (ObstacleState to : ObstacleState.values()) {
                boolean inJava = Arrays.stream(ObstacleAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    @Test
    void bothTablesRankEvidenceAlike() {
        for (String expected : Stream.concat(
                        Arrays.stream(EvidenceType.values()).map(EvidenceType::name), Stream.of(""))
                .toList()) {
            for (EvidenceKind kind : EvidenceKind.values()) {
                boolean inDatabase = sql.sql(
                                "select remediation.evidence_rank(:kind) >= remediation.evidence_wanted(:expected)")
                        .param("kind", kind.name())
                        .param("expected", expected)
                        .query(Boolean.class)
                        .single();
                assertThat(kind.reaches(EvidenceKind.wanted(expected)))
                        .as(kind + " for " + expected)
                        .isEqualTo(inDatabase);
            }
        }
    }

    @Test
    void nothingEndsWithoutItsEvidence() {
        UUID task = new TaskRows(JdbcClient.create(database.owner())).task("so-minh-chung", "DOCUMENT");
        assertThatThrownBy(() -> end(task)).hasStackTraceContaining("does not end without its evidence");
        evidence(task, "DATA");
        assertThat(end(task)).isEqualTo(1);
        assertThatThrownBy(() -> sql("delete from remediation.evidence")).isInstanceOf(DataAccessException.class);
    }

    private int end(UUID task) {
        return RowScope.EVERYTHING.call(
                () -> sql.sql("update remediation.task set progress = 'DONE', version = version + 1 where id = :id")
                        .param("id", task)
                        .update());
    }

    private void evidence(UUID task, String kind) {
        RowScope.EVERYTHING.call(
                () -> sql.sql("""
                        insert into remediation.evidence (id, agency, task_id, work_year, kind, place, file_id, sha256, file_type, name,
                          bytes, added_by, added_by_name, added_at)
                        values (gen_random_uuid(), 'so-minh-chung', :task, 2026, :kind, 'evidence:x', gen_random_uuid(), sha256('x'),
                          'XLSX', 'so-lieu.xlsx', 9, 'person:x', 'A', now())
                        """).param("task", task).param("kind", kind).update());
    }

    private void sql(String statement) {
        RowScope.EVERYTHING.call(() -> sql.sql(statement).update());
    }

    private boolean databaseAllows(ObstacleState from, ObstacleState to) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = UUID.randomUUID();
            sql.sql(REPORT).param("id", id).update();
            sql.sql(RAISE).param("id", id).update();
            if (from != ObstacleState.OPEN) {
                move(id, from);
            }
            try {
                return move(id, to) == 1;
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("does not go from");
                return false;
            }
        })));
    }

    private int move(UUID id, ObstacleState to) {
        return sql.sql(MOVE).param("id", id).param("to", to.name()).update();
    }
}
