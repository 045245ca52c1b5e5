package vn.thanghang.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.RowScope;

/**
 * Runs the jobs of all modules. The time of the machine counts, also where a demonstration plays in another year: how often
 * to look, and whether a node is alive, are no matters of the office.
 */
@Component
class Jobs {

    private static final String TABLE = "platform.job";
    private static final int THREADS = 2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration BEAT_EVERY = Duration.ofSeconds(2);
    /** A node that has said nothing for so many beats is dead; its work is taken over. */
    private static final int BEATS_MISSED = 5;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final DataSource database;
    private final List<RecurringJob> jobs;
    private final boolean on;
    private @Nullable Scheduler scheduler;

    Jobs(DataSource database, ObjectProvider<RecurringJob> jobs, @Value("${thanghang.jobs}") boolean on) {
        this.database = database;
        this.jobs = jobs.stream().toList();
        this.on = on;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (!on) {
            return;
        }
        scheduler = Scheduler.create(database)
                .schedulerName(new SchedulerName.Fixed(node()))
                .startTasks(jobs.stream().map(Jobs::task).toList())
                .tableName(TABLE)
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(BEAT_EVERY)
                .missedHeartbeatsLimit(BEATS_MISSED)
                .shutdownMaxWait(STOP_WITHIN)
                .clock(Vietnam.clock()::instant)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    /** Two nodes may run on one machine. */
    private static String node() {
        return new SchedulerName.Hostname().getName()
                + '/'
                + ProcessHandle.current().pid();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .execute((instance, context) -> RowScope.EVERYTHING.call(() -> {
                    job.work().run();
                    return true;
                }));
    }
}
