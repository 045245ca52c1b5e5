package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final PolicySheet sheet = new PolicySheet();

    @Test
    void tableAndSheetAgreeInEveryCase() {
        int cases = 0;
        for (var act : Act.values()) {
            assertThat(sheet.names(act))
                    .as("%s has a line in the policy sheet", act)
                    .isTrue();
            for (var role : Role.values()) {
                for (var relation : Relation.values()) {
                    for (var standing : Standing.values()) {
                        assertThat(Policy.allows(role, act, relation, standing))
                                .as("%s %s %s %s", role, act, relation, standing)
                                .isEqualTo(sheet.allows(role, act, relation, standing));
                        cases++;
                    }
                }
                assertThat(Policy.mayAllow(role, act)).isEqualTo(sheet.opensTheDoor(role, act));
            }
        }
        assertThat(cases).isEqualTo(Act.values().length * 7 * 3 * 2);
    }

    @Test
    void whoHoldsNoRoleMayDoNothing() {
        var nobody = new CurrentUser(UUID.randomUUID(), "Không Vai Trò", List.of(), false);
        for (var act : Act.values()) {
            assertThat(nobody.may(act)).isFalse();
        }
    }

    @Test
    void nobodyChecksTheOwnDraft() {
        var monitor =
                new CurrentUser(UUID.randomUUID(), "Chuyên Viên", List.of(new HeldRole(Role.MONITOR, null)), false);
        var own = monitor.relationToMaker(monitor.accountId());
        var other = monitor.relationToMaker(UUID.randomUUID());
        assertThat(monitor.may(Act.CHECK_RESULTS, other, Standing.OPEN)).isTrue();
        assertThat(monitor.may(Act.CHECK_RESULTS, own, Standing.OPEN)).isFalse();
        assertThatThrownBy(() -> monitor.require(Act.CHECK_RESULTS, own, Standing.OPEN))
                .isInstanceOf(NotFoundForUser.class);
    }

    @Test
    void aRoleForOneAgencyStaysWithThatAgency() {
        var administrator = new CurrentUser(
                UUID.randomUUID(), "Quản Trị", List.of(new HeldRole(Role.ADMINISTRATOR, "H59.7")), false);
        assertThat(administrator.mayForAgency(Act.MANAGE_OWN_ACCOUNT, "H59.7", Standing.OPEN))
                .isTrue();
        assertThat(administrator.mayForAgency(Act.MANAGE_OWN_ACCOUNT, "H59.8", Standing.OPEN))
                .isFalse();
    }
}
