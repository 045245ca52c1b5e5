package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;

/** No way out without the headers, whatever the answer is. */
@AccessIT
class ResponseHeadersIT {

    private static final List<String> ALWAYS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Cache-Control");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyKindOfAnswerCarriesThem() {
        var answers = new ArrayList<HttpResponse<String>>();
        var nobody = Visitor.anonymous(context);
        var monitor = Visitor.signedIn(context, Role.MONITOR);
        answers.add(nobody.get("/dang-nhap"));
        answers.add(nobody.get("/tai-khoan"));
        answers.add(nobody.get("/khong-co"));
        answers.add(nobody.get("/test/fault"));
        answers.add(nobody.get("/test/without-rule"));
        answers.add(nobody.get("/static/000000000000/app.css"));
        answers.add(nobody.get("/static/000000000000/none.css"));
        answers.add(nobody.get("/dang-nhap;jsessionid=1"));
        answers.add(nobody.post("/dang-nhap", Map.of()));
        answers.add(nobody.send(nobody.postRequest("/dang-nhap", Map.of(), "wrong")));
        answers.add(nobody.send(nobody.request("/dang-nhap").method("PUT", BodyPublishers.noBody())));
        answers.add(nobody.send(nobody.request("/dang-nhap").method("BREW", BodyPublishers.noBody())));
        answers.add(monitor.get("/tai-khoan"));
        answers.add(monitor.get("/quan-tri/nguoi-dung"));
        answers.add(monitor.post("/dang-xuat", Map.of()));
        assertThat(answers.stream().map(HttpResponse::statusCode).distinct().sorted())
                .contains(200, 302, 303, 400, 403, 404, 422, 500);
        for (var answer : answers) {
            for (var header : ALWAYS) {
                assertThat(answer.headers().allValues(header))
                        .as("%s of %s %s", header, answer.statusCode(), answer.uri())
                        .hasSize(1);
            }
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as("no promise about TLS without TLS")
                    .isEmpty();
        }
    }

    @Test
    void whatTheConnectorItselfRefusesHasNoContentToProtect() {
        var refused = Visitor.anonymous(context).get("/%2e%2e%2fetc/passwd");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).body().text())
                .as("the status and nothing else: no version, no cause, no path")
                .matches("(HTTP Status 400 – Bad Request)?");
    }

    @Test
    void thePolicyAllowsNothingInlineAndNoFrames() {
        var policy = Visitor.anonymous(context)
                .get("/dang-nhap")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "http:", "*");
        assertThat(policy).containsPattern("script-src 'self' 'nonce-[A-Za-z0-9_-]{22}'");
    }

    @Test
    void theNonceIsNewEachTime() {
        var visitor = Visitor.anonymous(context);
        assertThat(visitor.get("/dang-nhap").headers().map().get("content-security-policy"))
                .isNotEqualTo(visitor.get("/dang-nhap").headers().map().get("content-security-policy"));
    }

    @Test
    void privatePagesAreNotKeptAndStaticFilesAre() {
        var monitor = Visitor.signedIn(context, Role.MONITOR);
        assertThat(monitor.get("/tai-khoan").headers().firstValue("Cache-Control"))
                .contains("no-store");
        var css = monitor.read("/dang-nhap").select("link[rel=stylesheet]");
        assertThat(css).hasSize(1);
        assertThat(monitor.get(css.attr("href")).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
    }

    @Test
    void aFaultSaysItsNumberAndNothingElse() {
        var answer = Visitor.anonymous(context).get("/test/fault");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Số sự cố")
                .doesNotContain("secret", "select", "Exception", "vn.thanghang", "	at ");
    }

    @Test
    void pathsOfOtherSystemsAreNotThere() {
        var visitor = Visitor.anonymous(context);
        for (var path : List.of(
                "/actuator",
                "/actuator/env",
                "/.git/config",
                "/.env",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/h2-console",
                "/manager/html",
                "/wp-login.php",
                "/server-status",
                "/login",
                "/logout",
                "/console")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
