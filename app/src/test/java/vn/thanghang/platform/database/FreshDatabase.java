package vn.thanghang.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives each application context of the tests its own database, and each test class its starting state. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        DatabaseAccess access = database.access();
        String folder = "target/test-var/app-" + database.name();
        forgetClock(Path.of(folder));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "thanghang.database.url",
                                access.url(),
                                "thanghang.database.user",
                                access.app().name(),
                                "thanghang.database.password",
                                access.app().password(),
                                "thanghang.database.owner-user",
                                access.owner().name(),
                                "thanghang.database.owner-password",
                                access.owner().password(),
                                "thanghang.var",
                                folder,
                                // A backup in the middle of a test would be an event nobody expects.
                                "thanghang.backup.every",
                                "PT0S",
                                // Nor should a job run in the middle; whoever tests one lets it run.
                                "thanghang.jobs",
                                "false",
                                // Contexts wait for their next class side by side, each with a pool.
                                "spring.datasource.hikari.minimum-idle",
                                "1",
                                "spring.datasource.hikari.idle-timeout",
                                "10000")));
        context.getBeanFactory().registerSingleton("testDatabase", database);
        context.getBeanFactory().registerSingleton("testDatabaseState", new State());
    }

    /** How far an earlier run of the tests had come in the year of the demonstration. */
    private static void forgetClock(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("demonstration-clock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the state after the start has been kept already. */
    static final class State {
        private boolean kept;
    }

    static final class PerClass extends AbstractTestExecutionListener {

        private static final int PATIENCE = 15;

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 100;
        }

        @Override
        public void beforeTestClass(TestContext testContext) {
            ApplicationContext context = testContext.getApplicationContext();
            TestDatabase database = context.getBean(TestDatabase.class);
            State state = context.getBean(State.class);
            if (state.kept) {
                database.restore();
            } else {
                database.snapshot();
                state.kept = true;
            }
            context.getBeanProvider(DataSource.class).ifAvailable(PerClass::awaitFreshConnection);
        }

        /** The thread of a test stands for the system itself; what comes in over HTTP is bound to its person. */
        @Override
        public void beforeTestMethod(TestContext testContext) {
            RowScope.EVERYTHING.enter();
        }

        @Override
        public void afterTestMethod(TestContext testContext) {
            RowScope.leave();
        }

        /** While the database was away the pool may have been refused, and waits longer after each refusal. */
        private static void awaitFreshConnection(DataSource pool) {
            try {
                pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
            } catch (SQLException noPool) {
                throw new IllegalStateException(noPool);
            }
            for (int i = 0; i < PATIENCE; i++) {
                try (Connection connection = pool.getConnection()) {
                    if (connection.isValid(1)) {
                        return;
                    }
                } catch (SQLException refused) {
                    // The pool has waited two seconds by itself.
                }
            }
        }
    }
}
