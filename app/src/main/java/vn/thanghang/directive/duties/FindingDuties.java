package vn.thanghang.directive.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Policy;
import vn.thanghang.access.Relation;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/** Looks into the duties that were given. */
@Service
public class FindingDuties {

    private final Directives directives;
    private final Receipts receipts;
    private final Addressing addressing;
    private final AddressedAgencies addressed;
    private final Clock clock;

    FindingDuties(
            Directives directives, Receipts receipts, Addressing addressing, AddressedAgencies addressed, Clock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.addressing = addressing;
        this.addressed = addressed;
        this.clock = clock;
    }

    public Optional<Directive> directive(UUID documentId) {
        return directives.find(documentId);
    }

    /** @throws NotFoundForUser when there is none for this person */
    public Directive directive(CurrentUser user, UUID documentId) {
        Directive found = directives.find(documentId).orElseThrow(NotFoundForUser::new);
        user.require(Act.READ_DUTIES, Relation.NONE, found.standing());
        return found;
    }

    /** The directive a duty belongs to. */
    public Optional<Directive> ofObligation(UUID obligation) {
        return directives.ofObligation(obligation);
    }

    /** Those that run for an index and a year of work, the oldest first. */
    public List<Directive> inForce(String indexCode, int workYear) {
        return directives.inForce(indexCode, workYear);
    }

    /** The newest 200; drafts only for those who may give duties. Empty text and 0 narrow nothing. */
    public List<Directive> list(boolean drafts, String indexCode, int workYear) {
        return directives.list(drafts, indexCode, workYear);
    }

    /** The agencies a duty is for on a day; those in charge of criteria are known to the assignment alone. */
    public List<String> agencies(Obligation obligation, LocalDate day) {
        return directives
                .ofObligation(obligation.id())
                .map(directive -> addressing.agencies(directive, obligation, day))
                .orElse(List.of());
    }

    /** Everybody a directive speaks to by name or group, as on the day of its document; stored when it was given. */
    public List<String> agencies(Directive directive) {
        List<String> stored = addressed.of(directive.documentId());
        return stored.isEmpty() ? addressing.agencies(directive) : addressing.inOrder(stored, directive.day());
    }

    /** How many of them have not noted the receipt. */
    public int missing(Directive directive) {
        return RowScope.EVERYTHING.call(() -> addressed.missing(directive.documentId()));
    }

    /** The agencies this person may act for in this way and to whom one of the duties is given. */
    public List<String> addressed(CurrentUser user, Act act, Directive directive, List<Obligation> obligations) {
        LocalDate today = today();
        var own = new LinkedHashSet<String>();
        for (HeldRole held : user.roles()) {
            if (held.agency() != null && Policy.mayAllow(held.role(), act)) {
                own.add(held.agency());
            }
        }
        var meant = new ArrayList<String>();
        for (String agency : own) {
            boolean named = obligations.stream()
                    .anyMatch(each -> addressing.isAddressed(directive, each, agency, today)
                            || each.addressees().contains(Addressee.group(AddresseeGroup.IN_CHARGE)));
            if (named) {
                meant.add(agency);
            }
        }
        return meant;
    }

    /** The day on which is looked. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
    }

    /** With which words the issuer turns to the addressees of each duty; groups are below the committee. */
    public Map<UUID, Verb> verbs(Directive directive) {
        var verbs = new HashMap<UUID, Verb>();
        for (Obligation duty : directive.obligations()) {
            Rank softest = duty.addressees().stream()
                    .map(addressee -> addressing.rank(addressee, directive.day()))
                    .max(Rank::compareTo)
                    .orElse(Rank.DEPARTMENT);
            verbs.put(duty.id(), Verb.of(directive.authority(), softest));
        }
        return verbs;
    }

    /** When an agency noted the receipt; empty when it has not. */
    public Optional<Instant> receivedAt(UUID directive, String agency) {
        return RowScope.EVERYTHING.call(() -> receipts.of(directive, agency)).map(Receipt::at);
    }

    /** Who has noted the receipt, the first one first: whoever may read the directive may read this. */
    public List<Receipt> receipts(Directive directive) {
        return RowScope.EVERYTHING.call(() -> receipts.of(directive.documentId()));
    }
}
