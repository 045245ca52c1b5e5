package vn.thanghang.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thanghang.access.Account;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.GrantedRole;
import vn.thanghang.access.LastUse;
import vn.thanghang.access.People;
import vn.thanghang.access.ReviewingRights;
import vn.thanghang.access.RightsReview;
import vn.thanghang.access.RightsReview.Line;
import vn.thanghang.access.UnitNames;
import vn.thanghang.platform.text.Text;
import vn.thanghang.platform.web.DataTable;
import vn.thanghang.platform.web.DataTable.Cell;
import vn.thanghang.platform.web.DataTable.Column;
import vn.thanghang.platform.web.DataTable.Row;

/** A review of rights as a table: the same on the page and in the file. */
@Component
public class ReviewReport {

    /** So many lines stand on the form at once. */
    private static final int AT_ONCE = 50;

    /**
     * A line on the form.
     *
     * @param idleDays days between the last use and the opening of the page
     */
    public record OpenLine(Line line, Account account, long idleDays) {}

    private final ReviewingRights reviewing;
    private final People people;
    private final LastUse lastUse;
    private final RoleReading reading;
    private final Clock clock;

    ReviewReport(ReviewingRights reviewing, People people, LastUse lastUse, RoleReading reading, Clock clock) {
        this.reviewing = reviewing;
        this.people = people;
        this.lastUse = lastUse;
        this.reading = reading;
        this.clock = clock;
    }

    UnitNames names() {
        return reading.names();
    }

    String name(@Nullable UUID account) {
        return account == null ? "" : of(accounts(), account).displayName();
    }

    /** The first lines nobody decided yet and this person may decide: never the own ones. */
    List<OpenLine> toDecide(CurrentUser user, List<Line> lines) {
        Map<UUID, Account> accounts = accounts();
        return lines.stream()
                .filter(line -> !line.isDecided() && !line.accountId().equals(user.accountId()))
                .limit(AT_ONCE)
                .map(line -> new OpenLine(line, of(accounts, line.accountId()), days(line.idleSince())))
                .toList();
    }

    /** Accounts that were disabled because nobody used them. */
    List<Account> disabledIdle(CurrentUser user) {
        Map<UUID, LastUse.Use> uses = lastUse.all();
        return people.seenBy(user).stream()
                .map(People.Person::account)
                .filter(account -> {
                    var use = uses.get(account.id());
                    return use != null && use.disabledIdle();
                })
                .toList();
    }

    DataTable table(Text text, RightsReview review) {
        Map<UUID, Account> accounts = accounts();
        UnitNames names = names();
        var columns = Stream.of("name", "login", "role", "agency", "days", "lastSignIn", "idle", "decision", "by")
                .map(key -> key.equals("idle")
                        ? Column.number(text.of("access.review.column." + key))
                        : Column.text(text.of("access.review.column." + key)))
                .toList();
        var rows = reviewing.lines(review).stream()
                .map(line -> row(text, line, accounts, names))
                .toList();
        return new DataTable("ra-soat", text.count("access.review.lines", rows.size()), columns, rows);
    }

    private Row row(Text text, Line line, Map<UUID, Account> accounts, UnitNames names) {
        var account = of(accounts, line.accountId());
        var role = line.role();
        long idle = days(line.idleSince());
        var signedIn = line.lastSignInAt();
        return Row.of(
                Cell.of(account.displayName()),
                Cell.of(account.login()),
                Cell.of(
                        role == null
                                ? text.of("access.review.noRole")
                                : text.of("access.role." + role.role().name())),
                Cell.of(role == null ? "" : agency(text, role, names)),
                Cell.of(role == null ? "" : between(text, role)),
                Cell.of(signedIn == null ? text.of("access.review.never") : text.time(signedIn)),
                Cell.number(text.whole(idle), (double) idle),
                Cell.of(text.of("access.review.decision."
                        + (line.decision() == null ? "OPEN" : line.decision().name()))),
                Cell.of(
                        line.decidedBy() == null
                                ? ""
                                : of(accounts, line.decidedBy()).displayName()));
    }

    private static String agency(Text text, GrantedRole role, UnitNames names) {
        String agency = role.agency();
        if (agency == null) {
            return text.of(role.role().needsAgency() ? "access.role.noAgency" : "access.role.wholeProvince");
        }
        String name = names.of(agency);
        return names.lastDay(agency)
                .map(last -> name + ". " + text.of("access.role.agencyEnded", last))
                .orElse(name);
    }

    private static String between(Text text, GrantedRole role) {
        return role.validTo() == null
                ? text.of("access.role.from", role.validFrom())
                : text.of("access.role.between", role.validFrom(), role.validTo());
    }

    private long days(Instant since) {
        return Duration.between(since, clock.instant()).toDays();
    }

    /** Accounts are never deleted. */
    private static Account of(Map<UUID, Account> accounts, UUID id) {
        return Objects.requireNonNull(accounts.get(id));
    }

    private Map<UUID, Account> accounts() {
        return people.accounts().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }
}
