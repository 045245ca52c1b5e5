package vn.thanghang.assignment.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;

/** Questions of the agencies and their answers, for all to read. */
@Service
public class Questions {

    private static final int ASKED_CHARS_MAX = 2000;
    private static final int ANSWER_CHARS_MAX = 4000;

    private static final String OF_SHEET = """
            select id, agency, criterion, asked, asked_at, answer, answered_at from assignment.question
            where sheet = :sheet order by asked_at desc, id desc limit 500
            """;

    private static final String ADD = """
            insert into assignment.question (id, sheet, agency, criterion, asked, asked_by, asked_by_name, asked_at, idempotency_key)
            values (:id, :sheet, :agency, :criterion, :asked, :by, :name, :at, :key)
            """;

    private static final String ANSWER = """
            update assignment.question set answer = :answer, answered_by_name = :name, answered_at = :at
            where id = :id and sheet = :sheet and answer is null
            """;

    private final JdbcClient jdbc;
    private final FindingSheets sheets;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Questions(
            JdbcClient jdbc,
            FindingSheets sheets,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Nothing was written, or nothing but blanks. */
        NO_TEXT,
        /** It has been answered meanwhile. */
        ANSWERED
    }

    /** The newest first, at most 500. */
    public List<Question> of(CurrentUser user, UUID sheet) {
        sheets.sheet(user, sheet);
        return jdbc.sql(OF_SHEET)
                .param("sheet", sheet)
                .query(Questions::question)
                .list();
    }

    /** The agency for which this person may ask; empty for nobody. */
    public Optional<String> asksFor(CurrentUser user, Sheet sheet) {
        return user.roles().stream()
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .filter(agency -> user.mayForAgency(
                        Act.ASK_QUESTION, agency, sheet.state().standing()))
                .findFirst();
    }

    /** @param key made by the form; the same key again is the same question */
    public Outcome ask(CurrentUser user, UUID sheetId, @Nullable String criterion, String typed, UUID key) {
        Sheet sheet = sheets.sheet(user, sheetId);
        String agency = asksFor(user, sheet).orElseThrow(NotFoundForUser::new);
        String asked = bounded(typed, ASKED_CHARS_MAX);
        if (asked.isEmpty()) {
            return Outcome.NO_TEXT;
        }
        boolean known =
                sheets.criteria(sheet).stream().anyMatch(line -> line.code().equals(criterion));
        try {
            transactions.executeWithoutResult(tx -> {
                UUID id = ids.next();
                jdbc.sql(ADD)
                        .param("id", id)
                        .param("sheet", sheetId)
                        .param("agency", agency)
                        .param("criterion", known ? criterion : null)
                        .param("asked", asked)
                        .param("by", user.actor().reference())
                        .param("name", user.displayName())
                        .param("at", now())
                        .param("key", key)
                        .update();
                audit.record(AuditEvent.of(user.actor(), "assignment.question.ask", Subject.of("question", id))
                        .with("agency", agency));
            });
            return Outcome.DONE;
        } catch (DuplicateKeyException twice) {
            return Outcome.DONE;
        }
    }

    public Outcome answer(CurrentUser user, UUID sheetId, UUID id, String typed) {
        Sheet sheet = sheets.sheet(user, sheetId);
        user.requireForAgency(Act.ANSWER_QUESTION, sheet.agency(), sheet.state().standing());
        String answer = bounded(typed, ANSWER_CHARS_MAX);
        if (answer.isEmpty()) {
            return Outcome.NO_TEXT;
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            int answered = jdbc.sql(ANSWER)
                    .param("id", id)
                    .param("sheet", sheetId)
                    .param("answer", answer)
                    .param("name", user.displayName())
                    .param("at", now())
                    .update();
            if (answered == 0) {
                return Outcome.ANSWERED;
            }
            audit.record(AuditEvent.of(user.actor(), "assignment.question.answer", Subject.of("question", id)));
            return Outcome.DONE;
        }));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String bounded(String typed, int longest) {
        return BorderText.lines(typed).within(longest);
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("criterion"),
                row.getString("asked"),
                instant(row, "asked_at"),
                row.getString("answer"),
                row.getObject("answered_at") == null ? null : instant(row, "answered_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
