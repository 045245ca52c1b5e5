package vn.thanghang.platform.web;

import org.springframework.http.HttpStatus;

/** The failures that need different words. The message keys are {@code platform.error.<key>.title} and {@code .text}. */
public enum ErrorKind {
    NOT_FOUND("notFound"),
    SIGN_IN_NEEDED("signInNeeded"),
    FORBIDDEN("forbidden"),
    BAD_REQUEST("badRequest"),
    CONFLICT("conflict"),
    TOO_MANY("tooMany"),
    TOO_LARGE("tooLarge"),
    WORDS_TOO_LONG("wordsTooLong"),
    FAULT("fault");

    private final String key;

    ErrorKind(String key) {
        this.key = key;
    }

    public String titleKey() {
        return "platform.error." + key + ".title";
    }

    public String textKey() {
        return "platform.error." + key + ".text";
    }

    static ErrorKind of(HttpStatus status) {
        if (status.is5xxServerError()) {
            return FAULT;
        }
        return switch (status.value()) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> FORBIDDEN;
            case 404, 405, 410 -> NOT_FOUND;
            case 409, 412 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            default -> BAD_REQUEST;
        };
    }
}
