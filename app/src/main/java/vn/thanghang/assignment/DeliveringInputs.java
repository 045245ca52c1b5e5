package vn.thanghang.assignment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;

/** The coordinating agency delivers its input, the lead accepts it or asks for completion; each with its day. */
@Service
public class DeliveringInputs {

    private static final int NOTE_CHARS_MAX = 2000;

    private static final String MOVE = """
            update assignment.coordination set state = :state, since = :since, version = version + 1
            where id = :id and version = :version
            """;

    private static final String ADD_STEP = """
            insert into assignment.coordination_step (coordination, version, act, state, agency, actor, actor_name, done_at, note)
            values (:id, :version, :act, :state, :agency, :actor, :name, :at, :note)
            """;

    private static final String STEPS = """
            select act, actor_name, agency, done_at, note from assignment.coordination_step where coordination = :id order by version
            """;

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final SheetChanges changes;
    private final AuditLog audit;

    DeliveringInputs(JdbcClient jdbc, Pieces pieces, SheetChanges changes, AuditLog audit) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.changes = changes;
        this.audit = audit;
    }

    /** An input in its sheet and piece, with everybody who leads the piece now. */
    public record Owed(Sheet sheet, CriterionLine line, Piece piece, Coordination input, List<String> leads) {

        public Owed {
            leads = List.copyOf(leads);
        }
    }

    /** Who did what to an input, with their words. */
    public record Step(CoordinationAct act, String actorName, String agency, java.time.Instant at, String note) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody else was faster, or it is not possible in this state. */
        LATE,
        /** A return needs its reason. */
        NO_REASON
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Owed owed(CurrentUser user, UUID sheetId, UUID inputId) {
        Sheet sheet = changes.own(user, Act.READ_ASSIGNMENTS, sheetId);
        for (CriterionLine line : pieces.criteria(sheetId)) {
            for (Piece piece : line.pieces()) {
                for (Coordination input : piece.coordinating()) {
                    if (input.id().equals(inputId)) {
                        return new Owed(sheet, line, piece, input, leads(sheetId, piece.id()));
                    }
                }
            }
        }
        throw new NotFoundForUser();
    }

    private List<String> leads(UUID sheet, UUID piece) {
        return pieces.led(sheet).stream()
                .filter(each -> each.id().equals(piece))
                .map(AssignedPiece::lead)
                .toList();
    }

    public List<Step> steps(Owed owed) {
        return jdbc.sql(STEPS)
                .param("id", owed.input().id())
                .query((row, number) -> new Step(
                        CoordinationAct.valueOf(row.getString("act")),
                        row.getString("actor_name"),
                        row.getString("agency"),
                        row.getObject("done_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    /** The agency for which this person may do it now; empty when it is nobody's turn here. */
    public Optional<String> mayAct(CurrentUser user, Owed owed, CoordinationAct act) {
        if (owed.sheet().state() != SheetState.ISSUED
                || act.from(owed.input().state()).isEmpty()) {
            return Optional.empty();
        }
        List<String> whose =
                act == CoordinationAct.DELIVER ? List.of(owed.input().agency()) : owed.leads();
        return whose.stream()
                .filter(agency -> user.mayForAgency(
                        Act.DELIVER_INPUT, agency, owed.sheet().state().standing()))
                .findFirst();
    }

    /** @param version the version of the input the person was looking at */
    public Outcome act(CurrentUser user, UUID sheetId, UUID inputId, int version, CoordinationAct act, String typed) {
        Owed owed = owed(user, sheetId, inputId);
        List<String> whose =
                act == CoordinationAct.DELIVER ? List.of(owed.input().agency()) : owed.leads();
        String agency = whose.stream()
                .filter(each -> user.mayForAgency(
                        Act.DELIVER_INPUT, each, owed.sheet().state().standing()))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
        Optional<CoordinationState> next = owed.sheet().state() == SheetState.ISSUED
                ? act.from(owed.input().state())
                : Optional.empty();
        if (next.isEmpty() || owed.input().version() != version) {
            return Outcome.LATE;
        }
        String note = SheetChanges.lines(typed, NOTE_CHARS_MAX);
        if (act == CoordinationAct.RETURN && note.isEmpty()) {
            return Outcome.NO_REASON;
        }
        return changes.together(() -> write(SheetChanges.by(user), agency, owed.input(), act, next.get(), note));
    }

    private Outcome write(
            By by, String agency, Coordination input, CoordinationAct act, CoordinationState next, String note) {
        LocalDate today = changes.today();
        int moved = jdbc.sql(MOVE)
                .param("id", input.id())
                .param("version", input.version())
                .param("state", next.name())
                .param("since", today)
                .update();
        if (moved == 0) {
            return Outcome.LATE;
        }
        jdbc.sql(ADD_STEP)
                .param("id", input.id())
                .param("version", input.version() + 1)
                .param("act", act.name())
                .param("state", next.name())
                .param("agency", agency)
                .param("actor", by.actor().reference())
                .param("name", by.name())
                .param("at", changes.clock().instant().atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
        audit.record(AuditEvent.of(
                        by.actor(),
                        "assignment.input." + act.name().toLowerCase(Locale.ROOT),
                        Subject.of("coordination", input.id()))
                .before(input.state())
                .after(next)
                .with("agency", agency));
        return Outcome.DONE;
    }
}
