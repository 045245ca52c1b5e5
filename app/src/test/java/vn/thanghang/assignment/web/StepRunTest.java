package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thanghang.assignment.SheetState;
import vn.thanghang.assignment.SheetStep;

class StepRunTest {

    private static SheetStep step(String act, String name, String at, String reason) {
        return new SheetStep(act, SheetState.DRAFT, name, Instant.parse(at), reason);
    }

    @Test
    void changesOfOnePersonOnOneDayAreOneLine() {
        List<StepRun> runs = StepRun.of(List.of(
                step("CREATE", "An", "2023-05-10T01:00:00Z", ""),
                step("CHANGE", "An", "2023-05-10T01:05:00Z", "4.1"),
                step("CHANGE", "An", "2023-05-10T01:06:00Z", "4.2"),
                step("CHANGE", "An", "2023-05-10T02:00:00Z", "4.1"),
                step("CHANGE", "Bình", "2023-05-10T02:10:00Z", "4.1"),
                step("CHANGE", "An", "2023-05-10T02:20:00Z", "4.3"),
                step("FREEZE", "An", "2023-05-10T03:00:00Z", "DECISION"),
                step("FREEZE", "An", "2023-05-10T03:01:00Z", "DECISION")));
        assertThat(runs).extracting(StepRun::count).containsExactly(1, 3, 1, 1, 1, 1);
        assertThat(runs.get(1).reasons()).containsExactly("4.1", "4.2");
        assertThat(runs.get(1).first().at()).isEqualTo("2023-05-10T01:05:00Z");
        assertThat(runs.get(1).last().at()).isEqualTo("2023-05-10T02:00:00Z");
    }

    @Test
    void aDayEndsAtMidnightInVietnam() {
        assertThat(StepRun.of(List.of(
                        step("CHANGE", "An", "2023-05-10T16:59:00Z", "4.1"),
                        step("CHANGE", "An", "2023-05-10T17:00:00Z", "4.1"))))
                .hasSize(2);
    }
}
