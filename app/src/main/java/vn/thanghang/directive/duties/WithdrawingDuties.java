package vn.thanghang.directive.duties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thanghang.directive.register.By;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;

/** Takes duties back by the registered document that says so: one of them or all. What was done stays on record. */
@Service
public class WithdrawingDuties {

    private final FindingDocuments documents;
    private final Directives directives;
    private final Stepping stepping;

    WithdrawingDuties(FindingDocuments documents, Directives directives, Stepping stepping) {
        this.documents = documents;
        this.directives = directives;
        this.stepping = stepping;
    }

    /** The whole directive. */
    public DutyResult withdraw(UUID directive, int version, UUID withdrawnBy, By by) {
        Directive before = directives.find(directive).orElseThrow();
        List<UUID> running = before.obligations().stream()
                .filter(Obligation::runs)
                .map(Obligation::id)
                .toList();
        return withdraw(before, DirectiveAct.WITHDRAW, running, version, withdrawnBy, by);
    }

    /** One duty; with the last one the directive is withdrawn. */
    public DutyResult withdraw(UUID directive, UUID obligation, int version, UUID withdrawnBy, By by) {
        Directive before = directives.find(directive).orElseThrow();
        Obligation duty = before.obligation(obligation).orElseThrow();
        if (before.version() == version && !duty.runs()) {
            return DutyResult.refused("state", DutyRefusal.DUTY_WITHDRAWN, "");
        }
        long running = before.obligations().stream().filter(Obligation::runs).count();
        DirectiveAct act = running == 1 ? DirectiveAct.WITHDRAW : DirectiveAct.WITHDRAW_DUTY;
        return withdraw(before, act, List.of(obligation), version, withdrawnBy, by);
    }

    private DutyResult withdraw(
            Directive before, DirectiveAct act, List<UUID> obligations, int version, UUID withdrawnBy, By by) {
        Optional<DutyResult> refusal = stepping.refusal(before, act, version).or(() -> refusal(before, withdrawnBy));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return stepping.allOrNothing(() -> withdrawn(before, act, obligations, withdrawnBy, by))
                .<DutyResult>map(DutyResult.Done::new)
                .orElseGet(() ->
                        new DutyResult.Late(directives.find(before.documentId()).orElseThrow()));
    }

    private Optional<Directive> withdrawn(
            Directive before, DirectiveAct act, List<UUID> obligations, UUID withdrawnBy, By by) {
        // While the directive is in force, before it moves on.
        if (!obligations.stream().allMatch(id -> directives.withdraw(id, withdrawnBy))) {
            return Optional.empty();
        }
        Optional<Directive> after = stepping.step(before, act, before, by, withdrawnBy);
        after.ifPresent(done -> stepping.publish(new DutiesWithdrawn(before.documentId(), obligations, withdrawnBy)));
        return after;
    }

    private Optional<DutyResult> refusal(Directive before, UUID document) {
        if (document.equals(before.documentId())) {
            return Optional.of(DutyResult.refused("document", DutyRefusal.SAME_DOCUMENT, ""));
        }
        boolean registered = documents
                .find(document)
                .filter(found -> found.state() == DocumentState.REGISTERED)
                .isPresent();
        return registered
                ? Optional.empty()
                : Optional.of(DutyResult.refused("document", DutyRefusal.UNKNOWN_DOCUMENT, ""));
    }
}
