package vn.thanghang.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportActTest {

    private static final Map<String, ReportState> POSSIBLE = Map.of(
            "DRAFTED SEND", ReportState.SENT,
            "DRAFTED DROP", ReportState.DROPPED,
            "SENT CONCLUDE", ReportState.CONCLUDED);

    @Test
    void everyStateAndActIsDecided() {
        for (ReportState state : ReportState.values()) {
            for (ReportAct act : ReportAct.values()) {
                assertThat(act.from(state).orElse(null))
                        .as(state + " " + act)
                        .isEqualTo(POSSIBLE.get(state + " " + act));
            }
        }
    }
}
