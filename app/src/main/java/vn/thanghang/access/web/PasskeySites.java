package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thanghang.access.PasskeySite;

/**
 * The address passkeys are bound to: the public address of the installation; without one, {@code localhost} only. What a
 * request says about its host is never enough: a passkey made under a foreign name would be worth nothing.
 */
@Component
class PasskeySites {

    private final Optional<PasskeySite> configured;

    PasskeySites(@Value("${thanghang.public-address:}") String address) {
        this.configured = address.isBlank() ? Optional.empty() : Optional.of(site(address.strip()));
    }

    /** Empty when the page was not opened under the address of passkeys: then none can be used there. */
    Optional<PasskeySite> of(HttpServletRequest request) {
        var own = SameOrigin.ownOrigin(request);
        if (configured.isPresent()) {
            return configured.filter(site -> site.origin().equals(own));
        }
        return request.getServerName().equals("localhost")
                ? Optional.of(new PasskeySite("localhost", own))
                : Optional.empty();
    }

    private static PasskeySite site(String address) {
        var uri = URI.create(address.toLowerCase(Locale.ROOT).replaceFirst("/$", ""));
        var host = uri.getHost();
        boolean plain = uri.getRawPath() != null && uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        boolean safe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && "localhost".equals(host);
        if (host == null || !plain || !safe || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "THANGHANG_PUBLIC_ADDRESS: cần dạng https://tên-máy / must read https://host: '" + address + "'");
        }
        boolean usual = uri.getPort() == 443 && "https".equals(uri.getScheme());
        var port = uri.getPort() < 0 || usual ? "" : ":" + uri.getPort();
        return new PasskeySite(host, uri.getScheme() + "://" + host + port);
    }
}
