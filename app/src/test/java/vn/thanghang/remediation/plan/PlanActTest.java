package vn.thanghang.remediation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state × act of a plan, written by hand: where it leads, or why it is refused. */
class PlanActTest {

    private static final Map<String, PlanState> STATES = Map.of(
            "DRAFT", PlanState.DRAFT,
            "SUBMITTED", PlanState.SUBMITTED,
            "APPROVED", PlanState.APPROVED,
            "ISSUED", PlanState.ISSUED,
            "SENT", PlanState.SENT,
            "MEETS", PlanState.MEETS,
            "TO_COMPLETE", PlanState.TO_COMPLETE);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            START,     DRAFT,       !BEGUN_ALREADY
            START,     SUBMITTED,   !BEGUN_ALREADY
            START,     APPROVED,    !BEGUN_ALREADY
            START,     ISSUED,      !BEGUN_ALREADY
            START,     SENT,        !BEGUN_ALREADY
            START,     MEETS,       !BEGUN_ALREADY
            START,     TO_COMPLETE, !BEGUN_ALREADY
            SUBMIT,    DRAFT,       SUBMITTED
            SUBMIT,    SUBMITTED,   !WITH_HEAD
            SUBMIT,    APPROVED,    !OUT_FOR_SIGNATURE
            SUBMIT,    ISSUED,      !ISSUED_ALREADY
            SUBMIT,    SENT,        !UNDER_REVIEW
            SUBMIT,    MEETS,       !ISSUED_ALREADY
            SUBMIT,    TO_COMPLETE, !ISSUED_ALREADY
            GIVE_BACK, DRAFT,       !NOT_SUBMITTED
            GIVE_BACK, SUBMITTED,   DRAFT
            GIVE_BACK, APPROVED,    !OUT_FOR_SIGNATURE
            GIVE_BACK, ISSUED,      !ISSUED_ALREADY
            GIVE_BACK, SENT,        !UNDER_REVIEW
            GIVE_BACK, MEETS,       !ISSUED_ALREADY
            GIVE_BACK, TO_COMPLETE, !ISSUED_ALREADY
            APPROVE,   DRAFT,       !NOT_SUBMITTED
            APPROVE,   SUBMITTED,   APPROVED
            APPROVE,   APPROVED,    !OUT_FOR_SIGNATURE
            APPROVE,   ISSUED,      !ISSUED_ALREADY
            APPROVE,   SENT,        !UNDER_REVIEW
            APPROVE,   MEETS,       !ISSUED_ALREADY
            APPROVE,   TO_COMPLETE, !ISSUED_ALREADY
            REOPEN,    DRAFT,       !NOT_APPROVED
            REOPEN,    SUBMITTED,   !NOT_APPROVED
            REOPEN,    APPROVED,    DRAFT
            REOPEN,    ISSUED,      !ISSUED_ALREADY
            REOPEN,    SENT,        !UNDER_REVIEW
            REOPEN,    MEETS,       !ISSUED_ALREADY
            REOPEN,    TO_COMPLETE, !ISSUED_ALREADY
            ISSUE,     DRAFT,       !NOT_APPROVED
            ISSUE,     SUBMITTED,   !NOT_APPROVED
            ISSUE,     APPROVED,    ISSUED
            ISSUE,     ISSUED,      !ISSUED_ALREADY
            ISSUE,     SENT,        !UNDER_REVIEW
            ISSUE,     MEETS,       !ISSUED_ALREADY
            ISSUE,     TO_COMPLETE, !ISSUED_ALREADY
            SEND,      DRAFT,       !NOT_ISSUED
            SEND,      SUBMITTED,   !NOT_ISSUED
            SEND,      APPROVED,    !NOT_ISSUED
            SEND,      ISSUED,      SENT
            SEND,      SENT,        !UNDER_REVIEW
            SEND,      MEETS,       !ANSWERED
            SEND,      TO_COMPLETE, !ANSWERED
            MEETS,     DRAFT,       !NOT_SENT
            MEETS,     SUBMITTED,   !NOT_SENT
            MEETS,     APPROVED,    !NOT_SENT
            MEETS,     ISSUED,      !NOT_SENT
            MEETS,     SENT,        MEETS
            MEETS,     MEETS,       !ANSWERED
            MEETS,     TO_COMPLETE, !ANSWERED
            COMPLETE,  DRAFT,       !NOT_SENT
            COMPLETE,  SUBMITTED,   !NOT_SENT
            COMPLETE,  APPROVED,    !NOT_SENT
            COMPLETE,  ISSUED,      !NOT_SENT
            COMPLETE,  SENT,        TO_COMPLETE
            COMPLETE,  MEETS,       !ANSWERED
            COMPLETE,  TO_COMPLETE, !ANSWERED
            AMEND,     DRAFT,       !BEING_AMENDED
            AMEND,     SUBMITTED,   !WITH_HEAD
            AMEND,     APPROVED,    !OUT_FOR_SIGNATURE
            AMEND,     ISSUED,      DRAFT
            AMEND,     SENT,        !UNDER_REVIEW
            AMEND,     MEETS,       DRAFT
            AMEND,     TO_COMPLETE, DRAFT
            """)
    void leadsThereOrIsRefusedWithItsReason(PlanAct act, String from, String outcome) {
        PlanState state = STATES.get(from);
        if (outcome.startsWith("!")) {
            assertThat(act.from(state)).isEmpty();
            assertThat(PlanRefusal.of(act, state)).isEqualTo(PlanRefusal.valueOf(outcome.substring(1)));
        } else {
            assertThat(act.from(state)).contains(STATES.get(outcome));
            assertThatThrownBy(() -> PlanRefusal.of(act, state)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theTableAboveIsWhole() {
        assertThat(STATES).hasSize(PlanState.values().length);
        assertThat(PlanAct.values().length * PlanState.values().length).isEqualTo(70);
    }
}
