import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;

/**
 * A write of one row in a transaction of its own, with and without the event of the log, in turn on one connection, so
 * that both meet the same moment of the disk; then as many as eight writers together bring about in a second.
 *
 * <p>Usage: {@code java -cp <application> AuditCost.java <project> <work folder> <port> <pairs>}.
 */
public class AuditCost {

    private static final int WARM_UP = 500;
    private static final int WRITERS = 8;

    public static void main(String[] args) throws Exception {
        try (var server = new DemoServer(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]))) {
            server.start();
            server.awaitHealth();
            try (Connection owner = server.owner(); Statement sql = owner.createStatement()) {
                sql.execute("create table public.proof_of_cost (id uuid primary key, what text not null)");
            }
            pairs(server, Integer.parseInt(args[3]));
            together(server);
        }
    }

    private static void pairs(DemoServer server, int pairs) throws Exception {
        try (Connection connection = server.owner()) {
            var writer = new Writer(connection);
            var plain = new ArrayList<Long>();
            var audited = new ArrayList<Long>();
            for (int i = -WARM_UP; i < pairs; i++) {
                boolean plainFirst = i % 2 == 0;
                long first = writer.write(!plainFirst);
                long second = writer.write(plainFirst);
                if (i >= 0) {
                    plain.add(plainFirst ? first : second);
                    audited.add(plainFirst ? second : first);
                }
            }
            Collections.sort(plain);
            Collections.sort(audited);
            System.out.printf(
                    "%d pairs: without the event p50 %.2f ms, p95 %.2f ms; with it p50 %.2f ms, p95 %.2f ms; cost at p95 %.2f ms%n",
                    pairs, at(plain, 50), at(plain, 95), at(audited, 50), at(audited, 95), at(audited, 95) - at(plain, 95));
        }
    }

    private static void together(DemoServer server) throws Exception {
        long begun = System.nanoTime();
        int each = 500;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                threads.submit(() -> {
                    try (Connection connection = server.owner()) {
                        var writer = new Writer(connection);
                        for (int k = 0; k < each; k++) {
                            writer.write(true);
                        }
                    }
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%d writers at once: %.0f writes with their events a second%n", WRITERS, WRITERS * each / seconds);
    }

    private static double at(List<Long> sorted, int share) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * share / 100)) / 1e6;
    }

    private static final class Writer {

        private final JdbcClient jdbc;
        private final TransactionTemplate transactions;
        private final AuditLog log;

        Writer(Connection connection) throws Exception {
            var source = new SingleConnectionDataSource(connection, true);
            this.jdbc = JdbcClient.create(source);
            this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
            // The log is made by the application alone; a proof may look behind the door.
            Constructor<AuditLog> made = AuditLog.class.getDeclaredConstructor(JdbcClient.class, Clock.class);
            made.setAccessible(true);
            this.log = made.newInstance(jdbc, Clock.systemUTC());
        }

        long write(boolean withEvent) {
            UUID id = UUID.randomUUID();
            long from = System.nanoTime();
            transactions.executeWithoutResult(status -> {
                jdbc.sql("insert into public.proof_of_cost values (:id, 'draft')").param("id", id).update();
                if (withEvent) {
                    log.record(AuditEvent.of(Actor.person(id), "proof.of.cost", Subject.of("proof", id))
                            .before("DRAFT")
                            .after("FROZEN")
                            .with("version", 3));
                }
            });
            return System.nanoTime() - from;
        }
    }
}
