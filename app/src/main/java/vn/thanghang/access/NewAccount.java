package vn.thanghang.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A new account as typed: login and full name. */
public record NewAccount(String login, String displayName) {

    private static final int LONGEST_NAME = 120;

    public NewAccount {
        displayName = cleaned(displayName);
    }

    List<AccountRefusal> refusals() {
        var refusals = new ArrayList<AccountRefusal>();
        if (displayName.isEmpty() || displayName.codePointCount(0, displayName.length()) > LONGEST_NAME) {
            refusals.add(AccountRefusal.NAME_MISSING);
        }
        if (Login.parse(login).isEmpty()) {
            refusals.add(AccountRefusal.LOGIN_FORM);
        }
        return refusals;
    }

    /** The account as it will stand, also for checking a password against its names. */
    Account account(UUID id, Instant at) {
        return new Account(id, Login.folded(login), displayName, at, null, null, null, false, false);
    }

    private static String cleaned(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cf}\\p{Cntrl}]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
