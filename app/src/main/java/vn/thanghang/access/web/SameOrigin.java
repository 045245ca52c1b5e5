package vn.thanghang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A second wall beside the token: whatever writes must come from a page of this very origin. Browsers say so by
 * {@code Sec-Fetch-Site} or {@code Origin}; a request that says neither is refused as well.
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return false;
        }
        return (site == null || site.equals("same-origin")) && (origin == null || isOwn(origin, request));
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return ownOrigin(request).equals(origin);
    }

    /** Scheme, host and port of this request as a browser writes them in {@code Origin}. */
    static String ownOrigin(HttpServletRequest request) {
        var scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = scheme.equals("http") && port == 80 || scheme.equals("https") && port == 443;
        var own = scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
        return own.toLowerCase(Locale.ROOT);
    }
}
