package vn.thanghang.remediation.parcel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.remediation.evidence.FindingEvidence;
import vn.thanghang.remediation.evidence.LayingEvidence;
import vn.thanghang.remediation.evidence.NotTaken;
import vn.thanghang.remediation.evidence.Offered;
import vn.thanghang.remediation.progress.Filed;
import vn.thanghang.remediation.progress.Filing;
import vn.thanghang.remediation.progress.FilingReports;
import vn.thanghang.remediation.task.Progress;

/** Files the one form of a locality: a report about each task it serves, all of them or none. */
@Service
public class FilingParcels {

    private final AlikeTasks alike;
    private final ParcelRows rows;
    private final FilingReports reports;
    private final LayingEvidence laying;
    private final FindingEvidence evidence;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    FilingParcels(
            AlikeTasks alike,
            ParcelRows rows,
            FilingReports reports,
            LayingEvidence laying,
            FindingEvidence evidence,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.alike = alike;
        this.rows = rows;
        this.reports = reports;
        this.laying = laying;
        this.evidence = evidence;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A form as it is sent.
     *
     * @param progress of all tasks it serves; what is stuck is told about its own task
     * @param serves ids of tasks, each with the version that was looked at
     */
    public record Sent(Progress progress, String words, List<Served> serves, List<Offered> files, UUID key) {

        public record Served(UUID task, int version) {}
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(UUID parcel) implements Outcome {}

        /** Nothing was chosen, or what was chosen is not asked of all alike, or done by now. */
        record NothingServed() implements Outcome {}

        /** Nothing was filed, since this task does not take the report. */
        record Refused(ParcelTask task, Filed why) implements Outcome {}

        /** Nothing was filed, since a file is not taken. */
        record NoFile(NotTaken why) implements Outcome {}
    }

    /** The agencies this person files for. */
    public List<String> agencies(CurrentUser user) {
        return user.roles().stream()
                .filter(held -> held.agency() != null
                        && Policy.allows(held.role(), Act.FILE_PARCEL, Relation.OWN, Standing.OPEN))
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is asked of this locality like of all others, and is not done. */
    public List<ParcelTask> open(CurrentUser user, String agency) {
        user.requireForAgency(Act.FILE_PARCEL, agency, Standing.OPEN);
        return alike.open(agency);
    }

    public YearMonth month() {
        return YearMonth.now(clock.withZone(Vietnam.ZONE));
    }

    public Outcome file(CurrentUser user, String agency, Sent sent) {
        List<ParcelTask> open = open(user, agency);
        Optional<UUID> before = rows.withKey(sent.key(), agency);
        if (before.isPresent()) {
            return new Outcome.Done(before.get());
        }
        List<ParcelTask> served =
                open.stream().filter(each -> version(sent, each).isPresent()).toList();
        if (served.isEmpty() || sent.progress() == Progress.STUCK) {
            return new Outcome.NothingServed();
        }
        return laying.hindrance(user, agency, sent.files())
                .<Outcome>map(Outcome.NoFile::new)
                .orElseGet(() -> Objects.requireNonNull(transactions.execute(tx -> {
                    Outcome outcome = stored(user, agency, sent, served);
                    if (!(outcome instanceof Outcome.Done)) {
                        tx.setRollbackOnly();
                    }
                    return outcome;
                })));
    }

    private Outcome stored(CurrentUser user, String agency, Sent sent, List<ParcelTask> served) {
        UUID parcel = ids.next();
        var by = new ParcelRows.Filer(user.actor().reference(), user.displayName(), clock.instant());
        var cleaned = new Sent(
                sent.progress(), BorderText.lines(sent.words()).value(), sent.serves(), sent.files(), sent.key());
        if (!rows.add(parcel, agency, month(), cleaned, by)) {
            return new Outcome.Done(rows.withKey(sent.key(), agency).orElseThrow());
        }
        List<Offered> offered = sent.files();
        for (ParcelTask each : served) {
            Filed filed = reports.file(user, each.task().id(), filing(sent, each, offered));
            if (!(filed instanceof Filed.Done(var _, UUID report))) {
                return new Outcome.Refused(each, filed);
            }
            rows.addSlice(parcel, each, report, by.at());
            if (each.equals(served.getFirst())) {
                offered = again(user, each, report);
            }
        }
        audit.record(AuditEvent.of(user.actor(), "remediation.parcel.file", Subject.of("parcel", parcel))
                .with("agency", agency)
                .with("tasks", served.size())
                .with("files", sent.files().size()));
        return new Outcome.Done(parcel);
    }

    /** The files once laid down beside the first task are declared to be the same beside the others. */
    private List<Offered> again(CurrentUser user, ParcelTask first, UUID report) {
        var again = new ArrayList<Offered>();
        evidence.ofTask(user, first.task().agency(), first.task().id()).stream()
                .filter(each -> report.equals(each.reportId()) && each.content() != null)
                .forEach(each -> again.add(new Offered.Reused(each.id())));
        return again;
    }

    private static Filing filing(Sent sent, ParcelTask served, List<Offered> offered) {
        UUID key = UUID.nameUUIDFromBytes((sent.key() + "/" + served.task().id()).getBytes(StandardCharsets.US_ASCII));
        return new Filing(
                version(sent, served).orElseThrow(),
                sent.progress(),
                sent.words(),
                "",
                "",
                null,
                "",
                offered,
                null,
                key);
    }

    private static Optional<Integer> version(Sent sent, ParcelTask task) {
        return sent.serves().stream()
                .filter(each -> each.task().equals(task.task().id()))
                .map(Sent.Served::version)
                .findFirst();
    }
}
