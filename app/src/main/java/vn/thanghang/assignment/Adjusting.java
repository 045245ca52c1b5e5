package vn.thanghang.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Document;
import vn.thanghang.platform.TimeOrderedIds;

/** Requests to adjust an assignment, and the decision on each with its document. */
@Service
public class Adjusting {

    static final int TEXT_CHARS_MAX = 2000;

    private static final String COLUMNS = """
            select id, sheet, piece, agency, wanted, reason, state, made_by_name, made_at, new_lead, answer, document_id
            from assignment.adjustment
            """;

    private static final String BY_ID = COLUMNS + " where id = :id and sheet = :sheet";

    private static final String OF_SHEET =
            COLUMNS + " where sheet = :sheet order by (state = 'OPEN') desc, made_at desc";

    private static final String ADD = """
            insert into assignment.adjustment (id, sheet, piece, agency, wanted, reason, idempotency_key, made_by, made_by_name, made_at)
            values (:id, :sheet, :piece, :agency, :wanted, :reason, :key, :by, :name, :at)
            """;

    private static final String DECIDE = """
            update assignment.adjustment set state = :state, new_lead = :lead, answer = :answer, document_id = :document,
              decided_by_name = :name, decided_at = :at
            where id = :id and state = 'OPEN'
            """;

    private static final String END_HOLDER = """
            update assignment.piece_holder set until = greatest(cast(:day as date) - 1, since)
            where piece = :piece and agency = :agency and until is null
            """;

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final SheetWriting writing;
    private final SheetChanges changes;
    private final SheetMaterial material;
    private final Rosters rosters;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TimeOrderedIds ids;

    Adjusting(
            JdbcClient jdbc,
            Pieces pieces,
            SheetWriting writing,
            SheetChanges changes,
            SheetMaterial material,
            Rosters rosters,
            AuditLog audit,
            ApplicationEventPublisher events,
            TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.writing = writing;
        this.changes = changes;
        this.material = material;
        this.rosters = rosters;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
    }

    public List<Adjustment> of(CurrentUser user, UUID sheet) {
        changes.own(user, Act.READ_ASSIGNMENTS, sheet);
        return jdbc.sql(OF_SHEET)
                .param("sheet", sheet)
                .query(Adjusting::adjustment)
                .list();
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Adjustment find(CurrentUser user, UUID sheet, UUID id) {
        changes.own(user, Act.READ_ASSIGNMENTS, sheet);
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("sheet", sheet)
                .query(Adjusting::adjustment)
                .optional()
                .orElseThrow(NotFoundForUser::new);
    }

    /** What this person's agency leads and could ask to have adjusted. */
    public List<AssignedPiece> open(CurrentUser user, UUID sheet) {
        Sheet found = changes.own(user, Act.READ_ASSIGNMENTS, sheet);
        return found.state() != SheetState.ISSUED
                ? List.of()
                : pieces.led(sheet).stream()
                        .filter(piece -> user.mayForAgency(
                                Act.REQUEST_ADJUSTMENT,
                                piece.lead(),
                                found.state().standing()))
                        .toList();
    }

    /**
     * @param typed who should lead instead, as typed; empty for nobody
     * @param key made by the form; the same key again is the same request
     */
    public SheetResult request(CurrentUser user, UUID sheet, UUID piece, String typed, String why, UUID key) {
        Sheet found = changes.own(user, Act.READ_ASSIGNMENTS, sheet);
        if (found.state() != SheetState.ISSUED) {
            return new SheetResult.Refused(SheetRefusal.STILL_DRAFT, "");
        }
        AssignedPiece own = open(user, sheet).stream()
                .filter(each -> each.id().equals(piece))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
        String reason = SheetChanges.lines(why, TEXT_CHARS_MAX);
        if (reason.isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.TEXT, "");
        }
        Optional<String> wanted = agency(found, typed);
        if (wanted.isEmpty() && !typed.isBlank()) {
            return new SheetResult.Refused(SheetRefusal.NO_AGENCY, typed);
        }
        try {
            return changes.together(() -> add(found, own, wanted.orElse(null), reason, SheetChanges.by(user), key));
        } catch (DuplicateKeyException twice) {
            // The same form twice, or a request of the agency for this piece is open already.
            return new SheetResult.Done(found);
        }
    }

