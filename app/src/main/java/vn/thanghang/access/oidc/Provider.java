package vn.thanghang.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thanghang.access.oidc.OidcRefusal.Reason;

/** The identity provider over HTTP: what it says of itself, its keys, a code for a token. Follows no redirect. */
class Provider {

    /** What the provider says of itself. */
    record Metadata(URI authorization, URI token, URI keys, boolean namesItself) {}

    private record Kept<T>(T value, Instant at) {}

    private static final Duration KEPT = Duration.ofHours(1);
    /** Keys are asked for anew at most this often, however many unknown ones are sent. */
    private static final Duration KEYS_AT_MOST = Duration.ofSeconds(30);

    private static final long LONGEST_ANSWER = 256L * 1024;

    private final OidcSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(1))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private volatile @Nullable Kept<Metadata> metadata;
    private volatile @Nullable Kept<JWKSet> keys;

    Provider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Metadata metadata(Deadline deadline) {
        var kept = metadata;
        if (kept != null && isYoung(kept.at, KEPT)) {
            return kept.value;
        }
        var address = URI.create(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        var answer = json(HttpRequest.newBuilder(address), deadline, Reason.UNREACHABLE);
        if (!settings.issuer().equals(answer.get("issuer"))) {
            throw new OidcRefusal(Reason.METADATA);
        }
        var fresh = new Metadata(
                endpoint(answer, "authorization_endpoint"),
                endpoint(answer, "token_endpoint"),
                endpoint(answer, "jwks_uri"),
                Boolean.TRUE.equals(answer.get("authorization_response_iss_parameter_supported")));
        metadata = new Kept<>(fresh, clock.instant());
        return fresh;
    }

    /**
     * The keys of the provider.
     *
     * @param anew when one is missing: the provider may have changed them
     */
    JWKSet keys(boolean anew, Deadline deadline) {
        var kept = keys;
        if (kept != null && isYoung(kept.at, anew ? KEYS_AT_MOST : KEPT)) {
            return kept.value;
        }
        try {
            var text = text(HttpRequest.newBuilder(metadata(deadline).keys()), deadline, Reason.UNREACHABLE);
            var fresh = JWKSet.parse(text);
            keys = new Kept<>(fresh, clock.instant());
            return fresh;
        } catch (ParseException unreadable) {
            throw new OidcRefusal(Reason.METADATA);
        }
    }

    /** The answer to a code; the code is good for one. */
    Map<String, Object> exchange(String code, Pending pending, Deadline deadline) {
        var fields = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                pending.redirect(),
                "code_verifier",
                pending.verifier()));
        var request = HttpRequest.newBuilder(metadata(deadline).token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        var secret = secret();
        if (secret == null) {
            fields.put("client_id", settings.clientId());
        } else {
            request.header("Authorization", "Basic " + basic(secret));
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return json(request.POST(BodyPublishers.ofString(body)), deadline, Reason.CODE_REFUSED);
    }

    /** Read each time, so that a new secret counts without a new start. */
    private @Nullable String secret() {
        var file = settings.secretFile();
        try {
            return file == null ? null : Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new OidcRefusal(Reason.METADATA);
        }
    }

    private String basic(String secret) {
        var pair = encoded(settings.clientId()) + ":" + encoded(secret);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private URI endpoint(Map<String, Object> answer, String name) {
        try {
            if (answer.get(name) instanceof String text && settings.admits(URI.create(text))) {
                return URI.create(text);
            }
        } catch (IllegalArgumentException unreadable) {
            // Refused below, like an endpoint that is missing.
        }
        throw new OidcRefusal(Reason.METADATA);
    }

    private Map<String, Object> json(HttpRequest.Builder request, Deadline deadline, Reason whenRefused) {
        try {
            return JSONObjectUtils.parse(text(request, deadline, whenRefused));
        } catch (ParseException unreadable) {
            throw new OidcRefusal(Reason.METADATA);
        }
    }

    private String text(HttpRequest.Builder request, Deadline deadline, Reason whenRefused) {
        var call = http.sendAsync(
                request.timeout(Duration.ofMillis(deadline.millisLeft())).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            HttpResponse<String> answer = call.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new OidcRefusal(answer.statusCode() / 100 == 4 ? whenRefused : Reason.UNREACHABLE);
            }
            return answer.body();
        } catch (TimeoutException | ExecutionException gone) {
            call.cancel(true);
            throw new OidcRefusal(Reason.UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OidcRefusal(Reason.UNREACHABLE);
        }
    }

    private boolean isYoung(Instant at, Duration time) {
        return clock.instant().isBefore(at.plus(time));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
