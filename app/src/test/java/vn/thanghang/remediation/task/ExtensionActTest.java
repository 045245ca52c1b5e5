package vn.thanghang.remediation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state × act of a request for more time, written by hand. */
class ExtensionActTest {

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            ASK,      ASKED,     !OPEN_ALREADY
            ASK,      GRANTED,   ASKED
            ASK,      REFUSED,   ASKED
            ASK,      WITHDRAWN, ASKED
            GRANT,    ASKED,     GRANTED
            GRANT,    GRANTED,   !GRANTED_ALREADY
            GRANT,    REFUSED,   !REFUSED_ALREADY
            GRANT,    WITHDRAWN, !WITHDRAWN_ALREADY
            REFUSE,   ASKED,     REFUSED
            REFUSE,   GRANTED,   !GRANTED_ALREADY
            REFUSE,   REFUSED,   !REFUSED_ALREADY
            REFUSE,   WITHDRAWN, !WITHDRAWN_ALREADY
            WITHDRAW, ASKED,     WITHDRAWN
            WITHDRAW, GRANTED,   !GRANTED_ALREADY
            WITHDRAW, REFUSED,   !REFUSED_ALREADY
            WITHDRAW, WITHDRAWN, !WITHDRAWN_ALREADY
            """)
    void leadsThereOrIsRefusedWithItsReason(ExtensionAct act, ExtensionState state, String outcome) {
        if (outcome.startsWith("!")) {
            assertThat(act.from(state)).isEmpty();
            assertThat(ExtensionRefusal.of(act, state)).isEqualTo(ExtensionRefusal.valueOf(outcome.substring(1)));
        } else {
            assertThat(act.from(state)).contains(ExtensionState.valueOf(outcome));
            assertThatThrownBy(() -> ExtensionRefusal.of(act, state)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
