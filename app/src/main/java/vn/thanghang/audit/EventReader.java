package vn.thanghang.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log back in order, a thousand events at a time. */
@Component
final class EventReader {

    private static final int AT_ONCE = 1000;

    private static final String COLUMNS = """
            select e.seq, e.at, e.actor, e.act, e.subject_type, e.subject_id, e.before_ref, e.after_ref, e.request_id,
                   array(select key from jsonb_each_text(e.details) order by key collate "C") as keys,
                   array(select value from jsonb_each_text(e.details) order by key collate "C") as vals
            from audit.event e
            """;

    private static final String NEXT = COLUMNS + " where e.seq > :after order by e.seq limit :most";
    private static final String LATEST = COLUMNS + " order by e.seq desc limit :most";

    private final JdbcClient jdbc;

    EventReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each event after this sequence number to the reader, as it stands now in its columns. */
    void read(long after, Consumer<RecordedEvent> reader) {
        long last = after;
        while (true) {
            var events = jdbc.sql(NEXT)
                    .param("after", last)
                    .param("most", AT_ONCE)
                    .query(EventReader::event)
                    .list();
            events.forEach(reader);
            if (events.size() < AT_ONCE) {
                return;
            }
            last = events.getLast().sequence();
        }
    }

    List<RecordedEvent> latest(int most) {
        return jdbc.sql(LATEST).param("most", most).query(EventReader::event).list();
    }

    private static RecordedEvent event(ResultSet row, int number) throws SQLException {
        var details = new TreeMap<String, String>();
        var keys = (String[]) row.getArray("keys").getArray();
        var values = (String[]) row.getArray("vals").getArray();
        for (int i = 0; i < keys.length; i++) {
            details.put(keys[i], values[i]);
        }
        var event = new AuditEvent(
                new Actor(row.getString("actor")),
                row.getString("act"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("before_ref"),
                row.getString("after_ref"),
                details);
        return new RecordedEvent(
                row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getString("request_id"), event);
    }
}
