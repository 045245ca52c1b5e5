package vn.thanghang.remediation.parcel;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.database.RowScope;

/** Which localities have answered, and what the agency that gathers a criterion says of its slice. */
@Service
public class LookingAtSlices {

    private static final int REASON_CHARS_MAX = 2_000;

    private final ParcelRows rows;
    private final AlikeTasks alike;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LookingAtSlices(ParcelRows rows, AlikeTasks alike, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.alike = alike;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of a look. */
    public enum Look {
        DONE,
        /** Somebody else was faster. */
        LATE,
        REASON_MISSING,
        REASON_TOO_LONG
    }

    /** Whether this person sees the slices of every agency. */
    public boolean seesAll(CurrentUser user) {
        return user.may(Act.LOOK_AT_SLICES, Relation.NONE, Standing.FROZEN)
                || user.may(Act.LOOK_AT_SLICES, Relation.OTHER, Standing.FROZEN);
    }

    /** The agencies whose slices this person looks at as one of their officers. */
    public List<String> agencies(CurrentUser user) {
        return user.roles().stream()
                .filter(held -> held.agency() != null
                        && Policy.allows(held.role(), Act.LOOK_AT_SLICES, Relation.OWN, Standing.OPEN))
                .map(HeldRole::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Every locality that has such a task, with what it filed in the month. */
    public List<Answered> answered(CurrentUser user, YearMonth month) {
        user.require(Act.LOOK_AT_SLICES, seesAll(user) ? Relation.NONE : Relation.OWN, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> {
            Map<UUID, String> gatherers = alike.gatherers();
            if (seesAll(user)) {
                return rows.answered(gatherers.keySet(), "", month);
            }
            // Whoever holds such a role for no agency gathers nothing.
            return agencies(user).stream()
                    .findFirst()
                    .map(own -> rows.answered(gatheredBy(own, gatherers), own, month))
                    .orElse(List.of());
        });
    }

    private static List<UUID> gatheredBy(String agency, Map<UUID, String> gatherers) {
        return gatherers.entrySet().stream()
                .filter(each -> each.getValue().equals(agency))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The slices of a form this person may see: the locality its own, a gatherer those it gathers, who follows all. */
    public List<Slice> slices(CurrentUser user, UUID parcel) {
        List<Slice> slices = RowScope.EVERYTHING.call(() -> rows.slices(parcel)).stream()
                .filter(each -> user.mayForAgency(Act.LOOK_AT_SLICES, each.gatherer(), Standing.FROZEN)
                        || user.mayForAgency(Act.FILE_PARCEL, each.agency(), Standing.OPEN))
                .collect(Collectors.toList());
        if (slices.isEmpty()) {
            throw new NotFoundForUser();
        }
        return slices;
    }

    /** Whether this person decides on it: an officer of the agency that gathers, nobody who only follows. */
    public boolean decides(CurrentUser user, Slice slice) {
        return agencies(user).contains(slice.gatherer()) && !slice.gatherer().equals(slice.agency());
    }

    public Look accept(CurrentUser user, UUID parcel, UUID task, int version) {
        return decide(user, slice(user, parcel, task, version), Slice.State.ACCEPTED, "");
    }

    public Look giveBack(CurrentUser user, UUID parcel, UUID task, int version, String typed) {
        Slice slice = slice(user, parcel, task, version);
        String reason = BorderText.lines(typed).value();
        if (reason.isEmpty()) {
            return Look.REASON_MISSING;
        }
        return reason.length() > REASON_CHARS_MAX
                ? Look.REASON_TOO_LONG
                : decide(user, slice, Slice.State.RETURNED, reason);
    }

    private Slice slice(CurrentUser user, UUID parcel, UUID task, int version) {
        return slices(user, parcel).stream()
                .filter(each -> each.taskId().equals(task) && decides(user, each))
                .map(each -> new Slice(
                        each.parcelId(),
                        each.taskId(),
                        each.agency(),
                        each.gatherer(),
                        each.criterion(),
                        each.reportId(),
                        each.state(),
                        version,
                        each.filedAt(),
                        each.reason(),
                        each.decidedBy(),
                        each.decidedAt()))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
    }

    private Look decide(CurrentUser user, Slice slice, Slice.State to, String reason) {
        var by = new ParcelRows.Filer(user.actor().reference(), user.displayName(), clock.instant());
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!rows.decide(slice, to, reason, by)) {
                return Look.LATE;
            }
            audit.record(AuditEvent.of(user.actor(), "remediation.slice.look", Subject.of("task", slice.taskId()))
                    .before(slice.state())
                    .after(to)
                    .with("parcel", slice.parcelId()));
            return Look.DONE;
        }));
    }
}
