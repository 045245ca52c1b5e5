package vn.thanghang.remediation.plan;

import java.time.Instant;

/**
 * Who did what to a plan.
 *
 * @param working number of the plan's version it was done to
 */
public record PlanStep(
        PlanAct act, PlanState state, int working, String actor, String actorName, Instant at, String reason) {}
