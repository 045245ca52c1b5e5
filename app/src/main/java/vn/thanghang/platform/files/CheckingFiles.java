package vn.thanghang.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides about files that have arrived: first the checks, then the scanner. What is not decided stays where it is and is
 * tried again, after a restart too; nothing is ever let through because something did not answer.
 */
@Component
class CheckingFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CheckingFiles.class);
    private static final int AT_ONCE = 2;
    /** Longer than checks and scanner may take together. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration UNFINISHED = Duration.ofHours(24);
    private static final Duration NOT_TAKEN = Duration.ofDays(7);

    private final WaitingFiles waiting;
    private final FileChecks checks;
    private final Clamd scanner;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            AT_ONCE, Thread.ofPlatform().name("file-check-", 1).daemon().factory());

    CheckingFiles(
            WaitingFiles waiting,
            FileChecks checks,
            Clamd scanner,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${thanghang.files.look-every:PT15S}") Duration every) {
        this.waiting = waiting;
        this.checks = checks;
        this.scanner = scanner;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.every = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var _ = workers.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        workers.shutdownNow();
    }

    /** Checks one file as soon as a worker is free. */
    void begin(UUID id) {
        try {
            workers.execute(() -> quietly(() -> check(id)));
        } catch (RejectedExecutionException stopping) {
            // The row stays due; the next start goes on.
            LOG.info("the check of {} waits for the next start", id);
        }
    }

    /** One look: what is due, and what nobody will finish any more. */
    void look() {
        quietly(() -> {
            Instant now = clock.instant();
            waiting.sweep(now.minus(UNFINISHED), now.minus(NOT_TAKEN));
            List<UUID> due = waiting.due(now, !scanner.isConfigured() || scanner.answers());
            due.forEach(this::check);
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            // Whatever was due stays due; a thrown fault would end the timer for good.
            LOG.error("a file on its way in could not be checked", fault);
        }
    }

    private void check(UUID id) {
        Instant now = clock.instant();
        waiting.claim(id, now, now.plus(CLAIM)).ifPresent(this::decide);
    }

    private void decide(WaitingFile file) {
        switch (checks.check(waiting.content(file.id()), file.name(), file.profile())) {
            case Checked.Refused(var reason, var detail) -> refuse(file, reason, detail);
            case Checked.Later() ->
                waiting.settle(file, file.state(), clock.instant().plus(SOON), clock.instant());
            case Checked.Passed(var type, byte[] content) -> scan(file, type, content);
        }
    }

    private void scan(WaitingFile file, FileType type, byte[] content) {
        switch (scanner.isConfigured() ? scanner.scan(content) : new Scan.Clean()) {
            case Scan.Clean() -> pass(file, type, content);
            case Scan.Found(String name) -> refuse(file, FileRefusal.VIRUS, name);
            case Scan.NotNow(String why) -> {
                LOG.warn("the scanner does not answer ({}); a file waits", why);
                Instant now = clock.instant();
                waiting.settle(file, WaitingState.WAITING_FOR_SCANNER, now.plus(delay(waiting.tries(file.id()))), now);
            }
        }
    }

    /** Every look at first, later less often. */
    private Duration delay(int tries) {
        Duration doubled = every.multipliedBy(1L << Math.min(tries, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void pass(WaitingFile file, FileType type, byte[] content) {
        String name = FileName.ofType(file.name(), type);
        transactions.executeWithoutResult(tx -> {
            if (waiting.clean(file.id(), name, type, scanner.isConfigured(), clock.instant())) {
                waiting.replaceContent(file.id(), content);
            }
        });
    }

    private void refuse(WaitingFile file, FileRefusal reason, String detail) {
        transactions.executeWithoutResult(tx -> {
            if (waiting.refuse(file, reason, detail, clock.instant())) {
                waiting.dropContent(file.id());
                events.publishEvent(new FileRefused(file.id(), file.owner(), reason, detail));
            }
        });
    }
}
