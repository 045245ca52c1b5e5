package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.PolicySheet;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Role;
import vn.thanghang.access.Standing;
import vn.thanghang.access.TestPeople;
import vn.thanghang.directive.papers.web.SignedPaper;
import vn.thanghang.platform.database.TestDatabase;

/**
 * Every route × role × relation × standing, by effect: what is answered over HTTP, and what stands in the database
 * afterwards, against the hand-written sheet. The list of routes is the application's own.
 */
@AccessIT
class AccessMatrixIT {

    private static final String AGENCY = "Sở Ta";
    private static final String OTHER_AGENCY = "Sở Người";

    /** What the route is about. Anything else belongs to nobody, and the door decides alone. */
    private enum Kind {
        PAPER("/van-ban/soan/{id}"),
        ENTRY("/so-van-ban/muc/{id}"),
        DOCUMENT("/van-ban/{id}"),
        PLAN("/ke-hoach/{id}"),
        TASK("/nhiem-vu/{id}"),
        DIRECTIVE("/giao-viec/{id}"),
        OPINION("/lay-y-kien/{id}"),
        NOTHING("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        static Kind of(String pattern) {
            return Arrays.stream(values())
                    .filter(kind -> pattern.startsWith(kind.prefix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Route(String method, String pattern, Rule rule, Kind kind, boolean takesFile) {
        /** What else a path names is something nobody has. */
        String path(UUID subject) {
            return RoutesIT.filled(pattern.replaceFirst("\\{id}", subject.toString()));
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    private record Case(Route route, Role role, Relation relation, Standing standing, UUID subject) {
        String path() {
            return route.path(subject);
        }

        @Override
        public String toString() {
            return role + " " + relation + " " + standing + " " + route.method + " " + route.pattern;
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private final PolicySheet sheet = new PolicySheet();
    private final Map<Role, Map<Relation, Visitor>> visitors = new EnumMap<>(Role.class);
    private final List<String> wrong = new ArrayList<>();
    private int cases;

    @Test
    @ListedFault({47, 54, 57})
    void everyAnswerIsTheOneOfTheSheet() {
        people();
        var officer = Visitor.signedIn(context, Role.MONITOR);
        SignedPaper.bring(officer, SignedPaper.freeze(officer));
        for (Route route : routes()) {
            switch (route.rule) {
                case Rule.Needs needs -> signedIn(route, needs.act());
                case Rule.WhilePublished _ -> signedIn(route, Act.READ_RESULTS);
                case Rule.Everybody _, Rule.Between _, Rule.Unclear _ -> {}
            }
            strangers(route);
        }
        System.out.println("routes × roles × relations × standings: " + cases + " cases over " + routes().size()
                + " routes, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(3_000);
    }

    /** Own: a role for the agency of the subject; other: for another agency; none: for the whole province. */
    private void people() {
        var people = new TestPeople(context);
        for (Role role : Role.values()) {
            var byRelation = new EnumMap<Relation, Visitor>(Relation.class);
            byRelation.put(Relation.OWN, visitor(people.holdingFor(AGENCY, role)));
            byRelation.put(Relation.OTHER, visitor(people.holdingFor(OTHER_AGENCY, role)));
            byRelation.put(Relation.NONE, visitor(people.holdingFor(null, role)));
            visitors.put(role, byRelation);
        }
    }

    private Visitor visitor(CurrentUser user) {
        return Visitor.signedIn(context, user);
    }

    private void signedIn(Route route, Act act) {
        for (Standing standing : Standing.values()) {
            UUID subject = subject(route.kind, standing);
            for (Role role : Role.values()) {
                for (Relation relation : Relation.values()) {
                    var each = new Case(route, role, relation, standing, subject);
                    boolean owned = route.kind != Kind.NOTHING;
                    boolean allowed =
                            owned ? sheet.allows(role, act, relation, standing) : sheet.opensTheDoor(role, act);
                    check(each, allowed, sheet.opensTheDoor(role, act));
                    if (allowed && owned && !route.reads()) {
                        subject = subject(route.kind, standing);
                    }
                }
            }
        }
    }

    private void check(Case each, boolean allowed, boolean opens) {
        cases++;
        String before = allowed || each.route.kind == Kind.NOTHING ? "" : state(each);
        var visitor = visitors.get(each.role).get(each.relation);
        var answer = ask(visitor, each.route, each.path());
        int status = answer.statusCode();
        if (allowed) {
            boolean emptyPlace = status == 404 && (each.route.kind == Kind.NOTHING || nothingThere(each));
            if (status >= 500 || status == 401 || status == 403 || status == 404 && !emptyPlace) {
                wrong.add(each + ": allowed, but " + status);
            }
        } else if (!opens) {
            if (status != 403) {
                wrong.add(each + ": the door should be shut, but " + status);
            }
        } else {
            if (!Set.of(404, 409, 422).contains(status) || status != 404 && each.route.reads()) {
                wrong.add(each + ": refused by the sheet, but " + status);
            }
            if (!state(each).equals(before)) {
                wrong.add(each + ": refused, and yet changed");
            }
            if (status == 404) {
                var unknown = ask(visitor, each.route, each.route.path(UUID.randomUUID()));
                if (!plain(unknown).equals(plain(answer))) {
                    wrong.add(each + ": a foreign id answers otherwise than an unknown one");
                }
            }
        }
    }

    /** What exists in the other standing only: a frozen file of a draft, a draft's file of a frozen version. */
    private static boolean nothingThere(Case each) {
        String pattern = each.route.pattern;
        return each.standing == Standing.OPEN && pattern.contains("/trinh-ky.")
                || pattern.contains("/edxml")
                || pattern.contains("{reportId}")
                || each.standing == Standing.FROZEN && pattern.contains("/du-thao.")
                || each.route.kind == Kind.DOCUMENT && pattern.endsWith("/tep")
                // The duty and the draft are named by what no request of this test carries.
                || each.route.kind == Kind.DIRECTIVE && (pattern.endsWith("/thoi-han") || pattern.endsWith("/tra-loi"))
                || each.route.kind == Kind.OPINION && pattern.endsWith("/du-thao.pdf")
                || each.standing == Standing.OPEN && pattern.endsWith("/da-nhan");
    }

    /** Nobody, and somebody after the password alone or the passkey alone. */
    private void strangers(Route route) {
        String path = route.path(UUID.randomUUID());
        var everybody = new TestPeople(context).holding(Role.values());
        var half = Visitor.halfSignedIn(context, everybody, FirstFactor.PASSWORD);
        var otherHalf = Visitor.halfSignedIn(context, everybody, FirstFactor.PASSKEY);
        for (var stranger : List.of(Visitor.anonymous(context), half, otherHalf)) {
            cases++;
            int status = ask(stranger, route, path).statusCode();
            boolean sentAway = status == 303 || status == 401;
            boolean right = switch (route.rule) {
                case Rule.Needs _, Rule.WhilePublished _ -> sentAway;
                case Rule.Everybody _ -> !sentAway && status != 403;
                case Rule.Between(var after) ->
                    sentAway != (stranger == (after == FirstFactor.PASSWORD ? half : otherHalf));
                case Rule.Unclear _ -> status == 403;
            };
            if (!right) {
                wrong.add((stranger == half ? "password only " : stranger == otherHalf ? "passkey only " : "nobody ")
                        + route.method + " " + route.pattern + ": " + status);
            }
        }
    }

    private static HttpResponse<String> ask(Visitor visitor, Route route, String path) {
        if (route.reads()) {
            return visitor.get(path);
        }
        if (route.method.equals("PUT")) {
            return visitor.put(path, new byte[] {'a'}, Map.of());
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "0");
        fields.put("key", UUID.randomUUID().toString());
        fields.put("reason", "thử");
        if (route.pattern.endsWith("/da-nhan") || route.pattern.endsWith("/y-kien")) {
            fields.put("co-quan", AGENCY);
        }
        return route.takesFile ? visitor.upload(path, fields, "a.txt", new byte[] {'a'}) : visitor.post(path, fields);
    }

    private UUID subject(Kind kind, Standing standing) {
        boolean open = standing == Standing.OPEN;
        var rows = new AgencyRows(database);
        return switch (kind) {
            case PAPER -> open ? rows.draft(AGENCY) : rows.frozen(AGENCY);
            case ENTRY -> open ? rows.entry(AGENCY) : rows.voidEntry(AGENCY);
            case DOCUMENT -> rows.document(!open);
            case PLAN -> open ? rows.plans().draft(AGENCY) : rows.plans().issued(AGENCY);
            case TASK ->
                open
                        ? rows.plans().task(rows.plans().draft(AGENCY), "DRAFT", AGENCY)
                        : rows.plans().task(rows.plans().issued(AGENCY), "ISSUED", AGENCY);
            case DIRECTIVE -> rows.directive(AGENCY, !open);
            case OPINION -> open ? rows.opinions(AGENCY) : rows.closedOpinions(AGENCY);
            case NOTHING -> UUID.randomUUID();
        };
    }

    /** Everything that could have been changed about the subject, as text. */
    private String state(Case each) {
        String query = switch (each.route.kind) {
            case PAPER -> """
                    select concat((select to_jsonb(p) from directive.paper p where id = :id),
                      (select json_agg(r) from directive.paper_revision r where paper_id = :id),
                      (select json_agg(c.state) from directive.signed_copy c where paper_id = :id))
                    """;
            case ENTRY -> "select to_jsonb(e)::text from directive.register_entry e where id = :id";
            case DOCUMENT -> "select to_jsonb(d)::text from directive.document d where id = :id";
            case PLAN -> """
                    select concat((select to_jsonb(p) from remediation.plan p where id = :id),
                      (select json_agg(c) from remediation.section c where plan_id = :id),
                      (select json_agg(t) from remediation.task t where plan_id = :id),
                      (select json_agg(r) from remediation.review r where plan_id = :id))
                    """;
            case TASK -> """
                    select concat((select json_agg(t) from remediation.task t where id = :id),
                      (select json_agg(e) from remediation.extension e where task_id = :id))
                    """;
            case DIRECTIVE -> """
                    select concat((select to_jsonb(d) from directive.directive d where document_id = :id),
                      (select json_agg(o order by o.position) from directive.obligation o where directive = :id),
                      (select json_agg(r) from directive.receipt r where directive = :id),
                      (select json_agg(a) from directive.answer a join directive.obligation o on o.id = a.obligation
                       where o.directive = :id))
                    """;
            case OPINION -> """
                    select concat((select to_jsonb(r) from directive.opinion_request r where id = :id),
                      (select json_agg(o) from directive.opinion o where request = :id),
                      (select json_agg(s) from directive.section_opinion s where request = :id))
                    """;
            case NOTHING -> "select ''";
        };
        return JdbcClient.create(database.owner())
                .sql(query)
                .param("id", each.subject)
                .query(String.class)
                .single();
    }

    /** The answer without what differs from request to request. */
    private static String plain(HttpResponse<String> answer) {
        return answer.statusCode()
                + answer.body()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                        .replaceAll("nonce=\"[^\"]*\"", "")
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "TIME")
                        .replaceAll("<code>[^<]*</code>", "CODE");
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    var kind = Kind.of(pattern);
                    var path = kind == Kind.NOTHING ? RoutesIT.filled(pattern) : pattern;
                    routes.add(new Route(method.name(), path, Rule.of(handler), kind, takesFile(handler)));
                }
            }
        });
        return routes.stream().filter(route -> !route.pattern.equals("/error")).toList();
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameterTypes()).anyMatch(type -> type == MultipartFile.class);
    }
}
