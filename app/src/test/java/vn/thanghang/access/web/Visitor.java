package vn.thanghang.access.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** A browser without a screen: keeps cookies, says where it comes from, sends the token of forms, follows nothing. */
public final class Visitor {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final HttpClient http;
    private final CookieManager cookies = new CookieManager();
    private final String origin;
    private String csrf = "";

    public Visitor(ApplicationContext context) {
        this.origin = "http://localhost:"
                + Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                        .getPort();
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Somebody new with these roles, both factors shown; forms may be sent without having been read. */
    public static Visitor signedIn(ApplicationContext context, Role... roles) {
        return signedIn(context, new TestPeople(context).holding(roles));
    }

    public static Visitor signedIn(ApplicationContext context, CurrentUser user) {
        return withSession(context, new TestPeople(context).session(user, TOKEN));
    }

    static Visitor signedInLongAgo(ApplicationContext context, CurrentUser user) {
        return withSession(context, new TestPeople(context).sessionOfLongAgo(user, TOKEN));
    }

    static Visitor halfSignedIn(ApplicationContext context, CurrentUser user, FirstFactor shown) {
        return withSession(context, new TestPeople(context).halfSession(user, shown.kept(), TOKEN));
    }

    /** Nobody, but with a session and its token, as after reading the sign-in page. */
    static Visitor anonymous(ApplicationContext context) {
        return withSession(context, new TestPeople(context).emptySession(TOKEN));
    }

    private static Visitor withSession(ApplicationContext context, String id) {
        var visitor = new Visitor(context);
        visitor.cookie("sid", id);
        visitor.csrf = masked(TOKEN);
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A download. */
    public byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The page, parsed; its form token is kept for the next {@link #post}. */
    public Document read(String path) {
        return page(get(path));
    }

    public Document page(HttpResponse<String> response) {
        var page = Jsoup.parse(response.body(), origin);
        var field = page.selectFirst("input[name=_csrf]");
        if (field != null) {
            csrf = field.attr("value");
        }
        return page;
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(postRequest(path, fields, csrf).header("Origin", origin).header("Sec-Fetch-Site", "same-origin"));
    }

    /** What a script on the page asks for. */
    public String fetched(String path) {
        return send(postRequest(path, Map.of(), csrf)
                        .setHeader("Accept", "*/*")
                        .header("Origin", origin)
                        .header("Sec-Fetch-Site", "same-origin"))
                .body();
    }

    /** A form with a file, as a browser sends it; the file stands in the field {@code file}. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        String boundary = "boundary-of-this-form";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        all.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A piece of a file, as the script of a page sends it. */
    public HttpResponse<String> put(String path, byte[] body, Map<String, String> headers) {
        var request = request(path)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-CSRF-TOKEN", csrf)
                .PUT(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** A program that reads. */
    public HttpResponse<String> ask(String path) {
        return send(request(path).setHeader("Accept", "application/json").GET());
    }

    /** A program that changes something: JSON, the token, a key of its own. */
    public HttpResponse<String> tell(String path, String json, String key) {
        return send(request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-CSRF-TOKEN", csrf)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder postRequest(String path, Map<String, String> fields, String token) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public String origin() {
        return origin;
    }

    String csrf() {
        return csrf;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void cookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        // As the store itself writes the host of an answer: the server's next cookie takes the place of this one.
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(URI.create(origin), cookie);
    }

    /** The token as the page would carry it: masked, here by nothing. */
    private static String masked(String token) {
        var plain = token.getBytes(StandardCharsets.UTF_8);
        var both = new byte[2 * plain.length];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
