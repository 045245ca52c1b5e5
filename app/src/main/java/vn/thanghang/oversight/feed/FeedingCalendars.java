package vn.thanghang.oversight.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.People;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Role;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/**
 * Gives a person a secret address for a calendar program, and what is read there: the open deadlines of the agencies the person works
 * for, as titles and days. The address is shown once, only its hash is kept, a new one ends the old.
 */
@Service
public class FeedingCalendars {

    /** What falls due later than this is not in a calendar yet. */
    private static final int DAYS_AHEAD = 400;

    private static final int SECRET_BYTES = 32;
    private static final int SECRET_CHARS = 43;

    private final Feeds feeds;
    private final People people;
    private final List<DueItems> due;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedingCalendars(
            Feeds feeds,
            People people,
            ObjectProvider<DueItems> due,
            TransactionTemplate transactions,
            AuditLog audit,
            TimeOrderedIds ids,
            Clock clock) {
        this.feeds = feeds;
        this.people = people;
        this.due =
                due.orderedStream().sorted(Comparator.comparing(DueItems::kind)).toList();
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Since when the person has an address; empty without one. */
    public Optional<Instant> since(CurrentUser user) {
        return feeds.madeAt(user.accountId());
    }

    /** @return the secret of the new address, which is told only now; the one before stops working */
    public String open(CurrentUser user) {
        user.require(Act.MANAGE_OWN_ACCOUNT, Relation.OWN, Standing.OPEN);
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = ids.next();
        transactions.executeWithoutResult(tx -> {
            feeds.revoke(user.accountId(), clock.instant());
            feeds.add(id, user.accountId(), hash(token), clock.instant());
            audit.record(AuditEvent.of(user.actor(), "oversight.calendar-feed.open", Subject.of("calendar-feed", id)));
        });
        return token;
    }

    public void revoke(CurrentUser user) {
        user.require(Act.MANAGE_OWN_ACCOUNT, Relation.OWN, Standing.OPEN);
        transactions.executeWithoutResult(tx -> {
            if (feeds.revoke(user.accountId(), clock.instant())) {
                audit.record(AuditEvent.of(
                        user.actor(), "oversight.calendar-feed.revoke", Subject.of("account", user.accountId())));
            }
        });
    }

    /**
     * The calendar behind a secret; empty when there is none, it was taken back, or the person may not work here any more.
     *
     * @param title words of a kind and a subject
     */
    public Optional<String> read(String token, String name, BiFunction<String, String, String> title) {
        if (token.length() != SECRET_CHARS) {
            return Optional.empty();
        }
        return feeds.accountOf(hash(token))
                .flatMap(people::acting)
                .map(person -> CalendarText.of(name, deadlines(person, title), clock.instant()));
    }

    private List<Deadline> deadlines(CurrentUser person, BiFunction<String, String, String> title) {
        Set<String> owners = owners(person);
        LocalDate last = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE).plusDays(DAYS_AHEAD);
        var deadlines = new ArrayList<Deadline>();
        RowScope.EVERYTHING.call(() -> {
            for (DueItems kind : due) {
                kind.openUntil(last).stream()
                        .filter(item -> owners.contains(item.agency()))
                        .map(item -> deadline(kind.kind(), item, title))
                        .forEach(deadlines::add);
            }
            return deadlines.size();
        });
        deadlines.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::uid));
        return deadlines;
    }

    private static Deadline deadline(String kind, DueItem item, BiFunction<String, String, String> title) {
        return new Deadline(kind + "-" + item.id() + "@thang-hang", title.apply(kind, item.subject()), item.due());
    }

    /** The agencies whose work is this person's; the empty one stands for who follows the work of the province. */
    private static Set<String> owners(CurrentUser person) {
        var owners = new TreeSet<String>();
        for (HeldRole held : person.roles()) {
            if (held.role() == Role.MONITOR) {
                owners.add("");
            } else if (held.role() == Role.FOCAL_OFFICER || held.role() == Role.HEAD) {
                owners.add(Objects.requireNonNullElse(held.agency(), ""));
            }
        }
        return owners;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