    private SheetResult add(Sheet sheet, AssignedPiece piece, @Nullable String wanted, String reason, By by, UUID key) {
        UUID id = ids.next();
        jdbc.sql(ADD)
                .param("id", id)
                .param("sheet", sheet.id())
                .param("piece", piece.id())
                .param("agency", piece.lead())
                .param("wanted", wanted)
                .param("reason", reason)
                .param("key", key)
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", changes.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEvent.of(by.actor(), "assignment.adjustment.request", Subject.of("adjustment", id))
                .with("piece", piece.id())
                .with("agency", piece.lead()));
        return new SheetResult.Done(sheet);
    }

    /** @param typed who leads from now on, as typed; empty when the assignment stays */
    public SheetResult decide(
            CurrentUser user, UUID sheetId, UUID id, String typed, String words, UUID document, int version) {
        Sheet sheet = changes.own(user, Act.DECIDE_ADJUSTMENT, sheetId);
        Adjustment asked = find(user, sheetId, id);
        Optional<SheetResult> hindrance = changes.hindrance(sheet, SheetAct.ADJUST, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        if (asked.state() != Adjustment.State.OPEN) {
            return new SheetResult.Refused(SheetRefusal.DECIDED, "");
        }
        Optional<Document> found = material.registered(document);
        if (found.isEmpty()) {
            return new SheetResult.Refused(SheetRefusal.NO_DOCUMENT, "");
        }
        Optional<String> lead = agency(sheet, typed);
        if (lead.isEmpty() && !typed.isBlank()) {
            return new SheetResult.Refused(SheetRefusal.NO_AGENCY, typed);
        }
        String answer = SheetChanges.lines(words, TEXT_CHARS_MAX);
        return changes.together(() -> changes.step(
                        sheet, SheetAct.ADJUST, SheetMaterial.cited(found.get()), SheetChanges.by(user), next -> next)
                .<SheetResult>map(after -> {
                    decide(asked, lead.orElse(null), answer, found.get(), SheetChanges.by(user));
                    return new SheetResult.Done(after);
                })
                .orElseGet(() -> changes.late(sheetId)));
    }

    private void decide(Adjustment asked, @Nullable String lead, String answer, Document document, By by) {
        Adjustment.State state = lead == null ? Adjustment.State.KEPT : Adjustment.State.CHANGED;
        jdbc.sql(DECIDE)
                .param("id", asked.id())
                .param("state", state.name())
                .param("lead", lead)
                .param("answer", answer)
                .param("document", document.id())
                .param("name", by.name())
                .param("at", changes.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        if (lead != null && !lead.equals(asked.agency())) {
            LocalDate day = SheetMaterial.dated(document, changes.today());
            jdbc.sql(END_HOLDER)
                    .param("piece", asked.piece())
                    .param("agency", asked.agency())
                    .param("day", day)
                    .update();
            boolean holds = pieces.led(asked.sheet(), lead).stream()
                    .anyMatch(piece -> piece.id().equals(asked.piece()));
            if (!holds) {
                writing.hold(asked.piece(), lead, day, Holder.Cause.ADJUSTMENT, document.id());
            }
            events.publishEvent(
                    new PiecesHandedOver(asked.sheet(), asked.agency(), lead, day, List.of(asked.piece()), false));
        }
        audit.record(AuditEvent.of(by.actor(), "assignment.adjustment.decide", Subject.of("adjustment", asked.id()))
                .before(Adjustment.State.OPEN)
                .after(state)
                .with("document", document.id()));
    }

    private Optional<String> agency(Sheet sheet, String typed) {
        return rosters.match(material.roster(sheet), typed) instanceof Rosters.Match.One(String id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static Adjustment adjustment(ResultSet row, int number) throws SQLException {
        return new Adjustment(
                row.getObject("id", UUID.class),
                row.getObject("sheet", UUID.class),
                row.getObject("piece", UUID.class),
                row.getString("agency"),
                row.getString("wanted"),
                row.getString("reason"),
                Adjustment.State.valueOf(row.getString("state")),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("new_lead"),
                row.getString("answer"),
                row.getObject("document_id", UUID.class));
    }
}
