package vn.thanghang.access.oidc;

import java.time.Instant;
import java.util.Optional;

/**
 * A sign-in on its way: waits in the session for the answer, good for one.
 *
 * @param verifier the secret of PKCE, of which the provider was told the hash
 */
public record Pending(String state, String nonce, String verifier, String redirect, Instant madeAt) {

    private static final String SEPARATOR = "\n";

    /** As text for the session. */
    public String text() {
        return String.join(SEPARATOR, state, nonce, verifier, redirect, Long.toString(madeAt.getEpochSecond()));
    }

    public static Optional<Pending> of(String text) {
        var parts = text.split(SEPARATOR, -1);
        return parts.length == 5
                ? Optional.of(new Pending(
                        parts[0], parts[1], parts[2], parts[3], Instant.ofEpochSecond(Long.parseLong(parts[4]))))
                : Optional.empty();
    }
}
