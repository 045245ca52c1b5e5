package vn.thanghang.oversight.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.oversight.reminder.Reminder;

/** The steps of the ladders. The database takes none without the one before it, and one open step for each ladder. */
@Component
final class Steps {

    private static final String COLUMNS = """
            select id, escalation_id, agency, rung, state, version, proposed_on, late_working_days, threshold, paper_id, document_id,
              taken_on, acknowledged_at, reason, held_until, changed_by_name, changed_at
            from oversight.step
            """;
    private static final String OPEN = COLUMNS
            + " where state in ('PROPOSED', 'HELD', 'DRAFTED') order by agency, rung, late_working_days desc, id";
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String OF_PAPER = COLUMNS + " where paper_id = :paper order by id";
    private static final String OF_ESCALATION = COLUMNS + " where escalation_id = :escalation order by proposed_on, id";

    private static final String ADD = """
            insert into oversight.step (id, escalation_id, agency, rung, state, proposed_on, late_working_days, threshold, reminder_id,
              taken_on, changed_by, changed_by_name, changed_at)
            values (:id, :escalation, :agency, :rung, :state, :day, :late, :threshold, :reminder, :taken, 'SYSTEM', '', :at)
            """;

    private static final String CHANGE = """
            update oversight.step set state = :state, version = version + 1, paper_id = :paper, document_id = :document, taken_on = :taken,
              reason = :reason, held_until = :until, changed_by = :by, changed_by_name = :name, changed_at = :at
            where id = :id and version = :version
            """;

    private static final String ACKNOWLEDGE = """
            update oversight.step set acknowledged_at = :at, acknowledged_by = :by, version = version + 1
            where id = :id and version = :version and state = 'TAKEN' and acknowledged_at is null
            """;

    private static final String LETTER_SENT =
            "select step, of_agency from oversight.letter_sent(:paper, :document, :day, :actor, :at)";

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who changed it: a reference for the records, a name to show. */
    record Hand(String reference, String name, Instant at) {}

    List<Step> open() {
        return jdbc.sql(OPEN).query(Steps::step).list();
    }

    Optional<Step> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Steps::step).optional();
    }

    List<Step> ofPaper(UUID paper) {
        return jdbc.sql(OF_PAPER).param("paper", paper).query(Steps::step).list();
    }

    List<Step> of(UUID escalation) {
        return jdbc.sql(OF_ESCALATION)
                .param("escalation", escalation)
                .query(Steps::step)
                .list();
    }

    /** The first step: the reminder that was made. */
    void addReminder(UUID id, UUID escalation, Reminder reminder, Instant at) {
        add(
                        id,
                        escalation,
                        reminder.agency(),
                        Rung.REMINDER,
                        StepState.TAKEN,
                        reminder.day(),
                        reminder.lateWorkingDays(),
                        1)
                .param("reminder", reminder.id())
                .param("taken", reminder.day())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void propose(UUID id, Escalation escalation, Ladder.Move.Propose move, LocalDate day, Instant at) {
        add(
                        id,
                        escalation.id(),
                        escalation.agency(),
                        move.rule().rung(),
                        StepState.PROPOSED,
                        day,
                        move.lateWorkingDays(),
                        move.rule().late())
                .param("reminder", null)
                .param("taken", null)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec add(
            UUID id,
            UUID escalation,
            String agency,
            Rung rung,
            StepState state,
            LocalDate day,
            int late,
            int threshold) {
        return jdbc.sql(ADD)
                .param("id", id)
                .param("escalation", escalation)
                .param("agency", agency)
                .param("rung", rung.name())
                .param("state", state.name())
                .param("day", day)
                .param("late", late)
                .param("threshold", threshold);
    }

    /** False when somebody else has changed it meanwhile. */
    boolean change(Step changed, Hand by) {
        return jdbc.sql(CHANGE)
                        .param("id", changed.id())
                        .param("version", changed.version())
                        .param("state", changed.state().name())
                        .param("paper", changed.paper())
                        .param("document", changed.document())
                        .param("taken", changed.takenOn())
                        .param("reason", changed.reason())
                        .param("until", changed.heldUntil())
                        .param("by", by.reference())
                        .param("name", by.name())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A step that was taken by its letter. */
    record Sent(UUID step, String agency) {}

    List<Sent> letterSent(UUID paper, UUID document, LocalDate day, Actor actor, Instant at) {
        return jdbc.sql(LETTER_SENT)
                .param("paper", paper)
                .param("document", document)
                .param("day", day)
                .param("actor", actor.reference())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Sent(row.getObject("step", UUID.class), row.getString("of_agency")))
                .list();
    }

    boolean acknowledge(Step step, Hand by) {
        return jdbc.sql(ACKNOWLEDGE)
                        .param("id", step.id())
                        .param("version", step.version())
                        .param("by", by.reference())
                        .param("at", by.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                row.getObject("escalation_id", UUID.class),
                row.getString("agency"),
                Rung.valueOf(row.getString("rung")),
                StepState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("proposed_on", LocalDate.class),
                row.getInt("late_working_days"),
                row.getInt("threshold"),
                row.getObject("paper_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("taken_on", LocalDate.class),
                instant(row, "acknowledged_at"),
                row.getString("reason"),
                row.getObject("held_until", LocalDate.class),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
