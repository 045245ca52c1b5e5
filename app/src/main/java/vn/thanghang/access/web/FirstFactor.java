package vn.thanghang.access.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person has shown first; the other kind must follow, never the same again. */
enum FirstFactor {
    /** A code, a recovery code or a passkey completes it. */
    PASSWORD("one", SignInPaths.SECOND_FACTOR),
    /** Only the password completes it. */
    PASSKEY("passkey", SignInPaths.PASSWORD);

    private final String kept;
    private final String nextPage;

    FirstFactor(String kept, String nextPage) {
        this.kept = kept;
        this.nextPage = nextPage;
    }

    /** As the session keeps it. */
    String kept() {
        return kept;
    }

    String nextPage() {
        return nextPage;
    }

    static Optional<FirstFactor> of(@Nullable Object kept) {
        return Arrays.stream(values())
                .filter(factor -> factor.kept.equals(kept))
                .findFirst();
    }
}
