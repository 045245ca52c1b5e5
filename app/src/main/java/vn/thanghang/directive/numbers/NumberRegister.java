package vn.thanghang.directive.numbers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.FoldedText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;

/** Gives numbers and keeps the books: each step is one transaction with its event. */
@Service
public class NumberRegister {

    private static final int BASIS_CHARS_MIN = 10;

    private final Entries entries;
    private final RegisterBases bases;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final TimeOrderedIds ids;
    private final Clock clock;

    NumberRegister(
            Entries entries,
            RegisterBases bases,
            AuditLog audit,
            TransactionTemplate transactions,
            TimeOrderedIds ids,
            Clock clock) {
        this.entries = entries;
        this.bases = bases;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    public Optional<RegisterBasis> basis() {
        return bases.inForce();
    }

    /** Switches the register on by a document; false when the words are too few to name one or it is on already. */
    public boolean switchOn(CurrentUser by, String typed) {
        String basis = BorderText.line(typed).value();
        return basis.length() >= BASIS_CHARS_MIN
                && together(() -> {
                    UUID id = ids.next();
                    if (!bases.enter(id, basis, by.accountId())) {
                        return false;
                    }
                    audit.record(AuditEvent.of(
                                    by.actor(), "directive.register.switched-on", Subject.of("register-basis", id))
                            .after(basis));
                    return true;
                });
    }

    /** The books stay readable; no number is given any more. */
    public void switchOff(CurrentUser by) {
        together(() -> {
            Optional<UUID> closed = bases.withdraw(by.accountId());
            closed.ifPresent(id -> audit.record(
                    AuditEvent.of(by.actor(), "directive.register.switched-off", Subject.of("register-basis", id))));
            return closed.isPresent();
        });
    }

    /**
     * Takes the next number of a series and enters the paper under it.
     *
     * @param symbol of the series for a paper that goes out (BC-SNV); empty for one that comes in
     * @param key of the form: sent twice, it gets the same number
     */
    public Taken take(CurrentUser by, Direction direction, String symbol, Paper paper, UUID key) {
        String agency = agency(by, Act.KEEP_NUMBER_REGISTER);
        Optional<Entry> before = entries.withKey(key);
        if (before.isPresent()) {
            return new Taken.GivenBefore(before.get());
        }
        try {
            return Objects.requireNonNull(
                    transactions.execute(tx -> takeWithin(by, agency, direction, symbol, paper, key)));
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return entries.withKey(key).<Taken>map(Taken.GivenBefore::new).orElseThrow(() -> sentTwiceAtOnce);
        }
    }

    private Taken takeWithin(CurrentUser by, String agency, Direction direction, String symbol, Paper paper, UUID key) {
        if (bases.inForce().isEmpty()) {
            return new Taken.Off();
        }
        LocalDate today = today();
        int number = entries.nextNumber(agency, direction, symbol, today.getYear());
        var entry = new Entry(
                ids.next(), agency, direction, symbol, today.getYear(), number, today, paper, "", "", null, 0);
        entries.add(entry, by.actor().reference(), key);
        audit.record(AuditEvent.of(by.actor(), "directive.number.taken", subject(entry))
                .after(entry.shown())
                .with("direction", direction.name())
                .with("year", Integer.toString(today.getYear())));
        return new Taken.Given(entry);
    }

    /** Notes who deals with a paper that came in, until when, how far it is and with what answer. */
    public Followed follow(CurrentUser by, UUID id, int version, Progress progress) {
        Entry entry = own(by, Act.KEEP_NUMBER_REGISTER, id);
        return noted(
                by,
                entry,
                "directive.number.followed",
                progress.progress(),
                () -> entries.follow(id, version, progress));
    }

    /** The number stays in the book with the reason and is never given again. */
    public Followed makeVoid(CurrentUser by, UUID id, int version, String typed) {
        Entry entry = own(by, Act.KEEP_NUMBER_REGISTER, id);
        String reason = BorderText.line(typed).value();
        if (reason.isEmpty()) {
            return Followed.REASON_NEEDED;
        }
        return noted(by, entry, "directive.number.voided", reason, () -> entries.makeVoid(id, version, reason));
    }

    /** A book of a year, the newest first; only lines that hold the wanted words, with or without accents. */
    public List<Entry> book(CurrentUser by, Direction direction, int year, String wanted) {
        String agency = agency(by, Act.READ_NUMBER_REGISTER);
        return entries.ofBook(agency, direction, year, FoldedText.of(wanted));
    }

    /** The follow-up register: papers that came in, the unanswered first. */
    public List<Entry> followUp(CurrentUser by, int year) {
        return entries.toFollow(agency(by, Act.READ_NUMBER_REGISTER), year);
    }

    public Entry entry(CurrentUser by, UUID id) {
        return own(by, Act.READ_NUMBER_REGISTER, id);
    }

    private Entry own(CurrentUser by, Act act, UUID id) {
        Entry entry = entries.find(id).orElseThrow(NotFoundForUser::new);
        by.requireForAgency(act, entry.agency(), entry.voidReason() == null ? Standing.OPEN : Standing.FROZEN);
        return entry;
    }

    private Followed noted(CurrentUser by, Entry entry, String act, String words, BooleanSupplier change) {
        if (entry.voidReason() != null) {
            return Followed.VOID_ALREADY;
        }
        boolean done = together(() -> {
            if (!change.getAsBoolean()) {
                return false;
            }
            audit.record(AuditEvent.of(by.actor(), act, subject(entry))
                    .before(entry.shown())
                    .with("words", words));
            return true;
        });
        return done ? Followed.DONE : Followed.CHANGED_MEANWHILE;
    }

    private boolean together(BooleanSupplier changeAndEvent) {
        return Boolean.TRUE.equals(transactions.execute(tx -> changeAndEvent.getAsBoolean()));
    }

    /** The agency a person keeps or reads the books of; empty for the whole province. */
    private static String agency(CurrentUser by, Act act) {
        HeldRole held = by.roles().stream()
                .filter(role -> Policy.mayAllow(role.role(), act))
                .findFirst()
                .orElseThrow(NotFoundForUser::new);
        return Objects.requireNonNullElse(held.agency(), "");
    }

    private static Subject subject(Entry entry) {
        return Subject.of("register-entry", entry.id());
    }
}
