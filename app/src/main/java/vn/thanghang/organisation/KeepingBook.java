package vn.thanghang.organisation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;

/**
 * Opens the book, lets an act change it, looks it over and stores what changed: one transaction with its event, or
 * nothing. One act at a time: reorganisations are rare, and each must see what the one before left.
 */
@Service
public class KeepingBook {

    private static final int BASIS_CHARS_MIN = 5;
    private static final int BASIS_CHARS_MAX = 500;

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('organisation.book'))";
    private static final String LOOK_NOW = "set constraints all immediate";

    private final FactRows rows;
    private final Changes changes;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;

    KeepingBook(
            FactRows rows,
            Changes changes,
            AuditLog audit,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            TimeOrderedIds ids) {
        this.rows = rows;
        this.changes = changes;
        this.audit = audit;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What is done to the book, and what else belongs to it. */
    @FunctionalInterface
    public interface Deed {

        /** Changes the book; every reason against it, none when it can be entered. */
        List<Refusal> on(Book book);

        /** After the book is stored, in the same transaction: what else moves, or why nothing may be kept. */
        default List<Refusal> afterwards() {
            return List.of();
        }
    }

    /** The book as it is known now. */
    public Book read() {
        return Book.of(rows.load());
    }

    public Kept keep(ChangeKind kind, Mandate mandate, Deed deed) {
        return run(kind, mandate, deed, true);
    }

    /** Does everything, with every check of the database, and takes it back. */
    public Kept rehearse(ChangeKind kind, Mandate mandate, Deed deed) {
        return run(kind, mandate, deed, false);
    }

    private Kept run(ChangeKind kind, Mandate mandate, Deed deed, boolean keep) {
        String basis = BorderText.line(mandate.basis()).value();
        if (basis.length() < BASIS_CHARS_MIN || basis.length() > BASIS_CHARS_MAX) {
            return Kept.refused(Refusal.Reason.BASIS_NEEDED, BASIS_CHARS_MIN, BASIS_CHARS_MAX);
        }
        try {
            return Objects.requireNonNull(transactions.execute(tx -> {
                jdbc.sql(ONE_AT_A_TIME).query(row -> {});
                Optional<UUID> before = changes.withKey(mandate.key());
                Kept kept = before.<Kept>map(Kept.Done::new).orElseGet(() -> within(kind, mandate, basis, deed));
                if (!keep || kept instanceof Kept.Refused) {
                    tx.setRollbackOnly();
                }
                return kept;
            }));
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException refusedByDatabase) {
            return Kept.refused(Refusal.Reason.RACED);
        }
    }

    private Kept within(ChangeKind kind, Mandate mandate, String basis, Deed deed) {
        Set<Fact> before = rows.load();
        Book book = Book.of(before);
        List<Refusal> reasons = deed.on(book);
        if (reasons.isEmpty()) {
            reasons = BookCheck.of(book);
        }
        Set<Fact> after = book.facts();
        if (reasons.isEmpty() && after.equals(before)) {
            reasons = List.of(Refusal.of(Refusal.Reason.NOTHING_CHANGES));
        }
        if (!reasons.isEmpty()) {
            return new Kept.Refused(reasons);
        }
        UUID change = ids.next();
        changes.add(change, kind, mandate, basis);
        rows.save(before, after, change);
        jdbc.sql(LOOK_NOW).update();
        reasons = deed.afterwards();
        if (!reasons.isEmpty()) {
            return new Kept.Refused(reasons);
        }
        audit.record(event(kind, mandate, basis, change, difference(before, after)));
        return new Kept.Done(change);
    }

    private static Set<Fact> difference(Set<Fact> before, Set<Fact> after) {
        Set<Fact> touched = new HashSet<>(before);
        touched.addAll(after);
        touched.removeIf(fact -> before.contains(fact) && after.contains(fact));
        return touched;
    }

    private static AuditEvent event(ChangeKind kind, Mandate mandate, String basis, UUID change, Set<Fact> touched) {
        String agencies = touched.stream().map(Fact::agency).distinct().sorted().collect(Collectors.joining(" "));
        return AuditEvent.of(mandate.by(), kind.act(), Subject.of("organisation-change", change))
                .with("agencies", agencies)
                .with("lines", touched.size())
                .with("basis", basis);
    }
}
