package vn.thanghang.platform.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that changes something once for each key its sender chose: asked again within a day it gets the same
 * answer and nothing is done again; another request under the same key is refused. The key is claimed before the work and
 * its answer stored after it, each by itself, because a use case opens its own transaction.
 */
@Service
public class AnsweringOnce {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,100}");

    private static final String FORGET = "delete from platform.api_answer where made_at < :before";

    private static final String CLAIM = """
            insert into platform.api_answer (account, key, asked, made_at) values (:account, :key, :asked, :at)
            on conflict do nothing
            """;

    private static final String FIND =
            "select asked, status, answer from platform.api_answer where account = :account and key = :key";

    private static final String STORE =
            "update platform.api_answer set status = :status, answer = :answer where account = :account and key = :key";

    private static final String LET_GO =
            "delete from platform.api_answer where account = :account and key = :key and status is null";

    private record Answer(
            String asked,
            @Nullable Integer status,
            @Nullable String answer) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AnsweringOnce(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param key header {@code Idempotency-Key}
     * @param asked everything that makes the request this one: its route, subject and body
     */
    public ResponseEntity<String> answer(UUID account, String key, String asked, Supplier<ResponseEntity<?>> work) {
        if (!KEY.matcher(key).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Idempotency-Key");
        }
        jdbc.sql(FORGET)
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        String hash = hash(asked);
        boolean first = jdbc.sql(CLAIM)
                        .param("account", account)
                        .param("key", key)
                        .param("asked", hash)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        return first ? worked(account, key, work) : known(account, key, hash);
    }

    /** The key as one that use cases guard their rows by: the same for the same person and key. */
    public static UUID keyOf(UUID account, String key) {
        return UUID.nameUUIDFromBytes((account + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> worked(UUID account, String key, Supplier<ResponseEntity<?>> work) {
        ResponseEntity<?> answer;
        try {
            answer = work.get();
        } catch (RuntimeException failed) {
            // Nothing was done: the sender may try again under the same key.
            jdbc.sql(LET_GO).param("account", account).param("key", key).update();
            throw failed;
        }
        String body = json.writeValueAsString(answer.getBody());
        if (answer.getStatusCode().isError()) {
            // Refused, so that nothing was done: what stood in the way may be put right, and the same key asks again.
            jdbc.sql(LET_GO).param("account", account).param("key", key).update();
            return ResponseEntity.status(answer.getStatusCode())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body);
        }
        jdbc.sql(STORE)
                .param("account", account)
                .param("key", key)
                .param("status", answer.getStatusCode().value())
                .param("answer", body)
                .update();
        return told(answer.getStatusCode().value(), body);
    }

    private ResponseEntity<String> known(UUID account, String key, String hash) {
        Optional<Answer> found = jdbc.sql(FIND)
                .param("account", account)
                .param("key", key)
                .query((row, number) -> new Answer(
                        row.getString("asked"), row.getObject("status", Integer.class), row.getString("answer")))
                .optional();
        if (found.isEmpty() || found.get().status == null || found.get().answer == null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "still under way");
        }
        if (!found.get().asked.equals(hash)) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "another request under this key");
        }
        return told(found.get().status, found.get().answer);
    }

    private static ResponseEntity<String> told(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String hash(String asked) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
