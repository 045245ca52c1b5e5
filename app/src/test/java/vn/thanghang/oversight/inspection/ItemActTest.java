package vn.thanghang.oversight.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemActTest {

    @Test
    void everyStateAndActIsDecided() {
        var possible = new TreeSet<String>();
        for (ItemState state : ItemState.values()) {
            for (ItemAct act : ItemAct.values()) {
                act.from(state).ifPresent(to -> possible.add(state + " " + act + " " + to));
            }
        }
        assertThat(possible)
                .containsExactly(
                        "ANSWERED CLOSE CLOSED",
                        "ANSWERED INSIST FOUND",
                        "CHOSEN FIND FOUND",
                        "CHOSEN PASS IN_ORDER",
                        "FOUND ANSWER ANSWERED",
                        "FOUND CLOSE CLOSED");
    }
}
