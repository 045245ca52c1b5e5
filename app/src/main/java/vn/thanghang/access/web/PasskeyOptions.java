package vn.thanghang.access.web;

import java.util.List;
import vn.thanghang.access.Account;
import vn.thanghang.access.PasskeyChallenge;
import vn.thanghang.access.PasskeySite;
import vn.thanghang.access.UsingPasskeys;

/** What a browser is asked, in the names of WebAuthn; bytes are base64url. */
sealed interface PasskeyOptions {

    int LONGEST_WAIT_MS = 240_000;

    record Key(String type, String id) {
        static List<Key> of(List<String> credentialIds) {
            return credentialIds.stream().map(id -> new Key("public-key", id)).toList();
        }
    }

    record Algorithm(String type, int alg) {}

    record Site(String id, String name) {}

    record Owner(String id, String name, String displayName) {}

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    /** Make a new passkey. */
    record Creation(
            Site rp,
            Owner user,
            String challenge,
            List<Algorithm> pubKeyCredParams,
            int timeout,
            List<Key> excludeCredentials,
            Selection authenticatorSelection,
            String attestation)
            implements PasskeyOptions {}

    /** Show a passkey; an empty list means any of this site. */
    record Request(String challenge, String rpId, int timeout, List<Key> allowCredentials, String userVerification)
            implements PasskeyOptions {}

    static Creation creation(
            PasskeySite site, String siteName, Account account, PasskeyChallenge challenge, List<String> known) {
        return new Creation(
                new Site(site.name(), siteName),
                new Owner(UsingPasskeys.handle(account.id()), account.login(), account.displayName()),
                challenge.value(),
                UsingPasskeys.algorithms().stream()
                        .map(number -> new Algorithm("public-key", number))
                        .toList(),
                LONGEST_WAIT_MS,
                Key.of(known),
                new Selection("required", true, "required"),
                "none");
    }

    static Request request(PasskeySite site, PasskeyChallenge challenge, List<String> allowed) {
        return new Request(challenge.value(), site.name(), LONGEST_WAIT_MS, Key.of(allowed), "required");
    }
}
