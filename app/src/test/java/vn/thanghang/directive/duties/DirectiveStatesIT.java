package vn.thanghang.directive.duties;

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
class DirectiveStatesIT {

    private static final String DOCUMENT = """
            insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, issuer, subject)
            values (:id, 'INCOMING', 'REGISTERED', :id, '', false, 'CONGVAN', 'UBND', 'về việc B')
            """;

    private static final String ADD = """
            insert into directive.directive (document_id, state, birth, authority, province, effective_on, index_code, work_year,
              given_at, withdrawn_by)
            values (:id, :state, 'LETTER', 'PROVINCE', '', date '2023-05-01', 'PAPI', 2023,
              case when :state = 'DRAFT' then null else now() end,
              case when :state = 'WITHDRAWN' then cast(:other as uuid) end)
            """;

    private static final String MOVE = """
            update directive.directive
            set state = :state, version = version + 1,
                given_at = case when :state = 'DRAFT' then null else coalesce(given_at, now()) end,
                withdrawn_by = case when :state = 'WITHDRAWN' then cast(:other as uuid) end
            where document_id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void bothTablesAllowTheSameSteps() {
        for (DirectiveState from : DirectiveState.values()) {
            for (DirectiveState to : DirectiveState.values()) {
                boolean inJava = Arrays.stream(DirectiveAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(DirectiveState from, DirectiveState to) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            UUID id = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            sql.sql(DOCUMENT).param("id", id).update();
            sql.sql(DOCUMENT).param("id", other).update();
            sql.sql(ADD)
                    .param("id", id)
                    .param("state", from.name())
                    .param("other", other)
                    .update();
            try {
                return sql.sql(MOVE)
                                .param("id", id)
                                .param("state", to.name())
                                .param("other", other)
                                .update()
                        == 1;
            } catch (DataAccessException refused) {
                assertThat(refused).hasStackTraceContaining("does not go from");
                return false;
            }
        }));
    }
}
