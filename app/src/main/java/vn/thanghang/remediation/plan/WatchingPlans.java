package vn.thanghang.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.NotFoundForUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.platform.database.RowScope;

/**
 * Watches the dates of plans. Lateness is written down on the first day it is there; a day that passed before a date was
 * set or made known is never counted afterwards.
 */
@Service
public class WatchingPlans {

    private final Plans plans;
    private final LatePlans late;
    private final Assignments assignments;
    private final ChangingPlans changing;
    private final WorkCalendar calendar;
    private final AuditLog audit;
    private final TimeOrderedIds ids;

    WatchingPlans(
            Plans plans,
            LatePlans late,
            Assignments assignments,
            ChangingPlans changing,
            WorkCalendar calendar,
            AuditLog audit,
            TimeOrderedIds ids) {
        this.plans = plans;
        this.late = late;
        this.assignments = assignments;
        this.changing = changing;
        this.calendar = calendar;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * Where the plan of one agency in charge stands.
     *
     * @param outside whether the committee may only ask it: it is never late
     * @param plan null while there is none
     * @param lateFact null when it was never late
     * @param lateWorkingDays working days of lateness up to today or to the day it was sent
     */
    public record Line(
            String agency,
            boolean outside,
            @Nullable Plan plan,
            @Nullable PlanLate lateFact,
            int lateWorkingDays) {

        /** Whether Sở Nội vụ waits for it still. */
        public boolean isMissing() {
            return !outside && (plan == null || plan.firstSent() == null);
        }
    }

    /** Writes down what has become late by today, for every sheet in force. Runs hourly, never by looking at a page. */
    public int record() {
        return RowScope.EVERYTHING.call(() -> assignments.issued().stream()
                .mapToInt(sheet -> changing.together(() -> recordSheet(sheet)))
                .sum());
    }

    /** Reads first: on most days nothing has become late, and nothing is written. */
    private int recordSheet(Sheet sheet) {
        Set<String> known = late.ofSheet(sheet.id()).stream()
                .map(fact -> fact.kind() + " " + fact.number() + " " + fact.agency())
                .collect(Collectors.toSet());
        LocalDate today = changing.today();
        Map<String, Plan> byAgency = new HashMap<>();
        plans.ofSheet(sheet.id()).forEach(plan -> byAgency.put(plan.agency(), plan));
        int recorded = 0;
        LocalDate due = sheet.planDue();
        LocalDate notified = sheet.notifiedOn();
        Set<String> outside = assignments.outsideAuthority(sheet);
        for (String agency : assignments.agenciesInCharge(sheet.id())) {
            if (outside.contains(agency)) {
                continue;
            }
            Plan plan = byAgency.get(agency);
            if (due != null && notified != null && (plan == null || plan.firstSent() == null)) {
                recorded += fact(
                        known, sheet, agency, PlanLate.Kind.PLAN, 1, due, sheet.planDueDocument(), notified, today);
            }
            if (plan != null && plan.completeBy() != null && plan.state() != PlanState.SENT) {
                // The answer that names the date is itself the notice; it is sent on the day it is given.
                LocalDate by = plan.completeBy();
                recorded += fact(
                        known,
                        sheet,
                        agency,
                        PlanLate.Kind.COMPLETION,
                        plan.issued(),
                        by,
                        null,
                        by.minusDays(1),
                        today);
            }
        }
        return recorded;
    }

    private int fact(
            Set<String> known,
            Sheet sheet,
            String agency,
            PlanLate.Kind kind,
            int number,
            LocalDate due,
            @Nullable UUID document,
            LocalDate notified,
            LocalDate today) {
        LocalDate from = FairClock.lateFrom(due, notified);
        if (today.isBefore(from) || known.contains(kind + " " + number + " " + agency)) {
            return 0;
        }
        var fact = new PlanLate(
                ids.next(),
                sheet.id(),
                agency,
                kind,
                number,
                due,
                document,
                notified,
                from,
                changing.now(),
                null,
                null,
                null);
        if (!late.add(fact)) {
            return 0;
        }
        audit.record(AuditEvent.of(Actor.SYSTEM, "remediation.plan.late", Subject.of("sheet", sheet.id()))
                .with("agency", agency)
                .with("due", due));
        return 1;
    }

    /** Where every agency in charge stands with its plan: in the order of the agencies. */
    public List<Line> lines(CurrentUser user, Sheet sheet) {
        user.require(Act.READ_PLANS, Relation.NONE, Standing.FROZEN);
        return RowScope.EVERYTHING.call(() -> {
            List<PlanLate> facts = late.ofSheet(sheet.id());
            Map<String, Plan> byAgency = new HashMap<>();
            plans.ofSheet(sheet.id()).forEach(plan -> byAgency.put(plan.agency(), plan));
            Set<String> outside = assignments.outsideAuthority(sheet);
            var lines = new ArrayList<Line>();
            for (String agency : assignments.agenciesInCharge(sheet.id())) {
                Plan plan = byAgency.get(agency);
                PlanLate fact = facts.stream()
                        .filter(each -> each.agency().equals(agency) && each.kind() == PlanLate.Kind.PLAN)
                        .findFirst()
                        .orElse(null);
                lines.add(new Line(agency, outside.contains(agency), plan, fact, fact == null ? 0 : days(fact)));
            }
            return lines;
        });
    }

    private int days(PlanLate fact) {
        if (fact.settlement() == PlanLate.Settlement.SENT_IN_TIME
                || fact.settlement() == PlanLate.Settlement.REDETERMINED) {
            return 0;
        }
        LocalDate until = Optional.ofNullable(fact.settledOn()).orElse(changing.today());
        return FairClock.lateWorkingDays(calendar, fact.lateFrom(), until, List.of());
    }

    /** What sending settles: the counted day decides whether it had been late after all. Within a transaction. */
    public void settle(Plan sent) {
        LocalDate counted = sent.sentOn().orElseThrow();
        for (PlanLate fact : late.ofSheet(sent.sheetId())) {
            if (fact.agency().equals(sent.agency()) && fact.settlement() == null) {
                boolean inTime = counted.isBefore(fact.lateFrom());
                late.settle(
                        sent.sheetId(),
                        sent.agency(),
                        fact.kind(),
                        fact.number(),
                        inTime ? PlanLate.Settlement.SENT_IN_TIME : PlanLate.Settlement.SENT_LATE,
                        counted,
                        sent.numberSymbol());
            }
        }
    }

    /** The lateness determined anew by a document; the fact stays, the totals change. False when there is none. */
    public boolean redetermine(CurrentUser user, UUID sheet, String agency, String document) {
        user.require(Act.REVIEW_PLANS, Relation.NONE, Standing.FROZEN);
        String cited = BorderText.line(document).value();
        if (cited.isEmpty()) {
            throw new NotFoundForUser();
        }
        return RowScope.EVERYTHING.call(() -> changing.together(() -> {
            boolean done = late.settle(
                    sheet, agency, PlanLate.Kind.PLAN, 1, PlanLate.Settlement.REDETERMINED, changing.today(), cited);
            if (done) {
                audit.record(AuditEvent.of(user.actor(), "remediation.plan.redetermine", Subject.of("sheet", sheet))
                        .with("agency", agency)
                        .with("document", cited));
            }
            return done;
        }));
    }

    /** The facts about one plan. */
    public List<PlanLate> facts(Plan plan) {
        return RowScope.EVERYTHING.call(() -> late.ofSheet(plan.sheetId()).stream()
                .filter(fact -> Objects.equals(fact.agency(), plan.agency()))
                .toList());
    }
}
