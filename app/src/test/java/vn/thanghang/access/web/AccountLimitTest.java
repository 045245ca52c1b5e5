package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountLimitTest {

    private static final class Minutes extends Clock {
        private Instant now = Instant.parse("2026-11-23T05:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void filesAndWritesOfOnePersonAreCountedByTheMinute() {
        var clock = new Minutes();
        var hour = Duration.ofHours(1);
        var limit = new AccountLimit(
                mock(Identities.class), new AccessSettings(hour, hour, hour, 30, 200, 3, 2, ""), clock);
        var one = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(limit.allows(one, "POST", "/van-ban")).isTrue();
        }
        assertThat(limit.allows(one, "POST", "/van-ban")).isFalse();
        assertThat(limit.allows(one, "GET", "/van-ban/1/tep")).isTrue();
        assertThat(limit.allows(one, "GET", "/van-ban/1/du-thao.docx")).isTrue();
        assertThat(limit.allows(one, "GET", "/so-van-ban/di.csv")).isFalse();
        assertThat(limit.allows(one, "GET", "/van-ban")).as("reading goes on").isTrue();
        assertThat(limit.allows(UUID.randomUUID(), "POST", "/van-ban"))
                .as("somebody else is not concerned")
                .isTrue();
        clock.now = clock.now.plusSeconds(60);
        assertThat(limit.allows(one, "POST", "/van-ban")).isTrue();
        assertThat(limit.allows(one, "GET", "/so-van-ban/di.csv")).isTrue();
    }
}
