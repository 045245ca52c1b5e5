package vn.thanghang.remediation.evidence;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every half minute at what was laid down since. */
@Component
class EvidenceTimer {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceTimer.class);
    private static final int EVERY_SECONDS = 30;

    private final FindingReuse finding;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("evidence").daemon().factory());

    EvidenceTimer(FindingReuse finding) {
        this.finding = finding;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
    }

    void look() {
        try {
            finding.look();
        } catch (RuntimeException fault) {
            // The next look tries again; a thrown fault would end the timer for good.
            LOG.error("evidence could not be looked at", fault);
        }
    }
}
