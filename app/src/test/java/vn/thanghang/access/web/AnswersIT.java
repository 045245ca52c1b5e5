package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.thanghang.access.Role;

/** Every kind of page and file that people of each role reach by following links, and what its answer carries. */
@AccessIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private final Map<String, HttpResponse<String>> answers = new TreeMap<>();
    private final Set<String> sessions = new LinkedHashSet<>();

    @BeforeAll
    void followEveryLink() {
        List<PathPattern> patterns = mapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
        for (var role : List.of(Role.MONITOR, Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK)) {
            var visitor = Visitor.signedIn(context, role);
            sessions.add(visitor.cookie("sid"));
            follow(visitor, patterns);
        }
        System.out.println("kinds of answers: " + answers.size());
        assertThat(answers).hasSizeGreaterThan(35);
    }

    private void follow(Visitor visitor, List<PathPattern> patterns) {
        var waiting = new ArrayDeque<>(List.of("/", "/tai-khoan", "/dang-nhap?lang=en", "/health"));
        var seen = new LinkedHashSet<String>();
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            var kind = kind(address, patterns);
            if (!seen.add(kind) || kind.contains("/dang-xuat")) {
                continue;
            }
            var answer = visitor.get(address);
            answers.put(kind, answer);
            answer.headers()
                    .firstValue("Location")
                    .ifPresent(target -> waiting.add(target.replace(visitor.origin(), "")));
            if (type(answer).startsWith("text/html")) {
                var page = Jsoup.parse(answer.body(), visitor.origin());
                page.select("a[href], link[href]").forEach(link -> own(visitor, link.absUrl("href"), waiting));
                page.select("script[src], img[src]").forEach(link -> own(visitor, link.absUrl("src"), waiting));
            }
        }
    }

    private static void own(Visitor visitor, String address, ArrayDeque<String> waiting) {
        if (address.startsWith(visitor.origin() + "/")) {
            waiting.add(address.substring(visitor.origin().length()).replaceAll("#.*", ""));
        }
    }

    private static String kind(String address, List<PathPattern> patterns) {
        var path = PathContainer.parsePath(URI.create(address).getPath());
        return patterns.stream()
                        .filter(pattern -> pattern.matches(path))
                        .map(PathPattern::getPatternString)
                        .findFirst()
                        .orElse(address)
                + (address.startsWith("/static/") ? address : address.contains("lang=") ? "?lang" : "");
    }

    @Test
    void everyAnswerNamesItsTypeAndItsCharset() {
        answers.forEach((kind, answer) -> {
            assertThat(type(answer).isEmpty() && !answer.body().isEmpty())
                    .as(kind)
                    .isFalse();
            if (type(answer).matches("(text/.*|.*[/+]xml.*|.*javascript.*)")) {
                assertThat(type(answer)).as(kind).containsIgnoringCase("charset=utf-8");
            }
        });
    }

    @Test
    void everyAnswerCarriesThePolicyOfItsContent() {
        answers.forEach((kind, answer) -> {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(kind)
                    .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(kind).isEqualTo("same-origin");
        });
    }

    @Test
    void whatIsNoPageIsTakenAwayAndNotShown() {
        var files = new ArrayList<String>();
        answers.forEach((kind, answer) -> {
            boolean part = kind.contains("/static/") || type(answer).startsWith("text/css") || kind.equals("/health");
            if (answer.statusCode() == 200 && !type(answer).startsWith("text/html") && !part) {
                files.add(kind);
                assertThat(header(answer, "Content-Disposition")).as(kind).startsWith("attachment; filename");
            }
        });
        assertThat(files).hasSizeGreaterThan(5);
    }

    @Test
    void nothingButStaticFilesIsKeptByBrowsersOrProxies() {
        answers.forEach((kind, answer) -> {
            if (!kind.contains("/static/") && !type(answer).startsWith("text/css")) {
                assertThat(header(answer, "Cache-Control")).as(kind).contains("no-store");
            }
        });
    }

    @Test
    void everyCookieIsForThisHostAndNotForScripts() {
        int cookies = 0;
        for (var answer : answers.values()) {
            for (var cookie : answer.headers().allValues("Set-Cookie")) {
                cookies++;
                assertThat(cookie)
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain=");
            }
        }
        assertThat(cookies).isPositive();
    }

    @Test
    void noAnswerOpensItselfToOtherOriginsOrTellsWhatRunsHere() {
        answers.forEach((kind, answer) -> assertThat(answer.headers().map().keySet())
                .as(kind)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"))
                .doesNotContain("server", "x-powered-by"));
    }

    @Test
    void theSessionStandsInTheCookieAndNowhereElse() {
        answers.forEach((kind, answer) -> {
            for (var session : sessions) {
                assertThat(answer.body()).as(kind).doesNotContain(session);
            }
            assertThat(answer.body()).as(kind).doesNotContainIgnoringCase("jsessionid=");
        });
    }

    @Test
    void everyPageOffersTheWayOut() {
        answers.forEach((kind, answer) -> {
            if (type(answer).startsWith("text/html") && answer.statusCode() == 200 && !kind.contains("/dang-nhap")) {
                assertThat(Jsoup.parse(answer.body()).select("form[action=/dang-xuat][method=post] button"))
                        .as(kind)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        answers.forEach((kind, answer) -> {
            if (type(answer).startsWith("text/html")) {
                Jsoup.parse(answer.body())
                        .select("script[src], link[rel=stylesheet], link[rel=icon], img[src], iframe, object, embed")
                        .forEach(part -> assertThat(part.attr("src") + part.attr("href"))
                                .as(kind)
                                .matches("(/(?!/).*|data:image/.*)"));
            }
        });
    }

    private static String type(HttpResponse<String> answer) {
        return header(answer, "Content-Type");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
