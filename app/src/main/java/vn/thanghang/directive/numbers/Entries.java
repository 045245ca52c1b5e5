package vn.thanghang.directive.numbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.BorderText;

/** The rows of the register. */
@Component
final class Entries {

    private static final String SERIES = """
            insert into directive.number_series (agency, direction, symbol, year)
            values (:agency, :direction, :symbol, :year) on conflict do nothing
            """;

    /** Holds the row of the series until the transaction ends: the next clerk waits, and a number is never lost. */
    private static final String NEXT = """
            update directive.number_series set last_number = last_number + 1
            where agency = :agency and direction = :direction and symbol = :symbol and year = :year
            returning last_number
            """;

    private static final String ADD = """
            insert into directive.register_entry
              (id, agency, direction, symbol, year, number, entered_on, kind, summary, author, their_number, their_date, signer,
               receivers, kept_by, copies, passed_on, note, due_on, entered_by, idempotency_key)
            values
              (:id, :agency, :direction, :symbol, :year, :number, :day, :kind, :summary, :author, :theirNumber, :theirDate,
               :signer, :receivers, :keptBy, :copies, :passedOn, :note, :dueOn, :by, :key)
            """;

    private static final String SELECT = "select * from directive.register_entry ";

    private static final String OF_BOOK = SELECT + """
            where agency = :agency and direction = :direction and year = :year
              and (:wanted = '' or position(:wanted in public.folded(concat_ws(' ', number || '/' || symbol, kind, summary, author,
                   their_number, signer, receivers, note))) > 0)
            order by entered_on desc, number desc, symbol
            """;

    private static final String OPEN = SELECT + """
            where agency = :agency and direction = 'INCOMING' and year = :year and void_reason is null
            order by reply <> '', due_on nulls last, number
            """;

    private static final String FOLLOW = """
            update directive.register_entry
            set due_on = :dueOn, receivers = :receivers, progress = :progress, reply = :reply, version = version + 1
            where id = :id and version = :version and void_reason is null
            """;

    private static final String VOID = """
            update directive.register_entry set void_reason = :reason, version = version + 1
            where id = :id and version = :version and void_reason is null
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> withKey(UUID key) {
        return jdbc.sql(SELECT + "where idempotency_key = :key")
                .param("key", key)
                .query(Entries::entry)
                .optional();
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Entries::entry)
                .optional();
    }

    List<Entry> ofBook(String agency, Direction direction, int year, String wanted) {
        return jdbc.sql(OF_BOOK)
                .param("agency", agency)
                .param("direction", direction.name())
                .param("year", year)
                .param("wanted", wanted)
                .query(Entries::entry)
                .list();
    }

    /** Papers that came in, the unanswered first, by their date due. */
    List<Entry> toFollow(String agency, int year) {
        return jdbc.sql(OPEN)
                .param("agency", agency)
                .param("year", year)
                .query(Entries::entry)
                .list();
    }

    int nextNumber(String agency, Direction direction, String symbol, int year) {
        jdbc.sql(SERIES)
                .param("agency", agency)
                .param("direction", direction.name())
                .param("symbol", symbol)
                .param("year", year)
                .update();
        return jdbc.sql(NEXT)
                .param("agency", agency)
                .param("direction", direction.name())
                .param("symbol", symbol)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Entry entry, String by, UUID key) {
        Paper paper = entry.paper();
        jdbc.sql(ADD)
                .param("id", entry.id())
                .param("agency", entry.agency())
                .param("direction", entry.direction().name())
                .param("symbol", entry.symbol())
                .param("year", entry.year())
                .param("number", entry.number())
                .param("day", entry.enteredOn())
                .param("kind", paper.kind())
                .param("summary", paper.summary())
                .param("author", paper.author())
                .param("theirNumber", paper.theirNumber())
                .param("theirDate", paper.theirDate())
                .param("signer", paper.signer())
                .param("receivers", paper.receivers())
                .param("keptBy", paper.keptBy())
                .param("copies", paper.copies())
                .param("passedOn", paper.passedOn())
                .param("note", paper.note())
                .param("dueOn", paper.dueOn())
                .param("by", by)
                .param("key", key)
                .update();
    }

    /** False when somebody else noted something meanwhile. */
    boolean follow(UUID id, int version, Progress progress) {
        return jdbc.sql(FOLLOW)
                        .param("id", id)
                        .param("version", version)
                        .param("dueOn", progress.dueOn())
                        .param(
                                "receivers",
                                BorderText.line(progress.receivers()).value())
                        .param("progress", BorderText.line(progress.progress()).value())
                        .param("reply", BorderText.line(progress.reply()).value())
                        .update()
                == 1;
    }

    /** False when somebody else noted something meanwhile. */
    boolean makeVoid(UUID id, int version, String reason) {
        return jdbc.sql(VOID)
                        .param("id", id)
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Entry entry(ResultSet row, int line) throws SQLException {
        var paper = new Paper(
                row.getString("kind"),
                row.getString("summary"),
                row.getString("author"),
                row.getString("their_number"),
                row.getObject("their_date", LocalDate.class),
                row.getString("signer"),
                row.getString("receivers"),
                row.getString("kept_by"),
                row.getObject("copies", Integer.class),
                row.getObject("passed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                Direction.valueOf(row.getString("direction")),
                row.getString("symbol"),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("entered_on", LocalDate.class),
                paper,
                row.getString("progress"),
                row.getString("reply"),
                row.getString("void_reason"),
                row.getInt("version"));
    }
}
