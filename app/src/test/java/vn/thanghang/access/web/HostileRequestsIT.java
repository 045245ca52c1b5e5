package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Role;

/** Requests that no honest browser sends, and what is left of them. */
@AccessIT
class HostileRequestsIT {

    private static final List<String> TEXTS = List.of(
            "' or 1=1--",
            "1; select pg_sleep(5)--",
            "${7*7}#{7*7}[[${7*7}]]{{7*7}}",
            "${jndi:ldap://127.0.0.1:9/a}",
            "%s%n%99999999d",
            "<script>alert(1)</script>\"><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "a\r\nSet-Cookie: stolen=1",
            "-9223372036854775809");

    private static final String LEAKS = "(?s).*(\\bat vn\\.thanghang|Exception\\b|org\\.springframework|SQLSTATE|"
            + "syntax error at|pg_catalog|root:x:0).*";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Test
    void whatWasEncodedTwiceIsDecodedOnce() {
        var visitor = Visitor.anonymous(context);
        var answer = visitor.post("/dang-nhap", Map.of("login", "%3Cscript%3E%253C", "password", "x"));
        assertThat(visitor.page(answer).select("#ten-dang-nhap").val()).isEqualTo("%3Cscript%3E%253C");
        assertThat(visitor.read("/dang-nhap?tiep=%252Fvan-ban")
                        .select("input[name=next]")
                        .val())
                .isEqualTo("/");
    }

