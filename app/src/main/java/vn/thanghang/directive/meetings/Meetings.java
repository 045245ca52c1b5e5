package vn.thanghang.directive.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

/** Keeps the records of meetings. */
@Service
public class Meetings {

    private static final String COLUMNS = """
            select id, version, kind, held_on, title, place, materials, speakers, conclusions, invitation, notice, changed_by_name,
              changed_at
            from directive.meeting
            """;
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String ALL = COLUMNS + " order by held_on desc, id desc limit 200";
    private static final String BY_KEY = "select id from directive.meeting where idempotency_key = :key";
    private static final String ADD = """
            insert into directive.meeting (id, idempotency_key, kind, held_on, title, place, materials, speakers, conclusions,
              changed_by, changed_by_name, changed_at)
            values (:id, :key, :kind, :day, :title, :place, :materials, :speakers, :conclusions, :by, :name, :at)
            """;
    private static final String CHANGE = """
            update directive.meeting set version = version + 1, kind = :kind, held_on = :day, title = :title, place = :place,
              materials = :materials, speakers = :speakers, conclusions = :conclusions, changed_by = :by, changed_by_name = :name,
              changed_at = :at
            where id = :id and version = :version
            """;
    private static final String INVITE = "update directive.meeting set invitation = :paper where id = :id";
    private static final String CONCLUDE = "update directive.meeting set notice = :paper where id = :id";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Meetings(JdbcClient jdbc, AuditLog audit, TransactionTemplate transactions, TimeOrderedIds ids, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Meeting> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Meetings::meeting).optional();
    }

    /** The latest first, at most 200. */
    public List<Meeting> all() {
        return jdbc.sql(ALL).query(Meetings::meeting).list();
    }

    /** @param key the same key again finds the record of the first time */
    public UUID add(Meeting.Content content, UUID key, By by) {
        Optional<UUID> before =
                jdbc.sql(BY_KEY).param("key", key).query(UUID.class).optional();
        if (before.isPresent()) {
            return before.get();
        }
        UUID id = ids.next();
        try {
            transactions.executeWithoutResult(tx -> {
                bound(jdbc.sql(ADD), id, content, by).param("key", key).update();
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

    /** False when somebody else has written meanwhile. */
    public boolean change(UUID id, int version, Meeting.Content content, By by) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            boolean done = bound(jdbc.sql(CHANGE), id, content, by)
                            .param("version", version)
                            .update()
                    == 1;
            if (done) {
                note(by, id, "changed");
            }
            return done;
        }));
    }

    /** Notes which paper was begun from it. */
    public void link(UUID id, Meeting.PaperOf which, UUID paper, By by) {
        transactions.executeWithoutResult(tx -> {
            jdbc.sql(which == Meeting.PaperOf.INVITATION ? INVITE : CONCLUDE)
                    .param("id", id)
                    .param("paper", paper)
                    .update();
            note(by, id, "paper-begun");
        });
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, UUID id, Meeting.Content content, By by) {
        return sql.param("id", id)
                .param("kind", content.kind().name())
                .param("day", content.heldOn())
                .param("title", content.title())
                .param("place", content.place())
                .param("materials", content.materials())
                .param("speakers", content.speakers())
                .param("conclusions", content.conclusions())
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void note(By by, UUID id, String verb) {
        audit.record(AuditEvent.of(by.actor(), "directive.meeting." + verb, Subject.of("meeting", id)));
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        var content = new Meeting.Content(
                Meeting.Kind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getString("place"),
                row.getString("materials"),
                row.getString("speakers"),
                row.getString("conclusions"));
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                content,
                row.getObject("invitation", UUID.class),
                row.getObject("notice", UUID.class),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
