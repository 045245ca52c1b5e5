package vn.thanghang.directive.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.TimeOrderedIds;

/** Keeps the programmes above the yearly editions. */
@Service
public class Programmes {

    private static final String COLUMNS = """
            select id, version, title, code, first_year, last_year, changed_by_name, changed_at from directive.programme
            """;
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String ALL = COLUMNS + " order by first_year desc, id desc limit 50";
    private static final String BY_KEY = "select id from directive.programme where idempotency_key = :key";
    private static final String ADD = """
            insert into directive.programme (id, idempotency_key, title, code, first_year, last_year, changed_by, changed_by_name,
              changed_at)
            values (:id, :key, :title, :code, :first, :last, :by, :name, :at)
            """;
    private static final String TOUCH = """
            update directive.programme set version = version + 1, changed_by = :by, changed_by_name = :name, changed_at = :at
            where id = :id and version = :version
            """;
    private static final String TARGETS = """
            select index_code, year, target, actual, source from directive.programme_target where programme = :id
            order by index_code, year
            """;
    private static final String DROP = "delete from directive.programme_target where programme = :id";
    private static final String ADD_TARGET = """
            insert into directive.programme_target (programme, index_code, year, target, actual, source)
            values (:id, :index, :year, :target, :actual, :source)
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Programmes(JdbcClient jdbc, AuditLog audit, TransactionTemplate transactions, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Programme> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(this::programme).optional();
    }

    /** The latest first. */
    public List<Programme> all() {
        return jdbc.sql(ALL).query(this::programme).list();
    }

    /** @param key the same key again finds the programme of the first time */
    public UUID add(String title, String code, int firstYear, int lastYear, UUID key, By by) {
        Optional<UUID> before =
                jdbc.sql(BY_KEY).param("key", key).query(UUID.class).optional();
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = ids.next();
        try {
            transactions.executeWithoutResult(tx -> {
                bound(jdbc.sql(ADD), id, by)
                        .param("key", key)
                        .param("title", title)
                        .param("code", code)
                        .param("first", firstYear)
                        .param("last", lastYear)
                        .update();
                note(by, id, "added");
            });
            return id;
        } catch (DuplicateKeyException raced) {
            return jdbc.sql(BY_KEY)
                    .param("key", key)
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> raced);
        }
    }

    /** Puts the targets in the place of those of before; false when somebody else has written meanwhile. */
    public boolean set(UUID id, int version, List<Programme.Target> targets, By by) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (bound(jdbc.sql(TOUCH), id, by).param("version", version).update() != 1) {
                return false;
            }
            jdbc.sql(DROP).param("id", id).update();
            targets.forEach(each -> jdbc.sql(ADD_TARGET)
                    .param("id", id)
                    .param("index", each.indexCode())
                    .param("year", each.year())
                    .param("target", each.target())
                    .param("actual", each.actual())
                    .param("source", each.source())
                    .update());
            note(by, id, "targets-set");
            return true;
        }));
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, UUID id, By by) {
        return sql.param("id", id)
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void note(By by, UUID id, String verb) {
        audit.record(AuditEvent.of(by.actor(), "directive.programme." + verb, Subject.of("programme", id)));
    }

    private Programme programme(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Programme.Target> targets = jdbc.sql(TARGETS)
                .param("id", id)
                .query((each, at) -> new Programme.Target(
                        each.getString("index_code"),
                        each.getInt("year"),
                        each.getString("target"),
                        each.getString("actual"),
                        each.getString("source")))
                .list();
        return new Programme(
                id,
                row.getInt("version"),
                row.getString("title"),
                row.getString("code"),
                row.getInt("first_year"),
                row.getInt("last_year"),
                targets,
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
