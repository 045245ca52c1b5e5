package vn.thanghang.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A checkpoint every five minutes or after a thousand events, whichever comes first. */
@Component
class CheckpointTimer {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTimer.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(5);
    private static final int AFTER_EVENTS = 1000;
    private static final int LOOK_EVERY_SECONDS = 10;

    private final Checkpoints checkpoints;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-checkpoints").daemon().factory());
    private Instant last;

    CheckpointTimer(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.last = clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            boolean due = !clock.instant().isBefore(last.plus(AT_LEAST_EVERY));
            if (due || checkpoints.uncovered() >= AFTER_EVENTS) {
                checkpoints.make();
                last = clock.instant();
            }
        } catch (RuntimeException fault) {
            // The next look tries again; a thrown fault would end the timer for good.
            LOG.error("no checkpoint of the event log could be made", fault);
        }
    }
}
