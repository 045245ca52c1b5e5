package vn.thanghang.accountability.file;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Standing;
import vn.thanghang.access.Units;
import vn.thanghang.accountability.review.ReviewingFiles;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.KnownAgencies;
import vn.thanghang.directive.papers.PaperField;
import vn.thanghang.directive.papers.PaperFields;
import vn.thanghang.directive.papers.Revision;
import vn.thanghang.directive.papers.Saved;
import vn.thanghang.directive.papers.StartingPaper;
import vn.thanghang.directive.papers.WritingPapers;
import vn.thanghang.officialdocs.DocumentType;

/** Begins the paper of a file: a report the officer looks through before it goes to be signed. */
@Service
public class IssuingFiles {

    private final ReadingFiles reading;
    private final ReviewingFiles reviewing;
    private final WritingPapers writing;
    private final FindingPapers papers;
    private final KnownAgencies own;
    private final Units units;
    private final TransactionTemplate transactions;
    private final AuditLog audit;

    IssuingFiles(
            ReadingFiles reading,
            ReviewingFiles reviewing,
            WritingPapers writing,
            FindingPapers papers,
            KnownAgencies own,
            Units units,
            TransactionTemplate transactions,
            AuditLog audit) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.writing = writing;
        this.papers = papers;
        this.own = own;
        this.units = units;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @return the paper; the same key again finds the one of the first time; empty when its words bear the mark of a secret */
    public Optional<UUID> begin(CurrentUser user, String agency, FilePeriod period, UUID key) {
        user.requireForAgency(Act.ISSUE_RESULT_FILES, agency, Standing.OPEN);
        ResultFile file = reading.file(user, agency, period);
        var paper =
                new FilePaper(file, units.names(reading.today()).of(agency), reviewing.of(user, agency, period.year()));
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!(writing.start(user, fields(user, paper), key) instanceof Saved.Done(var saved))) {
                return Optional.empty();
            }
            audit.record(AuditEvent.of(user.actor(), "accountability.file.paper", Subject.of("paper", saved.id()))
                    .with("agency", agency)
                    .with("asOf", period.asOf())
                    .with("sha256", file.sha256()));
            return Optional.of(saved.id());
        }));
    }

    private PaperFields fields(CurrentUser user, FilePaper paper) {
        PaperFields start = StartingPaper.of(
                DocumentType.BAO_CAO,
                papers.lastOf(user).map(Revision::fields),
                own.own(user).orElse(KnownAgencies.Own.UNKNOWN),
                YearMonth.from(reading.today()),
                null);
        PaperFields signed = start.text(PaperField.SIGNER_POSITION).isEmpty()
                ? start.with(PaperField.SIGNER_POSITION, paper.signer())
                : start;
        return signed.with(PaperField.SUBJECT, paper.subject()).with(PaperField.BODY, paper.body());
    }
}
