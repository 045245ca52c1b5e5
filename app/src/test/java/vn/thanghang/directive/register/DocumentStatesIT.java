package vn.thanghang.directive.register;

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

/** The table of states in the application and the one in the database say the same. */
@DatabaseIT
class DocumentStatesIT {

    private static final String ADD = """
            insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, issuer, subject)
            values (:id, 'INCOMING', :state, :id, '', false, 'BC', 'Sở A', 'về việc B')
            """;

    private static final String MOVE =
            "update directive.document set state = :state, version = version + 1 where id = :id";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void bothTablesAllowTheSameSteps() {
        for (DocumentState from : DocumentState.values()) {
            for (DocumentState to : DocumentState.values()) {
                boolean inJava = Arrays.stream(DocumentAct.values()).anyMatch(act -> act.from(from) == to);
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(DocumentState from, DocumentState to) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = UUID.randomUUID();
            sql.sql(ADD).param("id", id).param("state", from.name()).update();
            try {
                return sql.sql(MOVE).param("id", id).param("state", to.name()).update() == 1;
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("does not go from");
                return false;
            }
        }));
    }
}
