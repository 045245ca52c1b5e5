package vn.thanghang.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Ids that sort by the time they were made (UUID version 7, RFC 9562): milliseconds, then a counter that keeps the
 * order within one process even when the clock steps back, then 62 random bits nobody can guess.
 */
@Component
public class TimeOrderedIds {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final Random random;
    private final AtomicLong last = new AtomicLong();

    @Autowired
    TimeOrderedIds(Clock clock) {
        this(clock, new SecureRandom());
    }

    /** With a random source of one's own: for tests and demonstrations that must repeat. */
    public TimeOrderedIds(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long now = clock.millis() << COUNTER_BITS;
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = (tick & ~COUNTER_MASK) << 4 | VERSION_7 | tick & COUNTER_MASK;
        return new UUID(high, VARIANT | random.nextLong() & RANDOM_MASK);
    }
}
