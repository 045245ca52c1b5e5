package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Role;

/** Every mapped route has one clear rule; who may pass where is the matter of {@link AccessMatrixIT}. */
@AccessIT
class RoutesIT {

    private record Route(String method, String path, Rule rule) {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteHasExactlyOneRule() {
        var unclear = routes().stream()
                .filter(route -> route.rule instanceof Rule.Unclear)
                .map(route -> route.method + " " + route.path)
                .toList();
        assertThat(unclear).containsExactlyInAnyOrder("GET /test/without-rule", "GET /test/two-rules");
    }

    @Test
    void theShellOffersNothingButFilesErrorPagesAndHealth() {
        var shell = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().equals("vn.thanghang.platform.web")) {
                shell.addAll(route.getPatternValues());
            }
        });
        assertThat(shell).allMatch(path -> Set.of("/error", "/health").contains(path) || path.startsWith("/static/"));
    }

    @Test
    void aHandlerWithoutAClearRuleIsClosedToEverybody() {
        var visitor = Visitor.signedIn(context, Role.values());
        assertThat(visitor.get("/test/without-rule").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/test/two-rules").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/test/drafts").body()).isEqualTo("reached");
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(method.name(), filled(pattern), Rule.of(handler)));
                }
            }
        });
        return routes.stream().filter(route -> !route.path.equals("/error")).toList();
    }

    /** Unknown ids everywhere: whoever passes the door finds nothing there. */
    static String filled(String pattern) {
        return pattern.replaceAll("\\{(accountId|roleId|[a-zA-Z]*[iI]d)[^}]*}", "01890000-0000-7000-8000-000000000000")
                .replaceAll("\\{year:.*?\\{4}}", "2022")
                .replaceAll("\\{code:[^/]*}", "8.3")
                .replaceAll("\\{offset:[^/]*}", "0")
                .replaceAll("\\{unit:[^}]*}", "khongco")
                .replaceAll("\\{[^}]*}+", "khongco")
                .replace("**", "khongco");
    }
}
