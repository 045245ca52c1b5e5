package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.thanghang.platform.database.DatabaseIT;

/** TLS ends at a proxy on this machine, as the runbook describes it. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"thanghang.proxy=127.0.0.1,::1", "thanghang.access.tries-per-minute=5"})
class BehindProxyIT {

    @Autowired
    private WebServerApplicationContext context;

    @Test
    void theProxySaysHowTheVisitorCame() throws Exception {
        String answer = ask("X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n");
        assertThat(answer)
                .contains(" 200 ")
                .contains("Strict-Transport-Security:")
                .contains("__Host-sid=");
    }

    @Test
    void triesAreCountedForTheVisitorNotForTheProxy() throws Exception {
        // A minute may turn while we try; within twice the number of tries one is too many.
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < 11; i++) {
            answers.add(tried("203.0.113.8"));
        }
        assertThat(answers).containsExactlyInAnyOrder(422, 429);
        assertThat(tried("203.0.113.9")).isEqualTo(422);
    }

    private int tried(String visitor) throws Exception {
        String page = ask("X-Forwarded-For: " + visitor + "\r\nX-Forwarded-Proto: https\r\n");
        String cookie = page.replaceFirst("(?s).*Set-Cookie: (__Host-sid=[^;]+).*", "$1");
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String form = "_csrf=" + token + "&login=khong.co&password=khong-dung-dau&next=%2F";
        String answer = RawHttp.ask(
                port(),
                "POST /dang-nhap HTTP/1.1\r\nHost: cchc.songlam.vn\r\nConnection: close\r\nX-Forwarded-For: " + visitor
                        + "\r\nX-Forwarded-Proto: https\r\nOrigin: https://cchc.songlam.vn\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String ask(String headers) throws Exception {
        return RawHttp.ask(
                port(), "GET /dang-nhap HTTP/1.1\r\nHost: cchc.songlam.vn\r\nConnection: close\r\n" + headers + "\r\n");
    }

    private int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }
}
