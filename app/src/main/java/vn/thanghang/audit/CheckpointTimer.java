package vn.thanghang.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A checkpoint every five minutes or after a thousand events, whichever comes first. */
@Component
class CheckpointTimer {

    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(5);
    private static final int AFTER_EVENTS = 1000;

    private final Checkpoints checkpoints;
    private final Clock clock;
    private Instant last;

    CheckpointTimer(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.last = clock.instant();
    }

    void look() {
        boolean due = !clock.instant().isBefore(last.plus(AT_LEAST_EVERY));
        if (due || checkpoints.uncovered() >= AFTER_EVENTS) {
            checkpoints.make();
            last = clock.instant();
        }
    }
}
