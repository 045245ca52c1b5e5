package vn.thanghang.remediation.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thanghang.remediation.Verdict;

class RoundActTest {

    private static final Map<String, RoundState> TABLE = Map.of(
            "ASKED FIND_MEETING", RoundState.MEETS,
            "ASKED FIND_NOT_MEETING", RoundState.NOT_MET,
            "ASKED ASK_FOR_MORE", RoundState.SUPPLEMENT,
            "ASKED WITHDRAW", RoundState.WITHDRAWN,
            "NOT_MET ASK", RoundState.ASKED,
            "SUPPLEMENT ASK", RoundState.ASKED,
            "WITHDRAWN ASK", RoundState.ASKED);

    @Test
    void everyActInEveryState() {
        int cases = 0;
        for (RoundState state : RoundState.values()) {
            for (RoundAct act : RoundAct.values()) {
                cases++;
                assertThat(act.from(state).orElse(null)).as(state + " " + act).isEqualTo(TABLE.get(state + " " + act));
            }
        }
        assertThat(cases).isEqualTo(25);
    }

    @Test
    void everyVerdictEndsARound() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(RoundAct.of(verdict).from(RoundState.ASKED)).contains(RoundState.valueOf(verdict.name()));
        }
    }
}
