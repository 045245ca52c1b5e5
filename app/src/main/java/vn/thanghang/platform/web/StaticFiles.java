package vn.thanghang.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The files a browser keeps for a year: each address carries the hash of its content, so a new release is a new
 * address. Text files are packed once, at start.
 */
@Component
class StaticFiles {

    static final String ROOT = "/static/";

    private static final Pattern CSS_LINK = Pattern.compile("url\\(\"([^\"]+)\"\\)");

    /** Files in the order they are read: a style sheet after the files it names. */
    private static final Map<String, String> TYPES = types();

    private final Map<String, StaticFile> files = new LinkedHashMap<>();

    StaticFiles() {
        TYPES.forEach((name, type) -> files.put(name, read(name, type)));
    }

    String url(String name) {
        StaticFile file = Objects.requireNonNull(files.get(name), () -> "no static file " + name);
        return ROOT + file.hash() + "/" + name;
    }

    @Nullable StaticFile find(String name) {
        return files.get(name);
    }

    private StaticFile read(String name, String type) {
        String path =
                name.equals("htmx.js") ? "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js" : "web/" + name;
        try (var in = new ClassPathResource(path).getInputStream()) {
            byte[] content = in.readAllBytes();
            byte[] linked = name.endsWith(".css") ? link(content) : content;
            return new StaticFile(type, hash(linked), linked, type.startsWith("font/") ? null : gzip(linked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] link(byte[] css) {
        Matcher links = CSS_LINK.matcher(new String(css, StandardCharsets.UTF_8));
        return links.replaceAll(link -> {
                    StaticFile file = Objects.requireNonNull(files.get(link.group(1)), link.group(1));
                    return "url(\"../" + file.hash() + "/" + link.group(1) + "\")";
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String subset : new String[] {"latin", "vietnamese"}) {
            for (String weight : new String[] {"400", "600"}) {
                types.put("fonts/be-vietnam-pro-" + subset + "-" + weight + "-normal.woff2", "font/woff2");
            }
        }
        types.put("icon.svg", "image/svg+xml; charset=utf-8");
        types.put("app.css", "text/css; charset=utf-8");
        types.put("htmx.js", "text/javascript; charset=utf-8");
        types.put("palette.js", "text/javascript; charset=utf-8");
        types.put("upload.js", "text/javascript; charset=utf-8");
        types.put("grid.js", "text/javascript; charset=utf-8");
        types.put("writing.js", "text/javascript; charset=utf-8");
        types.put("keeping.js", "text/javascript; charset=utf-8");
        types.put("passkey.js", "text/javascript; charset=utf-8");
        return types;
    }
}
