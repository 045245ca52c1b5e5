package vn.thanghang.remediation.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.register.Document;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.PlanSent;
import vn.thanghang.remediation.plan.ChangingPlans;
import vn.thanghang.remediation.plan.FindingPlans;
import vn.thanghang.remediation.plan.Plan;
import vn.thanghang.remediation.plan.PlanAct;
import vn.thanghang.remediation.plan.PlanVersion;
import vn.thanghang.remediation.plan.Stepped;
import vn.thanghang.remediation.plan.WatchingPlans;

/**
 * Sends an issued plan to the department of home affairs. The day that counts is the earlier of today and the day its
 * document was sent in the province's document system; the days of the reviewers begin.
 */
@Service
public class SendingPlans {

    /** Days a reviewer has, unless decided otherwise. */
    static final int REVIEW_WORKING_DAYS = 5;

    private final ChangingPlans changing;
    private final FindingPlans finding;
    private final FindingDocuments documents;
    private final WatchingPlans watching;
    private final Reviews reviews;
    private final WorkCalendar calendar;
    private final TimeOrderedIds ids;
    private final ApplicationEventPublisher events;

    SendingPlans(
            ChangingPlans changing,
            FindingPlans finding,
            FindingDocuments documents,
            WatchingPlans watching,
            Reviews reviews,
            WorkCalendar calendar,
            TimeOrderedIds ids,
            ApplicationEventPublisher events) {
        this.changing = changing;
        this.finding = finding;
        this.documents = documents;
        this.watching = watching;
        this.reviews = reviews;
        this.calendar = calendar;
        this.ids = ids;
        this.events = events;
    }

    public Stepped send(CurrentUser user, UUID id, int version) {
        Plan plan = changing.own(user, Act.SEND_PLANS, id);
        var hindrance = ChangingPlans.hindrance(plan, PlanAct.SEND, version);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        LocalDate today = changing.today();
        LocalDate elsewhere = sentElsewhere(plan).orElse(null);
        LocalDate counted = elsewhere != null && elsewhere.isBefore(today) ? elsewhere : today;
        LocalDate first = plan.firstSent() == null ? counted : plan.firstSent();
        LocalDate due = calendar.due(new DueRule.WorkingDays(REVIEW_WORKING_DAYS), today)
                .day();
        return changing.together(() -> {
            Stepped stepped = changing.step(
                    plan,
                    PlanAct.SEND,
                    "",
                    ChangingPlans.by(user),
                    change -> change.withSending(today, elsewhere, first, due));
            if (stepped instanceof Stepped.Done(Plan now)) {
                reviews.add(ids.next(), now.id(), now.agency(), now.issued(), today, due);
                watching.settle(now);
                events.publishEvent(new PlanSent(now.id()));
            }
            return stepped;
        });
    }

    private Optional<LocalDate> sentElsewhere(Plan plan) {
        return finding.versions(plan).stream()
                .filter(version -> version.number() == plan.issued() && version.state() == PlanVersion.State.ISSUED)
                .map(PlanVersion::documentId)
                .filter(java.util.Objects::nonNull)
                .flatMap(document -> documents.find(document).stream())
                .map(Document::sentElsewhere)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
