package vn.thanghang.directive.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.BadInput;

/**
 * Trust anchors in a folder. Each {@code .pem} holds lines {@code Source: …} (required), {@code From: 2015-01-01} and
 * {@code To: 2030-12-31} (both optional, both days included) and after them one or more certificates they are about.
 * Each {@code .crl} is a revocation list, DER or PEM. Other files are left alone. Anything wrong is named by its file.
 */
public final class TrustFolder {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final int MOST_BYTES = 8 << 20;

    private TrustFolder() {}

    /** What the folder holds now. */
    public static TrustAnchors read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("directive.trust.noFolder", folder);
        }
        List<TrustAnchors.Anchor> anchors = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".pem")) {
                    anchors.addAll(anchors(file));
                } else if (name.endsWith(".crl")) {
                    lists.add(revocationList(file));
                }
            }
        }
        return new TrustAnchors(anchors, lists);
    }

    private static List<TrustAnchors.Anchor> anchors(Path file) throws IOException {
        String pem = new String(bytes(file), StandardCharsets.UTF_8);
        int begin = pem.indexOf(BEGIN);
        if (begin < 0) {
            throw new BadInput("directive.trust.noCertificate", file);
        }
        Map<String, String> head = head(pem.substring(0, begin));
        String source = head.getOrDefault("source", "");
        if (source.isEmpty()) {
            throw new BadInput("directive.trust.noSource", file);
        }
        LocalDate from = day(file, head.get("from"));
        LocalDate to = day(file, head.get("to"));
        List<TrustAnchors.Anchor> anchors = new ArrayList<>();
        for (int at = begin; at >= 0; at = pem.indexOf(BEGIN, at + 1)) {
            int end = pem.indexOf(END, at);
            String base64 = end < 0 ? "" : pem.substring(at + BEGIN.length(), end);
            anchors.add(new TrustAnchors.Anchor(certificate(file, base64), from, to, source));
        }
        return anchors;
    }

    private static Map<String, String> head(String text) {
        Map<String, String> head = new HashMap<>();
        text.lines().filter(line -> line.contains(":")).forEach(line -> {
            int colon = line.indexOf(':');
            head.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        });
        return head;
    }

    private static @Nullable LocalDate day(Path file, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInput("directive.trust.badDay", file, String.valueOf(text));
        }
    }

    private static String certificate(Path file, String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            X509Certificate parsed = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            return Base64.getEncoder().encodeToString(parsed.getEncoded());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadInput("directive.trust.noCertificate", file);
        }
    }

    private static String revocationList(Path file) throws IOException {
        try {
            X509CRL parsed = (X509CRL)
                    CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes(file)));
            return Base64.getEncoder().encodeToString(parsed.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new BadInput("directive.trust.noRevocationList", file);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new BadInput("directive.trust.tooLarge", file, MOST_BYTES >> 20);
        }
        return Files.readAllBytes(file);
    }
}
