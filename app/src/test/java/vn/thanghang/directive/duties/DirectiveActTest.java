package vn.thanghang.directive.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every state with every act, refusals with their reason: written out by hand. */
class DirectiveActTest {

    private static final Map<DirectiveState, String> TABLE = Map.of(
            DirectiveState.DRAFT,
            "SAVE>DRAFT GIVE>IN_FORCE SET_DUE!NOT_GIVEN WITHDRAW_DUTY!NOT_GIVEN WITHDRAW!NOT_GIVEN"
                    + " NOTE_RECEIPT!NOT_GIVEN ANSWER!NOT_GIVEN",
            DirectiveState.IN_FORCE,
            "SAVE!ALREADY_GIVEN GIVE!ALREADY_GIVEN SET_DUE>IN_FORCE WITHDRAW_DUTY>IN_FORCE WITHDRAW>WITHDRAWN"
                    + " NOTE_RECEIPT>IN_FORCE ANSWER>IN_FORCE",
            DirectiveState.WITHDRAWN,
            "SAVE!WITHDRAWN GIVE!WITHDRAWN SET_DUE!WITHDRAWN WITHDRAW_DUTY!WITHDRAWN WITHDRAW!WITHDRAWN"
                    + " NOTE_RECEIPT!WITHDRAWN ANSWER!WITHDRAWN");

    @Test
    void everyActIsAllowedOrRefusedWithItsReason() {
        for (DirectiveState state : DirectiveState.values()) {
            var line = new StringBuilder();
            for (DirectiveAct act : DirectiveAct.values()) {
                String outcome = act.from(state)
                        .map(next -> ">" + next)
                        .orElseGet(() -> "!" + act.refusal(state).orElseThrow());
                assertThat(act.refusal(state).isPresent())
                        .isEqualTo(act.from(state).isEmpty());
                line.append(act).append(outcome).append(' ');
            }
            assertThat(line.toString().strip()).isEqualTo(TABLE.get(state));
        }
    }
}
