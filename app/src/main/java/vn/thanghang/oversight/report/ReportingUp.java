package vn.thanghang.oversight.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.oversight.ladder.HearingAgencies;
import vn.thanghang.oversight.ladder.LadderCases;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/** Reporting both kinds of failure to the committee: chosen by an officer, begun as a draft, never sent by itself. */
@Service
public class ReportingUp {

    private final Candidates candidates;
    private final Reports reports;
    private final ReportPaper paper;
    private final LadderCases cases;
    private final HearingAgencies hearings;
    private final WritingPapers writing;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;

    ReportingUp(
            Candidates candidates,
            Reports reports,
            ReportPaper paper,
            LadderCases cases,
            HearingAgencies hearings,
            WritingPapers writing,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.candidates = candidates;
        this.reports = reports;
        this.paper = paper;
        this.cases = cases;
        this.hearings = hearings;
        this.writing = writing;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What could be reported today, heard or not, by agency in the official order. */
    public List<Candidate> candidates(CurrentUser user) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        return RowScope.EVERYTHING.call(() -> candidates.all(today()));
    }

    /** The newest 200. */
    public List<Report> reports(CurrentUser user) {
        user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        return reports.newest();
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Report report(CurrentUser user, UUID id) {
        user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        return reports.find(id).orElseThrow(NotFoundForUser::new);
    }

    public List<ReportLine> lines(CurrentUser user, Report report) {
        user.require(Act.READ_LADDER, Relation.NONE, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> reports.lines(report.id()));
    }

    /** The paper as it would begin; empty when nothing that may be named is chosen. */
    public Optional<PaperFields> preview(CurrentUser user, Collection<UUID> chosen) {
        List<Candidate> lines = chosen(user, chosen);
        return lines.isEmpty() || !allHeard(lines)
                ? Optional.empty()
                : Optional.of(paper.fields(user, lines(lines), today()));
    }

    /**
     * Begins the paper about the chosen cases.
     *
     * @param chosen ids of steps and remedies
     * @param key the same key again finds the report of the first time
     */
    public ReportResult draft(CurrentUser user, Collection<UUID> chosen, UUID key) {
        Optional<Report> before = reports.withKey(key);
        if (before.isPresent()) {
            user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
            return new ReportResult.Done(before.get());
        }
        List<Candidate> lines = chosen(user, chosen);
        if (chosen.isEmpty()) {
            return new ReportResult.Refused(ReportResult.Reason.NOTHING_CHOSEN);
        }
        if (lines.size() != Set.copyOf(chosen).size()) {
            return new ReportResult.Late();
        }
        if (!allHeard(lines)) {
            return new ReportResult.Refused(ReportResult.Reason.NOT_HEARD_YET);
        }
        return together(() -> {
            if (!(writing.start(user, paper.fields(user, lines(lines), today()), key)
                    instanceof Saved.Done(var draft))) {
                return new ReportResult.Refused(ReportResult.Reason.STATE_SECRET);
            }
            return new ReportResult.Done(keep(user, lines, draft.id(), key));
        });
    }

    private Report keep(CurrentUser user, List<Candidate> lines, UUID draft, UUID key) {
        var report = new Report(
                ids.next(),
                ReportState.DRAFTED,
                0,
                today(),
                draft,
                null,
                null,
                null,
                "",
                null,
                user.displayName(),
                clock.instant());
        reports.add(report, key, user.actor().reference());
        int position = 0;
        for (Candidate each : lines) {
            reports.addLine(report.id(), ++position, ids.next(), each.line());
            UUID step = each.line().step();
            if (step != null && !cases.draft(user, step, draft)) {
                throw new MovedMeanwhile();
            }
        }
        lines.stream()
                .map(Candidate::hearing)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(hearings::close);
        audit.record(AuditEvent.of(user.actor(), "oversight.report.draft", Subject.of("report", report.id()))
                .with("lines", lines.size())
                .with("paper", draft));
        return report;
    }

    /** The report is not used: what it listed can be reported anew. */
    public ReportResult drop(CurrentUser user, UUID id, int version) {
        user.require(Act.WORK_LADDER, Relation.NONE, Standing.OPEN);
        return together(() -> {
            Report report = reports.find(id).orElseThrow(NotFoundForUser::new);
            if (!report.allows(ReportAct.DROP)) {
                return new ReportResult.Refused(ReportResult.Reason.NOT_NOW);
            }
            if (report.version() != version || !reports.drop(report)) {
                return new ReportResult.Late();
            }
            cases.putAside(user, report.paper());
            audit.record(AuditEvent.of(user.actor(), "oversight.report.drop", Subject.of("report", id)));
            return new ReportResult.Done(reports.find(id).orElseThrow());
        });
    }

    /** The signed copy stands in the register. Within the transaction that registers it. */
    void sent(UUID draft, UUID document) {
        reports.sent(draft, document, today())
                .ifPresent(report ->
                        audit.record(AuditEvent.of(Actor.SYSTEM, "oversight.report.send", Subject.of("report", report))
                                .with("document", document)));
    }

    private List<Candidate> chosen(CurrentUser user, Collection<UUID> chosen) {
        return candidates(user).stream()
                .filter(each -> chosen.contains(each.line().about()))
                .toList();
    }

    private boolean allHeard(List<Candidate> lines) {
        LocalDate today = today();
        return lines.stream().allMatch(each -> each.isHeard(today));
    }

    private static List<ReportLine> lines(List<Candidate> chosen) {
        return chosen.stream().map(Candidate::line).toList();
    }

    /** Somebody else took one of the cases while the report was begun: nothing of it stays. */
    private static final class MovedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1;

        MovedMeanwhile() {
            super("a case moved on", null, false, false);
        }
    }

    private ReportResult together(Supplier<ReportResult> work) {
        try {
            return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> work.get())));
        } catch (MovedMeanwhile | DuplicateKeyException moved) {
            return new ReportResult.Late();
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }
}
