package vn.thanghang.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.OpeningPublicPages;
import vn.thanghang.access.Refusals;
import vn.thanghang.platform.database.RowScope;

/**
 * Stands before every handler and lets pass only who its rule allows. What has no rule is closed to all. Who passes is
 * bound to the rows of the own agencies before the handler asks for the first of them.
 */
@Component
class Door implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Identities identities;
    private final OpeningPublicPages publicPages;
    private final Refusals refusals;
    private final Confirmation confirmation;

    Door(Identities identities, OpeningPublicPages publicPages, Refusals refusals, Confirmation confirmation) {
        this.identities = identities;
        this.publicPages = publicPages;
        this.refusals = refusals;
        this.confirmation = confirmation;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (handler instanceof ResourceHttpRequestHandler) {
            // Files are served by the shell under its own addresses; everything else of this kind is a wrong address.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        var rule = handler instanceof HandlerMethod method ? Rule.of(method) : new Rule.Unclear();
        boolean passes = passes(rule, handler, request, response);
        if (passes && !(rule instanceof Rule.Everybody)) {
            identities.person(request).ifPresent(user -> user.rows().enter());
        }
        return passes;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        RowScope.leave();
    }

    private boolean passes(Rule rule, Object handler, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return switch (rule) {
            case Rule.Everybody _ -> true;
            case Rule.WhilePublished _ -> publicPage(request, response);
            case Rule.Between(var after) -> between(after, request, response);
            case Rule.Needs needs -> needs(needs.act(), request, response) && (!needs.lately() || isConfirmed(request));
            case Rule.Unclear _ -> {
                LOG.error("a handler without a rule was asked for: {}", handler);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                yield false;
            }
        };
    }

    private boolean isConfirmed(HttpServletRequest request) throws ModelAndViewDefiningException {
        if (identities.of(request) instanceof Identity.Person(var user)) {
            confirmation.require(user, request);
        }
        return true;
    }

    private boolean publicPage(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (identities.of(request) instanceof Identity.Person
                || publicPages.inForce().isEmpty()) {
            return needs(Act.READ_RESULTS, request, response);
        }
        return true;
    }

    private boolean needs(Act act, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return switch (identities.of(request)) {
            case Identity.Person(var user) -> user.may(act) || refuse(user, act, request, response);
            case Identity.OneFactor half -> lead(request, response, half.shown().nextPage());
            case Identity.Nobody _ -> lead(request, response, SignInPaths.SIGN_IN + next(request));
        };
    }

    private boolean between(FirstFactor after, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        return switch (identities.of(request)) {
            case Identity.OneFactor half ->
                half.shown() == after || lead(request, response, half.shown().nextPage());
            case Identity.Person _ -> lead(request, response, "/");
            case Identity.Nobody _ -> lead(request, response, SignInPaths.SIGN_IN);
        };
    }

    private boolean refuse(CurrentUser user, Act act, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        refusals.note(user, act, route(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    /** A person who reads a page is led to sign-in; anything else is told plainly. */
    private static boolean lead(HttpServletRequest request, HttpServletResponse response, String target)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            response.sendRedirect(target, HttpServletResponse.SC_SEE_OTHER);
        } else {
            LostFormPages.answer(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
        return false;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET") && accept != null && accept.contains("text/html");
    }

    private static String next(HttpServletRequest request) {
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asked.equals("/") ? "" : "?tiep=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + pattern;
    }
}
