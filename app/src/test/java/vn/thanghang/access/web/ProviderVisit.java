package vn.thanghang.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** A person at the identity provider: signs in there when asked and is sent back. */
final class ProviderVisit {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** From the address the application sends to, up to the address the provider sends back to. */
    String from(String address) {
        var at = address;
        for (int i = 0; i < 6; i++) {
            var answer = send(HttpRequest.newBuilder(URI.create(at)).header("Accept", "text/html"));
            if (answer.statusCode() == 200) {
                var form = Jsoup.parse(answer.body()).selectFirst("form");
                var body = "username=" + encoded(LocalProvider.PERSON) + "&password=" + encoded(LocalProvider.PASSWORD)
                        + "&_csrf=" + encoded(form.select("[name=_csrf]").attr("value"));
                answer = send(HttpRequest.newBuilder(URI.create(at).resolve(form.attr("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
            }
            at = URI.create(at)
                    .resolve(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError("stuck")))
                    .toString();
            if (at.contains(OutsidePages.BACK)) {
                return at;
            }
        }
        throw new AssertionError("the provider sends in circles: " + at);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
