package vn.thanghang.directive.papers;

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

/** The table of a paper's states in the application and the one in the database say the same. */
@DatabaseIT
class PaperStatesIT {

    private static final String DOCUMENT = """
            insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, issuer, subject)
            values (:id, 'OUTGOING', 'REGISTERED', :id, '', false, 'BC', 'Sở A', 'về việc B')
            """;

    private static final String ADD = """
            insert into directive.paper (id, state, idempotency_key, origin, type, subject, frozen, made_by, made_by_name,
              changed_at)
            values (:id, 'DRAFT', :id, 'written', 'BC', '', 0, 'system', 'A', now())
            """;

    private static final String MOVE = """
            update directive.paper set state = :to, version = version + 1,
              frozen = frozen + case when state = 'DRAFT' and :to = 'FROZEN' then 1 else 0 end,
              document_id = case when :to = 'ISSUED' then cast(:document as uuid) end
            where id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void bothTablesAllowTheSameSteps() {
        for (PaperState from : PaperState.values()) {
            for (PaperState to : PaperState.values()) {
                boolean inJava = Arrays.stream(PaperAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(PaperState from, PaperState to) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = UUID.randomUUID();
            sql.sql(DOCUMENT).param("id", id).update();
            sql.sql(ADD).param("id", id).update();
            way(from).forEach(step -> move(id, step));
            try {
                return move(id, to) == 1;
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("does not go from");
                return false;
            }
        }));
    }

    /** How a draft comes there. */
    private static java.util.List<PaperState> way(PaperState state) {
        return switch (state) {
            case DRAFT -> java.util.List.of();
            case FROZEN -> java.util.List.of(PaperState.FROZEN);
            case COPY_BACK -> java.util.List.of(PaperState.FROZEN, PaperState.COPY_BACK);
            case ISSUED -> java.util.List.of(PaperState.FROZEN, PaperState.COPY_BACK, PaperState.ISSUED);
            case DISCARDED -> java.util.List.of(PaperState.DISCARDED);
        };
    }

    private int move(UUID id, PaperState to) {
        return sql.sql(MOVE)
                .param("id", id)
                .param("to", to.name())
                .param("document", id)
                .update();
    }
}
