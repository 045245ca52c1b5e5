package vn.thanghang.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client makes of a provider that does not answer, or says of itself what it should not. */
class OidcClientTest {

    private HttpServer server;
    private String issuer = "";
    private String metadata = "{}";
    private boolean silent;

    @BeforeEach
    void aProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            if (!silent) {
                var body = metadata.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            }
        });
        server.start();
    }

    @AfterEach
    void closeProvider() {
        server.stop(0);
    }

    @Test
    void aSilentProviderIsNotWaitedFor() {
        silent = true;
        long begun = System.nanoTime();
        assertThat(reason()).isEqualTo("UNREACHABLE");
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.println("a silent provider is given up after " + millis + " ms");
        // Two seconds are promised; the rest is the slowness of a machine shared by many tests.
        assertThat(millis).isBetween(1_500L, 10_000L);
    }

    @Test
    void aClosedPortIsUnreachable() {
        server.stop(0);
        assertThat(reason()).isEqualTo("UNREACHABLE");
    }

    @Test
    void aProviderMustNameItselfExactly() {
        metadata = metadata("https://idp.example", issuer + "/token");
        assertThat(reason()).isEqualTo("METADATA");
    }

    @Test
    void endpointsStandAtHostsThatWereNamed() {
        metadata = metadata(issuer, "https://elsewhere.example/token");
        assertThat(reason()).isEqualTo("METADATA");
        metadata = metadata(issuer, "file:///etc/passwd");
        assertThat(reason()).isEqualTo("METADATA");
        metadata = metadata(issuer, issuer + "/token");
        assertThat(reason()).isEqualTo("ready");
    }

    @Test
    void anAnswerThatIsNoJsonOrWithoutEndIsRefused() {
        metadata = "<html>";
        assertThat(reason()).isEqualTo("METADATA");
        metadata = " ".repeat(300_000);
        assertThat(reason()).isEqualTo("UNREACHABLE");
    }

    @Test
    void anIssuerWithoutTlsIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new OidcSettings("http://idp.example", "c", null, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String reason() {
        var settings = new OidcSettings(issuer, "client", null, Set.of("mfa"), Set.of());
        var clock = Clock.systemUTC();
        var client = new OidcClient(
                settings, new Provider(settings, clock), clock, new SecureRandom(), Duration.ofMillis(1800));
        return switch (client.start("http://localhost/back")) {
            case OidcClient.Start.Ready _ -> "ready";
            case OidcClient.Start.Unreachable(String why) -> why;
        };
    }

    private String metadata(String name, String token) {
        return "{\"issuer\":\"" + name + "\",\"authorization_endpoint\":\"" + issuer
                + "/authorize\",\"token_endpoint\":\"" + token + "\",\"jwks_uri\":\"" + issuer + "/keys\"}";
    }
}
