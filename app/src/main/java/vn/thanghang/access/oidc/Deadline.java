package vn.thanghang.access.oidc;

import java.time.Duration;

/** So long may all calls to the provider take together for one request of a person. */
final class Deadline {

    private final long endsAtNanos;

    private Deadline(long endsAtNanos) {
        this.endsAtNanos = endsAtNanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    long millisLeft() {
        return Math.max(1, (endsAtNanos - System.nanoTime()) / 1_000_000);
    }
}
