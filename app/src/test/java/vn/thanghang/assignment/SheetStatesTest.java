package vn.thanghang.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every act in every state: where it leads, or why it does not. */
class SheetStatesTest {

    private static final List<String> MATRIX = List.of(
            "DRAFT CHANGE DRAFT",
            "DRAFT FREEZE FROZEN",
            "DRAFT REOPEN refused STILL_DRAFT",
            "DRAFT ISSUE ISSUED",
            "DRAFT ADJUST refused STILL_DRAFT",
            "DRAFT REPLACE refused STILL_DRAFT",
            "DRAFT WITHDRAW WITHDRAWN",
            "FROZEN CHANGE refused OUT_FOR_SIGNATURE",
            "FROZEN FREEZE refused OUT_FOR_SIGNATURE",
            "FROZEN REOPEN DRAFT",
            "FROZEN ISSUE ISSUED",
            "FROZEN ADJUST refused OUT_FOR_SIGNATURE",
            "FROZEN REPLACE refused OUT_FOR_SIGNATURE",
            "FROZEN WITHDRAW refused OUT_FOR_SIGNATURE",
            "ISSUED CHANGE refused IN_FORCE",
            "ISSUED FREEZE refused IN_FORCE",
            "ISSUED REOPEN refused IN_FORCE",
            "ISSUED ISSUE refused IN_FORCE",
            "ISSUED ADJUST ISSUED",
            "ISSUED REPLACE REPLACED",
            "ISSUED WITHDRAW WITHDRAWN",
            "REPLACED CHANGE refused REPLACED",
            "REPLACED FREEZE refused REPLACED",
            "REPLACED REOPEN refused REPLACED",
            "REPLACED ISSUE refused REPLACED",
            "REPLACED ADJUST refused REPLACED",
            "REPLACED REPLACE refused REPLACED",
            "REPLACED WITHDRAW refused REPLACED",
            "WITHDRAWN CHANGE refused WITHDRAWN",
            "WITHDRAWN FREEZE refused WITHDRAWN",
            "WITHDRAWN REOPEN refused WITHDRAWN",
            "WITHDRAWN ISSUE refused WITHDRAWN",
            "WITHDRAWN ADJUST refused WITHDRAWN",
            "WITHDRAWN REPLACE refused WITHDRAWN",
            "WITHDRAWN WITHDRAW refused WITHDRAWN");

    @Test
    void everyActInEveryStateLeadsSomewhereOrSaysWhyNot() {
        var found = new ArrayList<String>();
        for (SheetState state : SheetState.values()) {
            for (SheetAct act : SheetAct.values()) {
                assertThat(act.from(state).isPresent())
                        .isNotEqualTo(act.refusedIn(state).isPresent());
                found.add(state + " " + act + " "
                        + act.from(state)
                                .map(Enum::name)
                                .orElseGet(
                                        () -> "refused " + act.refusedIn(state).orElseThrow()));
            }
        }
        assertThat(found).isEqualTo(MATRIX);
    }

    @Test
    void anInputIsDeliveredThenAcceptedOrReturned() {
        var found = new ArrayList<String>();
        for (CoordinationState state : CoordinationState.values()) {
            for (CoordinationAct act : CoordinationAct.values()) {
                act.from(state).ifPresent(next -> found.add(state + " " + act + " " + next));
            }
        }
        assertThat(found)
                .containsExactly(
                        "ASKED DELIVER DELIVERED",
                        "DELIVERED ACCEPT ACCEPTED",
                        "DELIVERED RETURN RETURNED",
                        "RETURNED DELIVER DELIVERED");
    }
}
