package vn.thanghang.assignment.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.assignment.FindingSheets;
import vn.thanghang.assignment.PlanDates;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.assignment.SheetMaterial;
import vn.thanghang.assignment.SheetState;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.DueDate;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.Direction;
import vn.thanghang.directive.register.DocumentRegistered;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;

/** Makes the guiding letter of a sheet in force, and dates the plans when it comes back signed. */
@Service
public class Guiding {

    /** Working days proposed where no document has set a day for the plans. */
    public static final int USUAL_WORKING_DAYS = 15;

    private static final String ADD = """
            insert into assignment.guidance (id, sheet, paper_id, plan_due, idempotency_key, made_by, made_at)
            values (:id, :sheet, :paper, :due, :key, :by, :at) on conflict (idempotency_key) do nothing
            """;

    private static final String OF_PAPER =
            "select sheet, plan_due from assignment.guidance where paper_id = :paper and document_id is null";

    private static final String ISSUED =
            "update assignment.guidance set document_id = :document where paper_id = :paper";

    private static final String NEWEST = """
            select paper_id, plan_due, document_id from assignment.guidance where sheet = :sheet order by made_at desc limit 1
            """;

    private final JdbcClient jdbc;
    private final FindingSheets sheets;
    private final SheetMaterial material;
    private final PlanDates dates;
    private final WorkCalendar calendar;
    private final FreezingPapers freezing;
    private final FindingPapers papers;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Guiding(
            JdbcClient jdbc,
            FindingSheets sheets,
            SheetMaterial material,
            PlanDates dates,
            WorkCalendar calendar,
            FreezingPapers freezing,
            FindingPapers papers,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.material = material;
        this.dates = dates;
        this.calendar = calendar;
        this.freezing = freezing;
        this.papers = papers;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The newest guidance of a sheet.
     *
     * @param documentId null until it was signed and registered
     */
    public record Guidance(
            UUID paperId,
            @Nullable LocalDate planDue,
            @Nullable UUID documentId) {}

    public Optional<Guidance> newest(Sheet sheet) {
        return jdbc.sql(NEWEST)
                .param("sheet", sheet.id())
                .query((row, number) -> new Guidance(
                        row.getObject("paper_id", UUID.class),
                        row.getObject("plan_due", LocalDate.class),
                        row.getObject("document_id", UUID.class)))
                .optional();
    }

    /** The day the letter would propose, counted from today; empty where a document has set one. */
    public Optional<DueDate> proposed(Sheet sheet, int workingDays) {
        return sheet.planDue() == null
                ? Optional.of(calendar.due(new DueRule.WorkingDays(workingDays), today()))
                : Optional.empty();
    }

    /** The letter as it would go to be signed now. */
    public OfficialDocument paper(CurrentUser user, UUID sheetId, int workingDays) {
        return compose(sheets.sheet(user, sheetId), workingDays);
    }

    private OfficialDocument compose(Sheet sheet, int workingDays) {
        var lines = sheets.criteria(sheet);
        return new GuidancePaper(
                        sheet,
                        material.citedOnPaper(sheet, sheet.documentId()),
                        material.leadNames(sheet),
                        material.annex(sheet, lines))
                .write(proposed(sheet, workingDays).orElse(null), today());
    }

    /** Freezes the letter for signature; empty when it bears a mark of secrecy or the sheet is not in force. */
    public Optional<UUID> freeze(CurrentUser user, UUID sheetId, int workingDays, UUID key) {
        Sheet sheet = sheets.sheet(user, sheetId);
        user.requireForAgency(
                Act.PREPARE_ASSIGNMENTS, sheet.agency(), sheet.state().standing());
        if (sheet.state() != SheetState.ISSUED) {
            return Optional.empty();
        }
        OfficialDocument letter = compose(sheet, workingDays);
        LocalDate due = proposed(sheet, workingDays).map(DueDate::day).orElse(null);
        var by = new By(user.actor(), user.displayName());
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!(freezing.bring(letter, "assignment", sheet.agency(), key, by) instanceof Freezing.Done(var paper))) {
                return Optional.<UUID>empty();
            }
            int added = jdbc.sql(ADD)
                    .param("id", ids.next())
                    .param("sheet", sheetId)
                    .param("paper", paper.id())
                    .param("due", due)
                    .param("key", key)
                    .param("by", by.actor().reference())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 1) {
                audit.record(AuditEvent.of(by.actor(), "assignment.guidance.freeze", Subject.of("sheet", sheetId))
                        .with("paper", paper.id()));
            }
            return Optional.of(paper.id());
        }));
    }

    /** Signed and registered: the day it proposes counts from now on. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DocumentRegistered registered) {
        if (registered.direction() != Direction.OUTGOING) {
            return;
        }
        papers.writtenAs(registered.documentId())
                .ifPresent(paper -> jdbc.sql(OF_PAPER)
                        .param("paper", paper)
                        .query((row, number) -> {
                            UUID sheet = row.getObject("sheet", UUID.class);
                            LocalDate due = row.getObject("plan_due", LocalDate.class);
                            return new Dated(sheet, due);
                        })
                        .optional()
                        .ifPresent(dated -> issued(paper, dated, registered.documentId())));
    }

    private record Dated(UUID sheet, @Nullable LocalDate due) {}

    private void issued(UUID paper, Dated dated, UUID document) {
        jdbc.sql(ISSUED).param("paper", paper).param("document", document).update();
        if (dated.due() != null) {
            dates.guided(dated.sheet(), dated.due(), document);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
