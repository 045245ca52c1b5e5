package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Act;
import vn.thanghang.access.PolicySheet;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** Every mapped route × everybody who might ask, by effect: the answer over HTTP against the hand-written sheet. */
@AccessIT
class RoutesIT {

    private record Route(String method, String path, Rule rule) {}

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private final PolicySheet sheet = new PolicySheet();

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

    @Test
    void everyRouteAnswersEverybodyAsTheSheetSays() {
        var wrong = new ArrayList<String>();
        int cases = 0;
        var people = new TestPeople(context);
        for (var route : routes()) {
            cases += 2;
            check(route, "nobody", Visitor.anonymous(context), expectedOfNobody(route.rule), wrong);
            var half = Visitor.halfSignedIn(context, people.holding(Role.values()));
            check(route, "one factor", half, expectedOfHalf(route.rule), wrong);
            for (var role : Role.values()) {
                cases++;
                var visitor = Visitor.signedIn(context, people.holding(role));
                check(route, role.name(), visitor, expectedOf(role, route.rule), wrong);
            }
        }
        System.out.println("routes × roles: " + cases + " cases over " + routes().size() + " routes");
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThan(200);
    }

    private enum Verdict {
        REACHED,
        REFUSED,
        SENT_ELSEWHERE
    }

    private static Verdict expectedOfNobody(Rule rule) {
        return switch (rule) {
            case Rule.Everybody _ -> Verdict.REACHED;
            case Rule.WhilePublished _, Rule.Between _, Rule.Needs _ -> Verdict.SENT_ELSEWHERE;
            case Rule.Unclear _ -> Verdict.REFUSED;
        };
    }

    private static Verdict expectedOfHalf(Rule rule) {
        return switch (rule) {
            case Rule.Everybody _, Rule.Between _ -> Verdict.REACHED;
            case Rule.WhilePublished _, Rule.Needs _ -> Verdict.SENT_ELSEWHERE;
            case Rule.Unclear _ -> Verdict.REFUSED;
        };
    }

    private Verdict expectedOf(Role role, Rule rule) {
        return switch (rule) {
            case Rule.Everybody _ -> Verdict.REACHED;
            case Rule.Between _ -> Verdict.SENT_ELSEWHERE;
            case Rule.WhilePublished _ ->
                sheet.opensTheDoor(role, Act.READ_RESULTS) ? Verdict.REACHED : Verdict.REFUSED;
            case Rule.Needs(var act) -> sheet.opensTheDoor(role, act) ? Verdict.REACHED : Verdict.REFUSED;
            case Rule.Unclear _ -> Verdict.REFUSED;
        };
    }

    private static void check(Route route, String who, Visitor visitor, Verdict expected, List<String> wrong) {
        var response = route.method.equals("GET") ? visitor.get(route.path) : visitor.post(route.path, Map.of());
        var verdict = verdict(response);
        if (verdict != expected) {
            wrong.add(who + " " + route.method + " " + route.path + ": " + response.statusCode() + " instead of "
                    + expected);
        }
    }

    /** A page is refused by 403; who is not fully signed in is led to the next page of sign-in, or told 401. */
    private static Verdict verdict(HttpResponse<String> response) {
        if (response.statusCode() == 403) {
            return Verdict.REFUSED;
        }
        if (response.statusCode() == 401 || response.statusCode() == 303) {
            return Verdict.SENT_ELSEWHERE;
        }
        return Verdict.REACHED;
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
    private static String filled(String pattern) {
        return pattern.replaceAll("\\{(accountId|roleId|[a-zA-Z]*[iI]d)[^}]*}", "01890000-0000-7000-8000-000000000000")
                .replaceAll("\\{year:.*?\\{4}}", "2022")
                .replaceAll("\\{code:[^/]*}", "8.3")
                .replaceAll("\\{unit:[^}]*}", "khongco")
                .replaceAll("\\{[^}]*}+", "khongco")
                .replace("**", "khongco");
    }
}
