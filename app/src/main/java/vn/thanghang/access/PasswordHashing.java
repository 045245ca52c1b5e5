package vn.thanghang.access;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Argon2id with 19 MiB, two passes, one lane. At most four run at once, so that a flood of sign-ins can neither take the
 * memory nor both processors; who waits longer than five seconds is told that the system is busy.
 */
final class PasswordHashing {

    /** No turn came within the time a person waits. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class Busy extends RuntimeException {
        Busy() {
            super("too many sign-ins at once");
        }
    }

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final AtomicLong comparisons = new AtomicLong();
    private final String hashOfNobody;

    PasswordHashing() {
        this.hashOfNobody = hash("a password that nobody has ever set 42");
    }

    String hash(String password) {
        var normalized = PasswordRules.normalized(password);
        return inTurn(() -> Objects.requireNonNull(encoder.encode(normalized)));
    }

    /** Costs the same whether there is a hash or not, so that time does not tell whether an account exists. */
    boolean matches(String password, @Nullable String hash) {
        if (PasswordRules.tooLong(password)) {
            return false;
        }
        comparisons.incrementAndGet();
        var normalized = PasswordRules.normalized(password);
        boolean same = inTurn(() -> encoder.matches(normalized, hash == null ? hashOfNobody : hash));
        return same && hash != null;
    }

    /** How many passwords were compared so far, whoever they were for. */
    long comparisons() {
        return comparisons.get();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
