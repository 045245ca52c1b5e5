package vn.thanghang.remediation.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A plan on its way to its next state: what the step changes besides. */
public record PlanChange(Plan plan) {

    static PlanChange of(Plan before, PlanState state, Instant at) {
        boolean begins = state == PlanState.DRAFT && before.working() == before.issued();
        int issued = state == PlanState.ISSUED ? before.working() : before.issued();
        return new PlanChange(new Plan(
                before.id(),
                before.sheetId(),
                before.agency(),
                before.indexCode(),
                before.resultYear(),
                before.workYear(),
                before.unit(),
                state,
                before.version() + 1,
                begins ? before.working() + 1 : before.working(),
                issued,
                before.reason(),
                before.numberSymbol(),
                before.issuedOn(),
                before.signer(),
                before.sentHere(),
                before.sentElsewhere(),
                before.firstSent(),
                before.reviewDue(),
                before.completeBy(),
                before.madeBy(),
                at));
    }

    /** Back to the version in force: what was begun after it is given up. */
    static PlanChange givenUp(Plan before, PlanState state, String reason, Instant at) {
        Plan after = of(before, state, at).plan();
        return new PlanChange(new Plan(
                after.id(),
                after.sheetId(),
                after.agency(),
                after.indexCode(),
                after.resultYear(),
                after.workYear(),
                after.unit(),
                state,
                after.version(),
                before.issued(),
                before.issued(),
                reason,
                after.numberSymbol(),
                after.issuedOn(),
                after.signer(),
                after.sentHere(),
                after.sentElsewhere(),
                after.firstSent(),
                after.reviewDue(),
                after.completeBy(),
                after.madeBy(),
                at));
    }

    public PlanChange withReason(String reason) {
        return with(reason, plan.numberSymbol(), plan.issuedOn(), plan.signer());
    }

    PlanChange withDocument(String numberSymbol, LocalDate day, String signer) {
        return with(plan.reason(), numberSymbol, day, signer).withSending(null, null, plan.firstSent(), null);
    }

    public PlanChange withSending(
            @Nullable LocalDate here,
            @Nullable LocalDate elsewhere,
            @Nullable LocalDate first,
            @Nullable LocalDate reviewDue) {
        return all(
                plan.reason(),
                plan.numberSymbol(),
                plan.issuedOn(),
                plan.signer(),
                here,
                elsewhere,
                first,
                reviewDue,
                null);
    }

    /** @param completeBy the day a completion is asked for; null when none is named or nothing is to be completed */
    public PlanChange withAnswer(@Nullable LocalDate completeBy) {
        return all(
                plan.reason(),
                plan.numberSymbol(),
                plan.issuedOn(),
                plan.signer(),
                plan.sentHere(),
                plan.sentElsewhere(),
                plan.firstSent(),
                null,
                completeBy);
    }

    private PlanChange with(String reason, String code, @Nullable LocalDate issuedOn, String signer) {
        return all(
                reason,
                code,
                issuedOn,
                signer,
                plan.sentHere(),
                plan.sentElsewhere(),
                plan.firstSent(),
                plan.reviewDue(),
                plan.completeBy());
    }

    private PlanChange all(
            String reason,
            String code,
            @Nullable LocalDate issuedOn,
            String signer,
            @Nullable LocalDate here,
            @Nullable LocalDate elsewhere,
            @Nullable LocalDate first,
            @Nullable LocalDate reviewDue,
            @Nullable LocalDate completeBy) {
        return new PlanChange(new Plan(
                plan.id(),
                plan.sheetId(),
                plan.agency(),
                plan.indexCode(),
                plan.resultYear(),
                plan.workYear(),
                plan.unit(),
                plan.state(),
                plan.version(),
                plan.working(),
                plan.issued(),
                reason,
                code,
                issuedOn,
                signer,
                here,
                elsewhere,
                first,
                reviewDue,
                completeBy,
                plan.madeBy(),
                plan.changedAt()));
    }
}
