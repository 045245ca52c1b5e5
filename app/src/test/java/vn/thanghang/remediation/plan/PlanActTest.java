package vn.thanghang.remediation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state × act of a plan, written by hand: where it leads, or why it is refused. */
class PlanActTest {

    private static final Map<String, PlanState> STATES = Map.of(
            "DRAFT", PlanState.DRAFT,
            "SUBMITTED", PlanState.SUBMITTED,
            "REFERRED", PlanState.REFERRED,
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
            START,     REFERRED,    !BEGUN_ALREADY
            SUBMIT,    REFERRED,    !WITH_SUPERIOR
            GIVE_BACK, REFERRED,    DRAFT
            APPROVE,   REFERRED,    APPROVED
            REOPEN,    REFERRED,    !NOT_APPROVED
            ISSUE,     REFERRED,    !NOT_APPROVED
            SEND,      REFERRED,    !NOT_ISSUED
            MEETS,     REFERRED,    !NOT_SENT
            COMPLETE,  REFERRED,    !NOT_SENT
            AMEND,     REFERRED,    !WITH_SUPERIOR
            REFER,     DRAFT,       !NOT_SUBMITTED
            REFER,     SUBMITTED,   REFERRED
            REFER,     REFERRED,    !WITH_SUPERIOR
            REFER,     APPROVED,    !OUT_FOR_SIGNATURE
            REFER,     ISSUED,      !ISSUED_ALREADY
            REFER,     SENT,        !UNDER_REVIEW
            REFER,     MEETS,       !ISSUED_ALREADY
            REFER,     TO_COMPLETE, !ISSUED_ALREADY
            CONSENT,   DRAFT,       !NOT_REFERRED
            CONSENT,   SUBMITTED,   !NOT_REFERRED
            CONSENT,   REFERRED,    APPROVED
            CONSENT,   APPROVED,    !OUT_FOR_SIGNATURE
            CONSENT,   ISSUED,      !ISSUED_ALREADY
            CONSENT,   SENT,        !UNDER_REVIEW
            CONSENT,   MEETS,       !ISSUED_ALREADY
            CONSENT,   TO_COMPLETE, !ISSUED_ALREADY
            DECLINE,   DRAFT,       !NOT_REFERRED
            DECLINE,   SUBMITTED,   !NOT_REFERRED
            DECLINE,   REFERRED,    DRAFT
            DECLINE,   APPROVED,    !OUT_FOR_SIGNATURE
            DECLINE,   ISSUED,      !ISSUED_ALREADY
            DECLINE,   SENT,        !UNDER_REVIEW
            DECLINE,   MEETS,       !ISSUED_ALREADY
            DECLINE,   TO_COMPLETE, !ISSUED_ALREADY
            ABANDON,   DRAFT,       !NOT_AMENDING
            ABANDON,   SUBMITTED,   !WITH_HEAD
            ABANDON,   REFERRED,    !WITH_SUPERIOR
            ABANDON,   APPROVED,    !OUT_FOR_SIGNATURE
            ABANDON,   ISSUED,      !NOT_AMENDING
            ABANDON,   SENT,        !NOT_AMENDING
            ABANDON,   MEETS,       !NOT_AMENDING
            ABANDON,   TO_COMPLETE, !NOT_AMENDING
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

    /** Giving an amendment up is no step between two states: where it leads, the road taken before decides. */
    @Test
    void onlyAnAmendmentBeingWrittenIsGivenUp() {
        for (PlanState state : PlanState.values()) {
            for (int issued : new int[] {0, 1}) {
                assertThat(plan(state, issued).allows(PlanAct.ABANDON))
                        .as(state + " " + issued)
                        .isEqualTo(state == PlanState.DRAFT && issued == 1);
            }
        }
    }

    private static Plan plan(PlanState state, int issued) {
        UUID id = new UUID(0, 1);
        return new Plan(
                id,
                id,
                "a",
                "PAPI",
                2022,
                2023,
                "",
                state,
                4,
                issued + 1,
                issued,
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                "A",
                Instant.EPOCH);
    }

    @Test
    void theTableAboveIsWhole() {
        assertThat(STATES).hasSize(PlanState.values().length);
        assertThat(PlanAct.values().length * PlanState.values().length).isEqualTo(112);
    }
}
