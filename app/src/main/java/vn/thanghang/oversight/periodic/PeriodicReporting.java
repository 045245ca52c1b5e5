package vn.thanghang.oversight.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.oversight.lateness.ReadingOutcomes;
import vn.thanghang.oversight.lateness.ReadingOutcomes.Reading;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.database.RowScope;

/**
 * Periodic reports: nobody is asked for one without a document that asks; figures are those of the cut-off day and stay with the
 * draft.
 */
@Service
public class PeriodicReporting {

    private static final int NAME_CHARS_MIN = 3;
    private static final int NAME_CHARS_MAX = 300;
    private static final int LAST_DAY = 31;

    private final PeriodRows rows;
    private final ReadingOutcomes outcomes;
    private final PeriodPaper paper;
    private final WritingPapers writing;
    private final FindingDocuments documents;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    PeriodicReporting(
            PeriodRows rows,
            ReadingOutcomes outcomes,
            PeriodPaper paper,
            WritingPapers writing,
            FindingDocuments documents,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.paper = paper;
        this.writing = writing;
        this.documents = documents;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked for, as it was typed. */
    public record Asked(
            String name, Frequency frequency, int cutOffDay, int dueDay, boolean dueNextMonth, UUID document) {}

    /** A definition with its newest period that was cut off. */
    public record Current(PeriodDefinition definition, Period period, String label) {}

    /** What is or was asked for, what runs first. */
    public List<Current> current() {
        return rows.all().stream().map(this::current).toList();
    }

    /** @throws NotFoundForUser when there is none */
    public Current current(UUID id) {
        return current(rows.find(id).orElseThrow(NotFoundForUser::new));
    }

    private Current current(PeriodDefinition definition) {
        LocalDate ended = definition.endedOn();
        Period period = Period.lastCutOff(definition, ended == null ? today() : ended);
        return new Current(definition, period, paper.label(period));
    }

    /** The drafts of a period within reach. */
    public List<PeriodReport> reports(Current of) {
        return rows.reports(of.definition().id(), of.period());
    }

    /** @param key the same key again finds what was defined the first time */
    public PeriodResult define(CurrentUser user, Asked asked, UUID key) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        Optional<PeriodDefinition> before = rows.withKey(key);
        if (before.isPresent()) {
            return new PeriodResult.Defined(before.get());
        }
        String name = BorderText.line(asked.name()).value();
        if (name.length() < NAME_CHARS_MIN || name.length() > NAME_CHARS_MAX) {
            return new PeriodResult.Refused(PeriodResult.Reason.NAME_MISSING);
        }
        if (!fits(asked)) {
            return new PeriodResult.Refused(PeriodResult.Reason.DAYS_WRONG);
        }
        Optional<Document> basis =
                documents.find(asked.document()).filter(found -> found.state() == DocumentState.REGISTERED);
        if (basis.isEmpty()) {
            return new PeriodResult.Refused(PeriodResult.Reason.BASIS_MISSING);
        }
        var made = new PeriodDefinition(
                ids.next(),
                0,
                name,
                asked.frequency(),
                asked.cutOffDay(),
                asked.dueDay(),
                asked.dueNextMonth(),
                asked.document(),
                cited(basis.get()),
                null);
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!rows.define(made, key, hand(user))) {
                return new PeriodResult.Defined(rows.withKey(key).orElseThrow());
            }
            audit.record(AuditEvent.of(user.actor(), "oversight.period.define", Subject.of("period", made.id()))
                    .with("document", made.document()));
            return new PeriodResult.Defined(made);
        }));
    }

    private static boolean fits(Asked asked) {
        boolean days = asked.cutOffDay() >= 1
                && asked.cutOffDay() <= LAST_DAY
                && asked.dueDay() >= 1
                && asked.dueDay() <= LAST_DAY;
        return days && (asked.dueNextMonth() || asked.dueDay() > asked.cutOffDay());
    }

    /** It is not asked for any more; what was drafted stays. */
    public PeriodResult end(CurrentUser user, UUID id, int version) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        var _ = rows.find(id).orElseThrow(NotFoundForUser::new);
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!rows.end(id, version, today())) {
                return new PeriodResult.Late();
            }
            audit.record(AuditEvent.of(user.actor(), "oversight.period.end", Subject.of("period", id)));
            return new PeriodResult.Defined(rows.find(id).orElseThrow());
        }));
    }

    /**
     * Begins the draft of the newest period that was cut off; the one begun before is found again.
     *
     * @param agency whose own report it is; {@link PeriodReport#ROLL_UP} for the roll-up
     */
    public PeriodResult draft(CurrentUser user, UUID id, String agency, UUID key) {
        boolean rollUp = agency.equals(PeriodReport.ROLL_UP);
        if (rollUp) {
            user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        } else {
            user.requireForAgency(Act.WRITE_PAPERS, agency, Standing.OPEN);
        }
        Current of = current(id);
        Optional<PeriodReport> before = find(of, agency);
        if (before.isPresent()) {
            return new PeriodResult.Drafted(before.get());
        }
        if (of.definition().endedOn() != null) {
            return new PeriodResult.Refused(PeriodResult.Reason.ENDED);
        }
        var round = outcomes.newestRound();
        List<Reading> readings = round
                .map(each -> outcomes.read(
                        each.indexCode(), each.workYear(), of.period().cutOff()))
                .orElse(List.of())
                .stream()
                .filter(reading -> rollUp || reading.thing().agency().equals(agency))
                .toList();
        if (readings.isEmpty()) {
            return new PeriodResult.Refused(PeriodResult.Reason.NOTHING_TO_REPORT);
        }
        var asked = new PeriodPaper.Asked(
                of.definition(), of.period(), agency, round.orElseThrow().indexCode());
        try {
            return RowScope.EVERYTHING.call(
                    () -> Objects.requireNonNull(transactions.execute(tx -> keep(user, asked, readings, key))));
        } catch (BegunMeanwhile raced) {
            return new PeriodResult.Drafted(find(of, agency).orElseThrow(() -> raced));
        }
    }

    /** Another officer has begun the same draft: nothing of this one stays. */
    private static final class BegunMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        BegunMeanwhile() {
            super("the draft of this period was begun", null, false, false);
        }
    }

    private PeriodResult keep(CurrentUser user, PeriodPaper.Asked asked, List<Reading> readings, UUID key) {
        if (!(writing.start(user, paper.fields(user, asked, readings, today()), key)
                instanceof Saved.Done(var draft))) {
            return new PeriodResult.Refused(PeriodResult.Reason.STATE_SECRET);
        }
        Period period = asked.period();
        var made = new PeriodReport(
                ids.next(),
                asked.definition().id(),
                period.year(),
                period.number(),
                asked.agency(),
                period.cutOff(),
                draft.id(),
                paper.figures(readings),
                paper.paragraph(asked, readings),
                user.displayName(),
                clock.instant());
        if (!rows.add(made, user.actor().reference())) {
            throw new BegunMeanwhile();
        }
        audit.record(AuditEvent.of(
                        user.actor(),
                        "oversight.period.draft",
                        Subject.of("period", asked.definition().id()))
                .with("agency", asked.agency())
                .with("paper", draft.id()));
        return new PeriodResult.Drafted(made);
    }

    private Optional<PeriodReport> find(Current of, String agency) {
        return RowScope.EVERYTHING.call(() -> rows.report(of.definition().id(), of.period(), agency));
    }

    private String cited(Document document) {
        var head = document.fields().head();
        String kind = DocumentType.ofCode(head.type()).map(DocumentType::title).orElse(head.type());
        String day = head.date()
                .complete()
                .or(document::sentOn)
                .map(VietnameseFormat::date)
                .orElse("");
        return paper.cited(kind, head.code(), day);
    }

    private PeriodRows.Hand hand(CurrentUser user) {
        return new PeriodRows.Hand(user.actor().reference(), user.displayName(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
