package vn.thanghang.access;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks every hour, so that a machine that is off at night misses nothing: idle accounts, and the review that is due. */
@Component
class AccountTimer {

    private static final Logger LOG = LoggerFactory.getLogger(AccountTimer.class);
    private static final int FIRST_MINUTES = 5;
    private static final int EVERY_MINUTES = 60;

    private final IdleAccounts idle;
    private final ReviewingRights reviewing;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("accounts").daemon().factory());

    AccountTimer(IdleAccounts idle, ReviewingRights reviewing) {
        this.idle = idle;
        this.reviewing = reviewing;
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
            var disabled = idle.disable();
            if (!disabled.isEmpty()) {
                LOG.info("{} idle accounts were disabled", disabled.size());
            }
            reviewing.openWhenDue().ifPresent(review -> LOG.info("a review of rights is due and was opened"));
        } catch (RuntimeException fault) {
            // The next look tries again; a thrown fault would end the timer for good.
            LOG.error("idle accounts and the review of rights could not be looked after", fault);
        }
    }
}
