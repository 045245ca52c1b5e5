package vn.thanghang.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import vn.thanghang.access.PasskeyRefusal;

/** What pages about passkeys read from addresses and requests. */
final class PasskeyWords {

    private PasskeyWords() {}

    /** The reason an address carries; empty for anything we did not write there. */
    static Optional<PasskeyRefusal> refusal(String asked) {
        return Arrays.stream(PasskeyRefusal.values())
                .filter(reason -> reason.name().equals(asked))
                .findFirst();
    }

    /** What the browser says about itself, as a first proposal for the name of a passkey. */
    static String device(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
    }
}
