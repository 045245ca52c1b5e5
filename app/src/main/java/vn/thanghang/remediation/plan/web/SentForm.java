package vn.thanghang.remediation.plan.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.thanghang.remediation.content.Part;

/** What a form of a plan sends beside its words. */
final class SentForm {

    private static final UUID NO_FORM = new UUID(0, 0);

    private SentForm() {}

    /** Which opened form it is. */
    static UUID key(Map<String, String> sent) {
        return id(sent.get("key")).orElse(NO_FORM);
    }

    /** The task it writes; empty for a page that is kept as a whole. */
    static Optional<UUID> task(Map<String, String> sent) {
        return id(sent.get("viec-id"));
    }

    /** @throws ResponseStatusException when it names no page of a plan: nothing may land on another one */
    static Part part(Map<String, String> sent) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(sent.get("trang")))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static Optional<UUID> id(@Nullable String typed) {
        try {
            return typed == null || typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
