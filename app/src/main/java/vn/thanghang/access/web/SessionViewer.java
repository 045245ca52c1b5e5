package vn.thanghang.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.OpeningPublicPages;
import vn.thanghang.platform.web.Viewer;

/** Tells the page frame whose name to show and which links are worth showing. */
@Component
class SessionViewer implements Viewer {

    private final Identities identities;
    private final OpeningPublicPages publicPages;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    SessionViewer(
            Identities identities,
            OpeningPublicPages publicPages,
            ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.identities = identities;
        this.publicPages = publicPages;
        this.routes = routes;
    }

    @Override
    public @Nullable String name() {
        return user().map(CurrentUser::displayName).orElse(null);
    }

    @Override
    public boolean mayOpen(String path) {
        return switch (rule(path)) {
            case Rule.Everybody _ -> true;
            case Rule.Needs needs -> user().map(user -> user.may(needs.act())).orElse(false);
            case Rule.WhilePublished _ ->
                user().map(user -> user.may(Act.READ_RESULTS))
                        .orElseGet(() -> publicPages.inForce().isPresent());
            case Rule.Between _, Rule.Unclear _ -> false;
        };
    }

    private Optional<CurrentUser> user() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            return isFault(request) ? Optional.empty() : identities.person(request);
        }
        return Optional.empty();
    }

    /** While something is broken the frame must not ask the database again: the error page has to come out. */
    private static boolean isFault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 500;
    }

    /** A link is followed by reading; an address that is only sent to, like that of signing out, has that rule. */
    private Rule rule(String path) {
        return rule(path, SessionViewer::isOpened)
                .or(() -> rule(path, _ -> true))
                .orElseGet(Rule.Unclear::new);
    }

    /** The rule of the handler the request would reach: of all patterns that match, the most specific one. */
    private Optional<Rule> rule(String path, Predicate<RequestMappingInfo> wanted) {
        var parsed = PathContainer.parsePath(path);
        return routes.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(route -> wanted.test(route.getKey()))
                .flatMap(route -> patterns(route.getKey())
                        .filter(pattern -> pattern.matches(parsed))
                        .map(pattern -> Map.entry(pattern, route.getValue())))
                .min(Map.Entry.comparingByKey())
                .map(route -> Rule.of(route.getValue()));
    }

    private static boolean isOpened(RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo route) {
        var patterns = route.getPathPatternsCondition();
        return patterns == null ? Stream.empty() : patterns.getPatterns().stream();
    }
}
