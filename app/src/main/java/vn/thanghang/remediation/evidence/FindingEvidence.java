package vn.thanghang.remediation.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Standing;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.KeptFile;
import vn.thanghang.platform.files.Sha256;

/** Evidence for those who may read it: its own agency, and who follows, confirms and audits. */
@Service
public class FindingEvidence {

    private final EvidenceRows rows;
    private final KeepingFiles files;
    private final FindingReuse reuse;

    FindingEvidence(EvidenceRows rows, KeepingFiles files, FindingReuse reuse) {
        this.rows = rows;
        this.files = files;
        this.reuse = reuse;
    }

    public boolean mayRead(CurrentUser user, String agency) {
        return user.mayForAgency(Act.READ_EVIDENCE, agency, Standing.FROZEN);
    }

    /** In the order it came; nothing for who may not read it. */
    public List<Evidence> ofTask(CurrentUser user, String agency, UUID task) {
        return mayRead(user, agency) ? RowScope.EVERYTHING.call(() -> rows.ofTask(task)) : List.of();
    }

    /** Files of an agency within the rows of the caller, each content once, the newest first. */
    public List<Evidence> filesOf(String agency, int most) {
        var seen = new HashSet<Sha256>();
        return rows.ofAgency(agency, most, 0).stream()
                .filter(each ->
                        each.content() != null && seen.add(each.content().sha256()))
                .toList();
    }

    /** Where the same or nearly the same stands too, for the evidence of a task; nothing for who may not read it. */
    public List<Reuse> reuse(CurrentUser user, String agency, UUID task) {
        return mayRead(user, agency) ? reuse.ofTask(task) : List.of();
    }

    /** Files of an agency, the newest first. */
    public List<Evidence> store(CurrentUser user, String agency, int rows, int page) {
        user.requireForAgency(Act.READ_EVIDENCE, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> this.rows.ofAgency(agency, rows, (page - 1) * rows));
    }

    public long count(CurrentUser user, String agency) {
        user.requireForAgency(Act.READ_EVIDENCE, agency, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> rows.count(agency));
    }

    /** Whether something laid down for the task, within the rows of the caller, is as strong as wanted. */
    public boolean reaches(UUID task, EvidenceKind wanted) {
        return rows.ofTask(task).stream().anyMatch(each -> each.kind().reaches(wanted));
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Evidence evidence(CurrentUser user, UUID id) {
        Evidence found = RowScope.EVERYTHING.call(() -> rows.find(id)).orElseThrow(NotFoundForUser::new);
        // A task that went to another agency took its evidence along.
        boolean handed = RowScope.EVERYTHING
                .call(() -> rows.answersNow(found))
                .filter(now -> mayRead(user, now))
                .isPresent();
        if (!handed) {
            user.requireForAgency(Act.READ_EVIDENCE, found.agency(), Standing.FROZEN);
        }
        return found;
    }

    /** The file behind it. */
    public byte[] content(Evidence evidence) {
        Evidence.Content content = evidence.content();
        if (content == null) {
            throw new NotFoundForUser();
        }
        KeptFile file = files.find(content.place(), content.fileId()).orElseThrow(NotFoundForUser::new);
        return files.content(file);
    }
}
