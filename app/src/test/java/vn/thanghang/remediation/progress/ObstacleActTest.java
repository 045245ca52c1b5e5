package vn.thanghang.remediation.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ObstacleActTest {

    private static final Map<String, ObstacleState> TABLE = Map.of(
            "OPEN ANSWER", ObstacleState.ANSWERED,
            "OPEN RESOLVE", ObstacleState.RESOLVED,
            "ANSWERED INSIST", ObstacleState.OPEN,
            "ANSWERED RESOLVE", ObstacleState.RESOLVED);

    @Test
    void everyActInEveryState() {
        int cases = 0;
        for (ObstacleState state : ObstacleState.values()) {
            for (ObstacleAct act : ObstacleAct.values()) {
                cases++;
                assertThat(act.from(state).orElse(null)).as(state + " " + act).isEqualTo(TABLE.get(state + " " + act));
                if (act.from(state).isEmpty()) {
                    assertThat(ObstacleRefusal.of(act, state)).isNotNull();
                } else {
                    assertThatThrownBy(() -> ObstacleRefusal.of(act, state))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        assertThat(cases).isEqualTo(12);
    }
}
