package vn.thanghang.remediation.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.KeptFile;
import vn.thanghang.remediation.task.Progress;
import vn.thanghang.remediation.task.Task;

/**
 * Reports that came through a link in a mail. They change nothing about their task: its agency takes them over by a report of its
 * own, or puts them aside with a reason.
 */
@Service
public class LinkReports {

    private static final int REASON_CHARS_MAX = 2_000;

    private final ReportRows rows;
    private final KeepingFiles files;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LinkReports(ReportRows rows, KeepingFiles files, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that its agency has not dealt with, with the files that came along. */
    public record Linked(Report report, List<KeptFile> files) {}

    /** What came of putting one aside. */
    public enum Aside {
        DONE,
        /** Dealt with by somebody else meanwhile. */
        LATE,
        REASON_MISSING,
        REASON_TOO_LONG
    }

    /** Where the files of a report through a link are kept; they are no evidence until its agency takes it over. */
    public static String place(UUID report) {
        return "link-report:" + report;
    }

    public Optional<Report> filed(UUID key) {
        return rows.withKey(key);
    }

    /** In the transaction of the caller; false when a report of this key stands already. */
    public boolean add(UUID id, Task task, Progress progress, String words, CurrentUser user, UUID key) {
        Instant at = clock.instant();
        var report = new Report(
                id,
                task.id(),
                task.agency(),
                progress,
                words,
                "",
                "",
                Channel.LINK,
                null,
                Report.Trust.UNCONFIRMED,
                user.displayName(),
                at);
        return rows.add(report, key, user.actor().reference());
    }

    /** Those of a task that wait for its agency, the oldest first, for who may read its evidence. */
    public List<Linked> open(CurrentUser user, Task task) {
        if (!user.mayForAgency(Act.READ_EVIDENCE, task.agency(), Standing.FROZEN)) {
            return List.of();
        }
        return RowScope.EVERYTHING.call(() -> rows.ofTask(task.id()).reversed().stream()
                .filter(each -> each.trust() == Report.Trust.UNCONFIRMED)
                .map(each -> new Linked(each, files.of(place(each.id()))))
                .toList());
    }

    /** @throws NotFoundForUser when none of this task waits under this id */
    public Linked open(CurrentUser user, Task task, UUID id) {
        return open(user, task).stream()
                .filter(each -> each.report().id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }

    /** @throws NotFoundForUser when there is no such file of such a report */
    public KeptFile file(CurrentUser user, Task task, UUID report, UUID file) {
        user.requireForAgency(Act.READ_EVIDENCE, task.agency(), Standing.FROZEN);
        return RowScope.EVERYTHING
                .call(() -> rows.find(report))
                .filter(each -> each.taskId().equals(task.id()) && each.channel() == Channel.LINK)
                .flatMap(each -> files.find(place(each.id()), file))
                .orElseThrow(NotFoundForUser::new);
    }

    public byte[] content(KeptFile file) {
        return files.content(file);
    }

    public Aside putAside(CurrentUser user, Task task, UUID id, String typed) {
        user.requireForAgency(Act.REPORT_PROGRESS, task.agency(), Standing.FROZEN);
        String reason = BorderText.lines(typed).value();
        if (reason.isEmpty()) {
            return Aside.REASON_MISSING;
        }
        if (reason.length() > REASON_CHARS_MAX) {
            return Aside.REASON_TOO_LONG;
        }
        return Objects.requireNonNull(transactions.execute(tx -> rows.find(id)
                .filter(each -> each.taskId().equals(task.id()) && each.trust() == Report.Trust.UNCONFIRMED)
                .filter(each ->
                        rows.putAside(each, reason, user.actor().reference(), user.displayName(), clock.instant()))
                .map(each -> {
                    audit.record(AuditEvent.of(user.actor(), "remediation.link.aside", Subject.of("task", task.id()))
                            .with("report", each.id()));
                    return Aside.DONE;
                })
                .orElse(Aside.LATE)));
    }
}
