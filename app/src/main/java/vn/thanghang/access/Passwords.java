package vn.thanghang.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules, hashing and counting of tries in one hand. */
@Component
final class Passwords {

    private final PasswordRules rules = new PasswordRules(GuessableWords.bundled());
    private final PasswordHashing hashing = new PasswordHashing();
    private final FailedTries tries;

    Passwords(FailedTries tries) {
        this.tries = tries;
    }

    /** Everything against this new password, with the names of the person and the house as words to avoid. */
    List<AccountRefusal> refusals(NewPassword password, Account account) {
        var context = new ArrayList<>(GuessableWords.OF_THE_HOUSE);
        context.add(account.displayName());
        context.addAll(List.of(account.displayName().split("\\s+")));
        context.add(account.login());
        context.addAll(List.of(account.login().split("[._@-]")));
        var refusals = new ArrayList<AccountRefusal>();
        rules.refusal(password.typed(), context).map(AccountRefusal::of).ifPresent(refusals::add);
        if (!password.typed().equals(password.repeated())) {
            refusals.add(AccountRefusal.PASSWORDS_DIFFER);
        }
        return refusals;
    }

    String hash(NewPassword password) {
        return hashing.hash(password.typed());
    }

    boolean matches(String typed, @Nullable String hash) {
        return hashing.matches(typed, hash);
    }

    /** How many passwords were compared so far. */
    long comparisons() {
        return hashing.comparisons();
    }

    /** Charges one try of a password for what was typed as login. */
    FailedTries.Turn takeTurn(String login) {
        return tries.take(FailedTries.Kind.PASSWORD, login);
    }

    void forgive(String login) {
        tries.forget(FailedTries.Kind.PASSWORD, login);
    }
}
