package vn.thanghang.remediation.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;

/** What the application says of a round of confirming, the database says too. */
@DatabaseIT
class RoundStatesIT {

    private static final String REPORT = """
            insert into remediation.progress_report (id, task_id, agency, progress, idempotency_key, reported_by, reported_by_name,
              reported_at)
            values (:id, :id, 'A', 'DONE', :id, 'person:x', 'A', now())
            """;

    private static final String ASK = """
            insert into remediation.confirmation (id, task_id, agency, round, state, report_id, asked_on, asked_at, due)
            values (:id, :id, 'A', 1, 'ASKED', :id, current_date, now(), current_date)
            """;

    private static final String MOVE = """
            update remediation.confirmation set version = version + 1, state = :to, reason = 'lý do', decided_by = 'person:y',
              decided_by_name = 'B', decided_on = current_date, decided_at = now()
            where id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    /** ASK begins another row, so no row ever goes back to ASKED. */
    @Test
    void bothTablesAllowTheSameStepsOfARound() {
        for (RoundState from : RoundState.values()) {
            for (RoundState to : RoundState.values()) {
                boolean inJava = Arrays.stream(RoundAct.values())
                        .filter(act -> act != RoundAct.ASK)
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(RoundState from, RoundState to) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = UUID.randomUUID();
            sql.sql(REPORT).param("id", id).update();
            sql.sql(ASK).param("id", id).update();
            if (from != RoundState.ASKED) {
                move(id, from);
            }
            try {
                return move(id, to) == 1;
            } catch (DataAccessException refused) {
                return false;
            }
        })));
    }

    private int move(UUID id, RoundState to) {
        return sql.sql(MOVE).param("id", id).param("to", to.name()).update();
    }
}
