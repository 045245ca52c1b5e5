package vn.thanghang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

@DatabaseIT
class AuditLogIT {

    private static final Subject SUBJECT = new Subject("result-set", "42");

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestDatabase database;

    @Test
    void needsTheTransactionOfTheChange() {
        assertThatThrownBy(() -> log.record(event())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNoGapWhenAChangeIsRolledBack() {
        long first = record();
        transaction.executeWithoutResult(status -> {
            log.record(event());
            status.setRollbackOnly();
        });
        assertThat(record()).isEqualTo(first + 1);
    }

    @Test
    void givesWritersAtOnceNumbersWithoutGapOrDouble() {
        long before = record();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var _ = pool.submit(this::record);
            }
        }
        assertThat(sql.sql("select count(*) = max(seq) and max(seq) = ? from audit.event")
                        .param(before + 40)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesEveryChangeToTheApplicationAndToTheOwner() {
        record();
        for (var client : List.of(sql, JdbcClient.create(database.owner()))) {
            for (var change : List.of(
                    "update audit.event set act = 'other.act'",
                    "delete from audit.event",
                    "truncate audit.event",
                    "delete from audit.head",
                    "update audit.head set last_seq = 0")) {
                assertThatThrownBy(() -> client.sql(change).update())
                        .as(change)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void refusesAnEventThatDoesNotFollowTheHead() {
        assertThatThrownBy(() -> sql.sql("""
                                insert into audit.event (seq, at, actor, act, subject_type, subject_id, details, leaf)
                                values (999999, now(), 'system', 'a.b', 'c', 'd', '{}', sha256('x'))
                                """).update()).isInstanceOf(DataAccessException.class);
    }

    private long record() {
        var sequence = transaction.execute(status -> log.record(event()));
        return sequence == null ? -1 : sequence;
    }

    private static AuditEvent event() {
        return AuditEvent.of(Actor.SYSTEM, "catalogue.result-set.published", SUBJECT)
                .before("draft")
                .after("published")
                .with("note", "Đắk Lắk");
    }
}
