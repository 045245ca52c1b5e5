package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.thanghang.platform.database.DatabaseIT;

/** TLS of its own, from the two PEM files an office gets from its certificate authority. */
@ExtendWith(TlsIT.CertificateFiles.class)
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"thanghang.tls.certificate=target/test-tls/cert.pem", "thanghang.tls.key=target/test-tls/key.pem"
        })
class TlsIT {

    private static final Path FOLDER = Path.of("target", "test-tls");
    private static final char[] PASSWORD = "only-here".toCharArray();

    @Autowired
    private WebServerApplicationContext context;

    /** Stands above the context, which reads the files when it starts. */
    static final class CertificateFiles implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext test) throws Exception {
            KeyStore store = store();
            pem("cert.pem", "CERTIFICATE", store.getCertificate("edge").getEncoded());
            pem("key.pem", "PRIVATE KEY", store.getKey("edge", PASSWORD).getEncoded());
        }
    }

    private static KeyStore store() throws Exception {
        Path file = FOLDER.resolve("edge.p12");
        if (!Files.exists(file)) {
            Files.createDirectories(FOLDER);
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            int code = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "edge",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-validity",
                            "3650",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static void pem(String name, String kind, byte[] content) throws Exception {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                FOLDER.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    @Test
    void visitorsComeByTlsAndTheCookieStaysThere() throws Exception {
        HttpResponse<String> page = ask("TLSv1.3");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(promise -> assertThat(promise).contains("max-age=31536000"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("__Host-sid=").contains("Secure"));
        assertThat(ask("TLSv1.2").statusCode()).isEqualTo(200);
    }

    @Test
    void oldProtocolsAndPlainRequestsAreNotAnswered() throws Exception {
        assertThatThrownBy(() -> ask("TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
        assertThat(RawHttp.ask(port(), "GET /dang-nhap HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Thăng Hạng");
    }

    @Test
    void ciphersWithoutAuthenticationOfTheirTextAreNotAnswered() throws Exception {
        assertThat(handshake("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")).isTrue();
        for (String weak : new String[] {
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"
        }) {
            assertThat(handshake(weak)).as(weak).isFalse();
        }
    }

    private boolean handshake(String cipher) throws Exception {
        try (HttpClient client =
                client(new SSLParameters(new String[] {cipher}, new String[] {"TLSv1.2"}), trusted())) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/dang-nhap"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (SSLHandshakeException refused) {
            return false;
        }
    }

    @Test
    void theLanguageIsKeptInACookieBoundToThisHost() throws Exception {
        try (HttpClient client = client("TLSv1.3")) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/dang-nhap?lang=en"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().allValues("Set-Cookie"))
                    .allMatch(cookie -> cookie.matches("__Host-(sid|lang)=.*")
                            && cookie.contains("Secure")
                            && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Lax"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-lang=en;"));
            var again = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/dang-nhap"))
                            .header("Cookie", "__Host-lang=en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(again.body()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void nobodyButANamedProxySpeaksForVisitors() throws Exception {
        try (HttpClient client = client("TLSv1.3")) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/dang-nhap"))
                            .header("X-Forwarded-Proto", "http")
                            .header("X-Forwarded-For", "203.0.113.7")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    private HttpResponse<String> ask(String protocol) throws Exception {
        try (HttpClient client = client(protocol)) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port() + "/dang-nhap"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpClient client(String protocol) throws Exception {
        return client(new SSLParameters(null, new String[] {protocol}), trusted());
    }

    private static HttpClient client(SSLParameters parameters, SSLContext tls) {
        return HttpClient.newBuilder().sslContext(tls).sslParameters(parameters).build();
    }

    private static SSLContext trusted() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("edge", store().getCertificate("edge"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }
}
