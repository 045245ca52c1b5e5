package vn.thanghang.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thanghang.audit.AuditLog;

/**
 * Sets the headers of every response before anything else runs, so that no way out (an error, a refusal, a download)
 * leaves without them; and gives the request its id for the log. A handler may overrule {@code Cache-Control} and
 * narrow the policy of a download.
 */
final class ResponseHeaders extends OncePerRequestFilter {

    /** Read by the page frame for its script elements. */
    private static final String NONCE = "cspNonce";

    private static final int NONCE_BYTES = 16;
    private static final int REQUEST_ID_BYTES = 9;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = nonceOf(request);
        set(request, response, nonce);
        boolean outermost = request.getDispatcherType() == DispatcherType.REQUEST;
        if (outermost) {
            MDC.put(AuditLog.REQUEST_ID, randomText(REQUEST_ID_BYTES));
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (outermost) {
                MDC.remove(AuditLog.REQUEST_ID);
            }
        }
    }

    /** The error page may be written after a reset of the response. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String nonceOf(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String given) {
            return given;
        }
        var nonce = randomText(NONCE_BYTES);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String nonce) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'; object-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private String randomText(int bytes) {
        var raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }
}
