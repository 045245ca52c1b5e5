package vn.thanghang.platform.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.thanghang.platform.BadInput;

/**
 * How the world reaches the server: by TLS of its own from two PEM files, or through a proxy that is named. Headers about
 * the visitor count from that proxy only; without one they are ignored, whoever sends them.
 */
final class PublicEdge implements EnvironmentPostProcessor {

    private static final String BUNDLE = "edge";

    /** Authenticated encryption with forward secrecy only, the strongest first. */
    private static final String CIPHERS = String.join(
            ",",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>();
        tls(
                environment.getProperty("thanghang.tls.certificate", ""),
                environment.getProperty("thanghang.tls.key", ""),
                settings);
        proxy(environment.getProperty("thanghang.proxy", ""), settings);
        environment.getPropertySources().addLast(new MapPropertySource("public-edge", settings));
    }

    private static void tls(String certificate, String key, Map<String, Object> settings) {
        if (certificate.isBlank() && key.isBlank()) {
            return;
        }
        for (String file : new String[] {certificate, key}) {
            if (file.isBlank() || !Files.isReadable(Path.of(file))) {
                throw new BadInput("platform.tls.unreadable", file);
            }
        }
        String pem = "spring.ssl.bundle.pem." + BUNDLE;
        settings.put(pem + ".keystore.certificate", "file:" + certificate);
        settings.put(pem + ".keystore.private-key", "file:" + key);
        settings.put(pem + ".options.enabled-protocols", "TLSv1.3,TLSv1.2");
        settings.put(pem + ".options.ciphers", CIPHERS);
        // A renewed certificate counts without a restart.
        settings.put(pem + ".reload-on-update", "true");
        settings.put("server.ssl.bundle", BUNDLE);
    }

    private static void proxy(String addresses, Map<String, Object> settings) {
        if (addresses.isBlank()) {
            settings.put("server.forward-headers-strategy", "none");
            return;
        }
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
        settings.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
        settings.put(
                "server.tomcat.remoteip.internal-proxies",
                Arrays.stream(addresses.split(","))
                        .map(String::strip)
                        .map(PublicEdge::asRange)
                        .collect(Collectors.joining(",")));
    }

    private static String asRange(String address) {
        return address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32");
    }
}
