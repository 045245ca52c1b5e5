package vn.thanghang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void carriesTheTimeAndTheVersion() {
        UUID id = new TimeOrderedIds(fixed(NOON), new Random(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void keepsTheOrderWithinOneMillisecondAndWhenTheClockStepsBack() {
        var clock = new SteppedClock(NOON);
        var ids = new TimeOrderedIds(clock, new Random(1));
        Set<UUID> seen = new HashSet<>();
        String before = "";
        for (int i = 0; i < 10_000; i++) {
            if (i == 5_000) {
                clock.now = NOON.minus(Duration.ofHours(1));
            }
            UUID id = ids.next();
            assertThat(id.toString()).isGreaterThan(before);
            assertThat(seen.add(id)).isTrue();
            before = id.toString();
        }
    }

    private static Clock fixed(Instant instant) {
        return Clock.fixed(instant, Vietnam.ZONE);
    }

    private static final class SteppedClock extends Clock {
        private Instant now;

        SteppedClock(Instant now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return Vietnam.ZONE;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
