package vn.thanghang.remediation.plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchIndex;
import vn.thanghang.remediation.PlanIssued;
import vn.thanghang.remediation.task.FollowingTasks;
import vn.thanghang.remediation.task.Task;

/** Puts issued plans and their tasks where everybody finds them, in the transaction that issues them. */
@Component
class FoundPlans {

    /** Keys of the kinds, and of their names. */
    static final String PLAN = "remediation.search.PLAN";

    static final String TASK = FollowingTasks.FOUND;

    private final Plans plans;
    private final FollowingTasks tasks;
    private final PlanIssuers issuers;
    private final SearchIndex index;

    FoundPlans(Plans plans, FollowingTasks tasks, PlanIssuers issuers, SearchIndex index) {
        this.plans = plans;
        this.tasks = tasks;
        this.issuers = issuers;
        this.index = index;
    }

    @EventListener
    void issued(PlanIssued event) {
        Plan plan = plans.find(event.planId()).orElseThrow();
        String agency = issuers.name(plan.agency());
        index.put(new SearchEntry(
                PLAN,
                plan.id().toString(),
                agency + " · " + plan.indexCode() + " " + plan.workYear(),
                plan.numberSymbol() + " " + plan.agency(),
                "/ke-hoach/" + plan.id(),
                plan.issuedOn()));
        for (Task task : tasks.ofPlan(plan.id())) {
            if (task.removed()) {
                index.remove(TASK, task.id().toString());
            } else {
                index.put(new SearchEntry(
                        TASK,
                        task.id().toString(),
                        task.title(),
                        agency + " " + task.criterion() + " " + task.person() + " " + task.output(),
                        "/nhiem-vu/" + task.id(),
                        task.due()));
            }
        }
    }
}
