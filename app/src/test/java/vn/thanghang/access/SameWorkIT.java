package vn.thanghang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.platform.database.DatabaseIT;

/** Whether an account exists must not show in the work a wrong password costs; the clock judges in proofs/enumeration.sh. */
@DatabaseIT
class SameWorkIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private Passwords passwords;

    @Test
    @ListedFault(45)
    void aWrongPasswordCostsOneHashWhoeverItIsFor() {
        var people = new TestPeople(context);
        var known = people.withPassword(Role.MONITOR, "con mèo trèo cây cau");
        var invited = people.holding(Role.MONITOR);
        var disabled = people.withPassword(Role.MONITOR, "con mèo trèo cây cau");
        var stores = context.getBean(AccountStores.class);
        stores.accounts().disable(disabled.accountId(), known.accountId(), stores.now());
        for (var login : new String[] {
            people.login(known), people.login(invited), people.login(disabled), "khong.co." + UUID.randomUUID(), "", "Ồ"
        }) {
            long before = passwords.comparisons();
            assertThat(signingIn.withPassword(login, "sai mật khẩu rồi")).isInstanceOf(SignInResult.Refused.class);
            assertThat(passwords.comparisons() - before).as(login).isEqualTo(1);
        }
    }
}
