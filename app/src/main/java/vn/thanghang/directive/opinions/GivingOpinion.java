package vn.thanghang.directive.opinions;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import vn.thanghang.directive.opinions.OpinionResult.Reason;
import vn.thanghang.directive.register.By;

/** What a person may see of the requests, and the opinion he gives for his agency. */
@Service
public class GivingOpinion {

    private final Requests requests;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GivingOpinion(Requests requests, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Requests by one's agencies and to them, open ones first. */
    public List<OpinionRequest> list(CurrentUser user) {
        return requests.all().stream().filter(each -> reads(user, each)).toList();
    }

    public List<OpinionRequest> ofPaper(CurrentUser user, UUID paper) {
        return requests.ofPaper(paper).stream()
                .filter(each -> reads(user, each))
                .toList();
    }

    /** @throws NotFoundForUser when there is none for this person */
    public OpinionRequest request(CurrentUser user, UUID id) {
        return requests.find(id).filter(each -> reads(user, each)).orElseThrow(NotFoundForUser::new);
    }

    private boolean reads(CurrentUser user, OpinionRequest request) {
        return gathers(user, request) || !asked(user, request).isEmpty();
    }

    /** Whether it is a draft of this person's agency. */
    public boolean gathers(CurrentUser user, OpinionRequest request) {
        return user.mayForAgency(Act.READ_PAPERS, request.agency(), Standing.FROZEN);
    }

    /** The agencies asked for which this person may answer. */
    public List<String> asked(CurrentUser user, OpinionRequest request) {
        var own = new LinkedHashSet<String>();
        for (HeldRole held : user.roles()) {
            String agency = held.agency();
            if (agency != null
                    && Policy.mayAllow(held.role(), Act.GIVE_OPINION)
                    && request.of(agency).isPresent()) {
                own.add(agency);
            }
        }
        return List.copyOf(own);
    }

    /** @param mine with the version the person was looking at */
    public OpinionResult give(CurrentUser user, UUID id, Opinion mine) {
        OpinionRequest before = request(user, id);
        user.requireForAgency(Act.GIVE_OPINION, mine.agency(), Standing.FROZEN);
        Opinion stands = before.of(mine.agency()).orElseThrow(NotFoundForUser::new);
        if (!RequestAct.ANSWER.isPossible(before.state())) {
            return new OpinionResult.Refused(Reason.CLOSED);
        }
        if (says(stands, mine)) {
            return new OpinionResult.Done(before);
        }
        if (stands.version() != mine.version()) {
            return new OpinionResult.Late(before);
        }
        boolean complete = before.sections().stream().allMatch(section -> isSaid(mine, section.position()));
        if (!complete) {
            return new OpinionResult.Refused(Reason.SECTION_OPEN);
        }
        var by = new By(user.actor(), user.displayName());
        return Objects.requireNonNull(transactions.execute(tx -> {
            if (!requests.answer(id, mine, by, clock.instant())) {
                OpinionRequest now = requests.find(id).orElseThrow();
                boolean twice =
                        now.of(mine.agency()).filter(each -> says(each, mine)).isPresent();
                return twice ? new OpinionResult.Done(now) : new OpinionResult.Late(now);
            }
            audit.record(AuditEvent.of(by.actor(), "directive.opinions.given", Subject.of("opinion-request", id))
                    .with("agency", mine.agency())
                    .with("version", mine.version() + 1));
            return new OpinionResult.Done(requests.find(id).orElseThrow());
        }));
    }

    private static boolean says(Opinion stands, Opinion mine) {
        return stands.isGiven()
                && stands.sections().equals(mine.sections())
                && stands.general().equals(mine.general());
    }

    private static boolean isSaid(Opinion mine, int position) {
        Map<Integer, Opinion.OnSection> sections = mine.sections();
        Opinion.OnSection said = sections.get(position);
        return said != null && (said.agrees() || !said.words().isBlank());
    }
}
