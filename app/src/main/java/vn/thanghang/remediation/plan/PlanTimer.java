package vn.thanghang.remediation.plan;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every hour, so that the first day of lateness is written down on that day. */
@Component
class PlanTimer {

    private static final Logger LOG = LoggerFactory.getLogger(PlanTimer.class);
    private static final int FIRST_MINUTES = 3;
    private static final int EVERY_MINUTES = 60;

    private final WatchingPlans watching;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("plans").daemon().factory());

    PlanTimer(WatchingPlans watching) {
        this.watching = watching;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = timer.scheduleWithFixedDelay(this::look, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
    }

    void look() {
        try {
            int late = watching.record();
            if (late > 0) {
                LOG.info("{} plans have become late", late);
            }
        } catch (RuntimeException fault) {
            // The next look tries again; a thrown fault would end the timer for good.
            LOG.error("the dates of plans could not be looked at", fault);
        }
    }
}
