package vn.thanghang.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.api.AnsweringOnce;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchIndex;

/** The interface for programs: what it says of itself, its parts of lists, its refusals, its answers given once. */
@DatabaseIT(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiIT {

    private static final Path DESCRIPTION = Path.of("../docs/api/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SearchIndex index;

    @Autowired
    private AnsweringOnce once;

    private final HttpClient http = HttpClient.newHttpClient();

    /** To write it anew: run with {@code -Dwrite.openapi=true}. */
    @Test
    void theDescriptionThatIsKeptIsTheOneThatAnswers() throws IOException {
        JsonNode answers =
                JSON.readTree(get(Role.FOCAL_OFFICER, "/api/v1/openapi.json").body());
        if (Boolean.getBoolean("write.openapi")) {
            Files.createDirectories(DESCRIPTION.getParent());
            Files.writeString(DESCRIPTION, JSON.writeValueAsString(answers) + "\n");
        }
        assertThat(JSON.readTree(Files.readString(DESCRIPTION))).isEqualTo(answers);
        assertThat(answers.at("/paths/~1api~1v1~1documents/get/x-act").asString())
                .isEqualTo("READ_DOCUMENTS");
    }

    @Test
    void tellsWhoOneIsAndWhatMustBeSentAlong() {
        JsonNode session = JSON.readTree(get(Role.HEAD, "/api/v1/session").body());
        assertThat(session.at("/roles/0/role").asString()).isEqualTo("HEAD");
        assertThat(session.at("/csrfHeader").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(session.at("/csrfToken").asString()).isNotEmpty();
        assertThat(get(Role.HEAD, "/api/v1/my-work").statusCode()).isEqualTo(200);
        assertThat(get(Role.MONITOR, "/api/v1/documents").statusCode()).isEqualTo(200);
        assertThat(get(Role.MONITOR, "/api/v1/directives").statusCode()).isEqualTo(200);
    }

    @Test
    void leafsToTheEndWithoutLossAndWithoutDoubles() {
        for (int i = 0; i < 120; i++) {
            index.put(new SearchEntry("directive.search.DOCUMENT", "api" + i, "Thư ngỏ " + i, "", "/x", null));
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        for (int part = 0; part < 3; part++) {
            JsonNode found = JSON.readTree(get(
                            Role.MONITOR,
                            "/api/v1/search?q=th%C6%B0%20ng%E1%BB%8F&kind=directive.search.DOCUMENT&cursor=" + cursor)
                    .body());
            assertThat(found.at("/count").asInt()).isEqualTo(120);
            found.at("/entries/items")
                    .forEach(entry ->
                            assertThat(seen.add(entry.at("/id").asString())).isTrue());
            cursor = found.at("/entries/next").isNull()
                    ? ""
                    : found.at("/entries/next").asString();
        }
        assertThat(cursor).isEmpty();
        assertThat(seen).hasSize(120);
    }

    @Test
    void refusesInAFormProgramsRead() {
        var refused = get(Role.MONITOR, "/api/v1/documents/" + UUID.randomUUID());
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(refused.body()).at("/title").asString()).isEqualTo("Không có trang này");
        assertThat(get(Role.ADMINISTRATOR, "/api/v1/documents").statusCode()).isEqualTo(403);
        assertThat(get(Role.MONITOR, "/api/v1/search?q=a&kind=directive.search.DOCUMENT&cursor=%21")
                        .statusCode())
                .isEqualTo(404);
        var stranger = answer(new Visitor(context), "GET", "/api/v1/my-work", Map.of());
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @Test
    void changesNothingWithoutTokenOrKey() {
        String path = "/api/v1/directives/" + UUID.randomUUID() + "/receipts/co-quan-thu";
        Visitor visitor = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        assertThat(answer(visitor, "POST", path, Map.of("Idempotency-Key", "khoa-so-1"))
                        .statusCode())
                .isEqualTo(403);
        String token = JSON.readTree(
                        answer(visitor, "GET", "/api/v1/session", Map.of()).body())
                .at("/csrfToken")
                .asString();
        Map<String, String> allowed = Map.of("X-CSRF-TOKEN", token, "Origin", visitor.origin());
        assertThat(answer(visitor, "POST", path, allowed).statusCode())
                .as("no key")
                .isEqualTo(400);
        var withKey = new HashMap<>(allowed);
        withKey.put("Idempotency-Key", "khoa-so-1");
        assertThat(answer(visitor, "POST", path, withKey).statusCode())
                .as("no such directive")
                .isEqualTo(404);
    }

    @Test
    void answersOnceForAKey() {
        UUID account = UUID.randomUUID();
        var done = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            ResponseEntity<String> answer = once.answer(
                    account,
                    "khoa-so-2",
                    "a",
                    () -> ResponseEntity.status(201).body(Map.of("n", done.incrementAndGet())));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
            assertThat(answer.getBody()).isEqualTo("{\"n\":1}");
        }
        assertThatThrownBy(() -> once.answer(account, "khoa-so-2", "b", () -> ResponseEntity.ok("")))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));
        assertThat(once.answer(UUID.randomUUID(), "khoa-so-2", "b", () -> ResponseEntity.ok("c"))
                        .getBody())
                .as("another person's key is another key")
                .isEqualTo("\"c\"");
        assertThatThrownBy(() -> once.answer(account, "khoa-so-3", "a", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once.answer(account, "khoa-so-3", "a", () -> ResponseEntity.ok("d"))
                        .getBody())
                .as("what failed may be tried again")
                .isEqualTo("\"d\"");
    }

    private HttpResponse<String> get(Role role, String path) {
        return answer(Visitor.signedIn(context, role), "GET", path, Map.of());
    }

    private HttpResponse<String> answer(Visitor visitor, String method, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(visitor.origin() + path))
                .header("Accept", "application/json")
                .header("Cookie", "sid=" + visitor.cookie("sid"))
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
