package vn.thanghang.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One line in the log of the server for each request that a wall turned away before anybody's rights were asked: forged
 * forms, foreign origins, malformed or oversized requests, too many of them. What a person was denied stands in the
 * event log.
 */
final class RefusedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);
    private static final Set<Integer> TURNED_AWAY = Set.of(400, 403, 405, 413, 414, 415, 429, 431);
    private static final int LONGEST_PATH = 200;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (TURNED_AWAY.contains(response.getStatus())) {
            LOG.warn(
                    "refused with {}: {} {} from {}",
                    response.getStatus(),
                    plain(request.getMethod()),
                    path(request),
                    request.getRemoteAddr());
        }
    }

    /** Without the query, and without the code of a link, which is a secret. */
    private static String path(HttpServletRequest request) {
        var path = plain(request.getRequestURI());
        return path.startsWith(SignInPaths.LINK) ? SignInPaths.LINK + "*" : path;
    }

    private static String plain(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_PATH)).replaceAll("[^\\x21-\\x7e]", "?");
    }
}