    @Test
    void textsOfOtherLanguagesComeBackAsTyped() {
        for (var text : TEXTS) {
            var visitor = Visitor.anonymous(context);
            var answer = visitor.post("/dang-nhap", Map.of("login", text, "password", "x"));
            var page = visitor.page(answer);
            assertThat(page.select("#ten-dang-nhap").val().replaceAll("\\s+", " "))
                    .isEqualTo(text.replaceAll("\\s+", " "));
            assertThat(page.select("script:not([src]), img[src=x]")).isEmpty();
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("stolen"));
        }
    }

    @Test
    void noParameterOfAnyReadingRouteBreaksSlowsOrWrites() {
        var wrong = new ArrayList<String>();
        var visitor = Visitor.signedIn(context, Role.MONITOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.CLERK);
        long before = events();
        int sent = 0;
        for (var address : readingAddresses()) {
            for (var text : TEXTS) {
                sent++;
                long start = System.nanoTime();
                var answer = visitor.get(address + URLEncoder.encode(text, StandardCharsets.UTF_8));
                long millis = (System.nanoTime() - start) / 1_000_000;
                if (answer.statusCode() >= 500
                        || millis > 4_500
                        || answer.body().matches(LEAKS)) {
                    wrong.add(address + text + ": " + answer.statusCode() + " after " + millis + " ms");
                }
            }
        }
        System.out.println("hostile parameters: " + sent + " requests");
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(500);
        assertThat(events()).as("reading writes nothing").isEqualTo(before);
    }

    private long events() {
        return sql.sql("select count(*) from audit.event where act <> 'access.act.refused' and act not like 'backup.%'")
                .query(Long.class)
                .single();
    }

    /** Every reading route with each of its parameters, ready for a value at the end. */
    private List<String> readingAddresses() {
        var addresses = new LinkedHashSet<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            boolean test = route.getPatternValues().stream().anyMatch(path -> path.startsWith("/test/"));
            if (test || !route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                return;
            }
            var names = new LinkedHashSet<>(List.of("q", "trang", "lang"));
            for (var parameter : handler.getMethodParameters()) {
                var asked = parameter.getParameterAnnotation(RequestParam.class);
                if (asked != null) {
                    names.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
                }
            }
            for (var pattern : route.getPatternValues()) {
                var path = pattern.replaceAll("\\{year:.*?\\{4}}", "2022")
                        .replaceAll("\\{code:[^/]*}", "8.3")
                        .replaceAll("\\{[a-zA-Z]*[iI]d}", UUID.randomUUID().toString())
                        .replaceAll("\\{unit:[^}]*}", "tra-vinh")
                        .replaceAll("\\{[^}]*}+", "khongco")
                        .replace("**", "khongco");
                names.forEach(name -> addresses.add(path + "?" + name + "="));
            }
        });
        return List.copyOf(addresses);
    }

    @Test
    void aFieldSentTwiceIsRefused() {
        var monitor = Visitor.signedIn(context, Role.MONITOR);
        assertThat(monitor.get("/van-ban?trang=1").statusCode()).isEqualTo(200);
        assertThat(monitor.get("/van-ban?trang=1&trang=2").statusCode()).isEqualTo(400);
        var nobody = Visitor.anonymous(context);
        assertThat(nobody.post("/dang-nhap?login=a", Map.of("login", "b", "password", "x"))
                        .statusCode())
                .as("once in the address, once in the form")
                .isEqualTo(400);
    }

    @Test
    void fieldsNobodyAskedForChangeNothing() {
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var login = "them." + UUID.randomUUID().toString().substring(0, 8);
        var id = UUID.randomUUID();
        administrator.post(
                "/quan-tri/nguoi-dung",
                Map.of(
                        "name",
                        "Người Thêm",
                        "login",
                        login,
                        "role",
                        "MONITOR",
                        "from",
                        "1/1/2026",
                        "id",
                        id.toString(),
                        "demonstration",
                        "true",
                        "passwordHash",
                        "x",
                        "account.disabled",
                        "false"));
        var stored = sql.sql("select id, demonstration, password_hash from access.account where login = ?")
                .param(login)
                .query((row, number) -> row.getString(1) + row.getBoolean(2) + row.getString(3))
                .single();
        assertThat(stored).doesNotContain(id.toString()).endsWith("falsenull");
    }

    @Test
    void methodsThatAreNotOfferedAreRefused() throws IOException {
        assertThat(raw("TRACE /dang-nhap HTTP/1.1\r\nHost: localhost\r\nX-Secret: 4711\r\nConnection: close\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|403|405|501) .*")
                .doesNotContain("4711");
        var visitor = Visitor.signedIn(context, Role.ADMINISTRATOR);
        for (var method : List.of("PUT", "DELETE", "PATCH", "BREW", "CONNECTX", "PROPFIND")) {
            assertThat(visitor.send(visitor.request("/tai-khoan").method(method, BodyPublishers.noBody()))
                            .statusCode())
                    .as(method)
                    .isBetween(400, 501)
                    .isNotEqualTo(500);
        }
        assertThat(visitor.send(visitor.postRequest("/tai-khoan", Map.of("_method", "delete"), visitor.csrf())
                                .header("Origin", visitor.origin())
                                .header("X-HTTP-Method-Override", "GET"))
                        .statusCode())
                .as("the method is what the request line says")
                .isEqualTo(405);
    }

    @Test
    void everyWritingRouteRefusesReading() {
        var reading = new LinkedHashSet<String>();
        var writing = new LinkedHashSet<String>();
        mapping.getHandlerMethods().keySet().forEach(route -> {
            boolean reads = route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    || route.getMethodsCondition().getMethods().isEmpty();
            (reads ? reading : writing).addAll(route.getPatternValues());
        });
        writing.removeAll(reading);
        assertThat(writing).hasSizeGreaterThan(30);
        var visitor = Visitor.signedIn(context, Role.values());
        for (var pattern : writing) {
            var path = pattern.replaceAll(
                    "\\{[^{}]*(\\{[^}]*})?[^{}]*}", UUID.randomUUID().toString());
            assertThat(visitor.get(path).statusCode()).as(pattern).isIn(400, 404, 405);
        }
    }

    @Test
    void headersThatOnlyProxiesMaySendHaveNoEffect() {
        var nobody = Visitor.anonymous(context);
        var answer = nobody.send(nobody.request("/tai-khoan")
                .header("X-Original-URL", "/dang-nhap")
                .header("X-Rewrite-URL", "/dang-nhap")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "127.0.0.1")
                .header("Forwarded", "host=evil.example;proto=https"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("evil");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.body()).doesNotContain("evil");
    }

    @Test
    void whatWasAskedForStandsEncodedInTheAddressOfSignIn() {
        var answer = Visitor.anonymous(context).get("/van-ban?q=%22a%26b%3Dc%0d%0ad");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("(http://localhost:\\d+)?/dang-nhap\\?tiep=[A-Za-z0-9%._*-]+");
    }

    @Test
    void otherOriginsAreToldNothingByPreflight() {
        var nobody = Visitor.anonymous(context);
        var answer = nobody.send(nobody.request("/dang-nhap")
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void requestsOfTwoLengthsAreRefusedOrAnsweredOnce() throws IOException {
        var hidden = "GET /health HTTP/1.1\r\nHost: localhost\r\nX: ";
        var chunk = Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n";
        var heads = new ArrayList<>(List.of(
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 9",
                "Content-Length: 4, 9",
                "Content-Length: +4",
                "Content-Length: -4",
                "Content-Length: 0x4",
                "Content-Length: 4 ",
                "Content-Length : 4",
                "Content-Length:\t4",
                "Content-Length: 99999999999999999999"));
        for (var value : List.of(
                "xchunked",
                "chunkedx",
                "chunked, identity",
                "identity, chunked",
                "chunked, chunked",
                "gzip, chunked",
                "\u000bchunked",
                "\tchunked",
                "chunked;x=1",
                "\"chunked\"",
                "CHUNKED",
                "cow")) {
            heads.add("Content-Length: 4\r\nTransfer-Encoding: " + value);
        }
        for (var name : List.of(
                "Transfer-Encoding ",
                " Transfer-Encoding",
                "Transfer_Encoding",
                "X: y\nTransfer-Encoding",
                "X: y\rTransfer-Encoding",
                "Transfer-Encoding\u0000",
                "Foo: bar\r\n Transfer-Encoding")) {
            heads.add("Content-Length: " + chunk.length() + "\r\n" + name + ": chunked");
        }
        assertThat(heads).hasSizeGreaterThanOrEqualTo(30);
        var wrong = new ArrayList<String>();
        for (var head : heads) {
            var answer = raw("POST /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + head
                    + "\r\nConnection: close\r\n\r\n" + chunk);
            int answers = answer.split("HTTP/1\\.1 \\d{3}", -1).length - 1;
            if (answers > 1 || answer.startsWith("HTTP/1.1 5") && !answer.startsWith("HTTP/1.1 501")) {
                wrong.add(head + ": " + answers + " answers, "
                        + answer.lines().findFirst().orElse(""));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void oversizedRequestsAreRefusedAndTheServerGoesOn() throws IOException {
        assertThat(raw("GET /dang-nhap HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n"))
                .matches("(?s)(HTTP/1.1 4(00|31).*)?");
        assertThat(raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .matches("(?s)(HTTP/1.1 4(00|14).*)?");
        var many = new StringBuilder("a=1");
        for (int i = 0; i < 10_000; i++) {
            many.append("&p").append(i).append("=1");
        }
        assertThat(form(many.toString()).statusCode()).isIn(400, 403, 413);
        assertThat(form("login=" + "a".repeat(3_000_000)).statusCode()).isIn(400, 403, 413);
        var packed = Visitor.anonymous(context);
        assertThat(packed.send(packed.request("/dang-nhap")
                                .header("Content-Encoding", "gzip")
                                .header("Origin", packed.origin())
                                .POST(BodyPublishers.ofByteArray(new byte[10_000])))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(packed.get("/dang-nhap").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> form(String body) {
        var visitor = Visitor.anonymous(context);
        return visitor.send(visitor.request("/dang-nhap")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", visitor.origin())
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void twoHundredAddressesOfOtherSystemsAreNotThere() throws IOException {
        var paths = Files.readAllLines(
                Path.of("src", "test", "resources", "security", "addresses-of-other-systems.txt"),
                StandardCharsets.UTF_8);
        assertThat(paths).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        var visitor = Visitor.signedIn(context, Role.values());
        var there = new ArrayList<String>();
        for (var path : paths) {
            int status = visitor.get(path).statusCode();
            if (status != 404 && status != 400) {
                there.add(path + ": " + status);
            }
        }
        assertThat(there).isEmpty();
    }

    @Test
    void theWayInOfTheDemonstrationIsNotThere() {
        var nobody = Visitor.anonymous(context);
        assertThat(nobody.post("/trinh-dien/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(nobody.get("/dang-nhap").body()).doesNotContain("/trinh-dien/");
    }

    private String raw(String request) throws IOException {
        return RawHttp.ask(URI.create(Visitor.anonymous(context).origin()).getPort(), request);
    }
}
