package vn.thanghang.oversight.ladder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thanghang.access.CurrentUser;

/** The cases at the last step of the ladder, for the report to the committee. Within transactions that reach everything. */
@Component
public class LadderCases {

    private final Steps steps;
    private final Escalations escalations;
    private final WorkingTheLadder working;

    LadderCases(Steps steps, Escalations escalations, WorkingTheLadder working) {
        this.steps = steps;
        this.escalations = escalations;
        this.working = working;
    }

    /**
     * A case with everything that was done about it.
     *
     * @param history every step of its ladder, the oldest first
     */
    public record Case(Step step, Escalation escalation, List<Step> history) {

        public Case {
            history = List.copyOf(history);
        }
    }

    /** Those whose report waits to be written, by agency. */
    public List<Case> toReport() {
        return steps.open().stream()
                .filter(step -> step.rung() == Rung.REPORT && step.state() == StepState.PROPOSED)
                .map(step ->
                        new Case(step, escalations.find(step.escalation()).orElseThrow(), steps.of(step.escalation())))
                .toList();
    }

    /** The report is being written; false when somebody else took the step meanwhile. */
    public boolean draft(CurrentUser user, UUID id, UUID paper) {
        Step step = steps.find(id).orElseThrow();
        Optional<StepState> then = StepAct.DRAFT.from(step.state());
        return then.isPresent()
                && working.step(user, step, StepAct.DRAFT, step.in(then.get()).by(paper));
    }

    /** The report is not used: its steps wait again; those that stepped down meanwhile stay. */
    public void putAside(CurrentUser user, UUID paper) {
        for (Step step : steps.ofPaper(paper)) {
            Optional<StepState> then = StepAct.PUT_ASIDE.from(step.state());
            if (then.isPresent()
                    && !working.step(
                            user, step, StepAct.PUT_ASIDE, step.in(then.get()).by(null))) {
                throw new IllegalStateException("a step changed within the transaction that reads it: " + step.id());
            }
        }
    }
}
