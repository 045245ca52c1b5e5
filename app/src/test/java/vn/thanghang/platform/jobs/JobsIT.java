package vn.thanghang.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.platform.database.DatabaseIT;

/** Two nodes on one database do each job on one of them, and take over what a dead one left. */
@DatabaseIT
class JobsIT {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneNodeAtATimeRunsAJobAndGoesOnAfterAFault() throws Exception {
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var runs = new AtomicInteger();
        var job = new RecurringJob("counting", Duration.ofMillis(1), () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("the first run fails");
                }
            } finally {
                atOnce.decrementAndGet();
            }
        });
        Jobs one = node(job);
        Jobs two = node(job);
        one.start();
        two.start();
        try {
            await(() -> runs.get() >= 3);
        } finally {
            one.stop();
            two.stop();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void whatADeadNodeLeftIsTakenOver() throws Exception {
        jdbc.sql("""
                insert into platform.job (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('orphan', 'recurring', now() - interval '1 hour', true, 'a node that died', now() - interval '1 minute', 1)
                """).update();
        var ran = new CountDownLatch(1);
        Jobs node = node(new RecurringJob("orphan", Duration.ofHours(1), ran::countDown));
        node.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.stop();
        }
    }

    private Jobs node(RecurringJob job) {
        var beans = new StaticListableBeanFactory();
        beans.addBean(job.name(), job);
        return new Jobs(database, beans.getBeanProvider(RecurringJob.class), true);
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        for (int i = 0; i < 600 && !until.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(until.getAsBoolean()).isTrue();
    }
}
