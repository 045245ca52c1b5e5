package vn.thanghang.oversight.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Definitions and drafts of periodic reports. */
@Component
final class PeriodRows {

    private static final String DEFINITIONS = """
            select id, version, name, frequency, cut_off_day, due_day, due_next_month, document_id, document, ended_on
            from oversight.period_definition
            """;
    private static final String ALL = DEFINITIONS + " order by ended_on is not null, name, id";
    private static final String BY_ID = DEFINITIONS + " where id = :id";
    private static final String BY_KEY = DEFINITIONS + " where idempotency_key = :key";
    private static final String DEFINE = """
            insert into oversight.period_definition (id, idempotency_key, name, frequency, cut_off_day, due_day, due_next_month, document_id,
              document, made_by, made_by_name, made_at)
            values (:id, :key, :name, :frequency, :cutOff, :due, :next, :document, :cited, :by, :byName, :at)
            on conflict do nothing
            """;
    private static final String END = """
            update oversight.period_definition set ended_on = :day, version = version + 1
            where id = :id and version = :version and ended_on is null
            """;
    private static final String REPORTS = """
            select id, definition_id, year, number, agency, cut_off, paper_id, figures, paragraph, made_by_name, made_at
            from oversight.period_report where definition_id = :definition and year = :year and number = :number
            """;
    private static final String OF_PERIOD = REPORTS + " order by agency";
    private static final String OF_AGENCY = REPORTS + " and agency = :agency";
    private static final String ADD = """
            insert into oversight.period_report (id, definition_id, year, number, agency, cut_off, paper_id, figures, paragraph, made_by,
              made_by_name, made_at)
            values (:id, :definition, :year, :number, :agency, :cutOff, :paper, :figures, :paragraph, :by, :byName, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did it: a reference for the records, a name to show. */
    record Hand(String reference, String name, Instant at) {}

    List<PeriodDefinition> all() {
        return jdbc.sql(ALL).query(PeriodRows::definition).list();
    }

    Optional<PeriodDefinition> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(PeriodRows::definition).optional();
    }

    Optional<PeriodDefinition> withKey(UUID key) {
        return jdbc.sql(BY_KEY).param("key", key).query(PeriodRows::definition).optional();
    }

    /** False when this key stands already. */
    boolean define(PeriodDefinition made, UUID key, Hand by) {
        return jdbc.sql(DEFINE)
                        .param("id", made.id())
                        .param("key", key)
                        .param("name", made.name())
                        .param("frequency", made.frequency().name())
                        .param("cutOff", made.cutOffDay())
                        .param("due", made.dueDay())
                        .param("next", made.dueNextMonth())
                        .param("document", made.document())
                        .param("cited", made.cited())
                        .param("by", by.reference())
                        .param("byName", by.name())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean end(UUID id, int version, LocalDate day) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("version", version)
                        .param("day", day)
                        .update()
                == 1;
    }

    List<PeriodReport> reports(UUID definition, Period period) {
        return jdbc.sql(OF_PERIOD)
                .param("definition", definition)
                .param("year", period.year())
                .param("number", period.number())
                .query(PeriodRows::report)
                .list();
    }

    Optional<PeriodReport> report(UUID definition, Period period, String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("definition", definition)
                .param("year", period.year())
                .param("number", period.number())
                .param("agency", agency)
                .query(PeriodRows::report)
                .optional();
    }

    /** False when the draft of this agency and period stands already. */
    boolean add(PeriodReport made, String by) {
        return jdbc.sql(ADD)
                        .param("id", made.id())
                        .param("definition", made.definition())
                        .param("year", made.year())
                        .param("number", made.number())
                        .param("agency", made.agency())
                        .param("cutOff", made.cutOff())
                        .param("paper", made.paper())
                        .param("figures", made.figures())
                        .param("paragraph", made.paragraph())
                        .param("by", by)
                        .param("byName", made.madeBy())
                        .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PeriodDefinition definition(ResultSet row, int number) throws SQLException {
        return new PeriodDefinition(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                Frequency.valueOf(row.getString("frequency")),
                row.getInt("cut_off_day"),
                row.getInt("due_day"),
                row.getBoolean("due_next_month"),
                row.getObject("document_id", UUID.class),
                row.getString("document"),
                row.getObject("ended_on", LocalDate.class));
    }

    private static PeriodReport report(ResultSet row, int number) throws SQLException {
        return new PeriodReport(
                row.getObject("id", UUID.class),
                row.getObject("definition_id", UUID.class),
                row.getInt("year"),
                row.getInt("number"),
                row.getString("agency"),
                row.getObject("cut_off", LocalDate.class),
                row.getObject("paper_id", UUID.class),
                row.getString("figures"),
                row.getString("paragraph"),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
