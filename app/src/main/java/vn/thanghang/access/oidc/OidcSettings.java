package vn.thanghang.access.oidc;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which identity provider, and how far its word goes.
 *
 * @param issuer exactly as the provider names itself; empty when nobody signs in elsewhere
 * @param secretFile file with the secret of this client; null for a client without one
 * @param factors values of {@code acr} or {@code amr} that say two factors were shown
 * @param hosts hosts besides that of the issuer at which endpoints may stand
 */
public record OidcSettings(
        String issuer, String clientId, @Nullable Path secretFile, Set<String> factors, Set<String> hosts) {

    public OidcSettings {
        factors = Set.copyOf(factors);
        hosts = Set.copyOf(hosts);
        if (!issuer.isEmpty()) {
            if (clientId.isEmpty()) {
                throw new IllegalArgumentException("thanghang.oidc.client-id is missing");
            }
            var uri = URI.create(issuer);
            if (!isSafe(uri) || uri.getQuery() != null || uri.getFragment() != null) {
                throw new IllegalArgumentException("thanghang.oidc.issuer is not an https address: " + issuer);
            }
        }
    }

    public boolean isOn() {
        return !issuer.isEmpty();
    }

    /** Whether the server may call this address: https, at the issuer's host or one that was named. */
    boolean admits(URI address) {
        return isSafe(address)
                && (address.getHost().equals(URI.create(issuer).getHost()) || hosts.contains(address.getHost()));
    }

    /** Without TLS only on this very machine. */
    private static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && here;
    }
}
