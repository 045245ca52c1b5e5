package vn.thanghang.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starting, adopting and stopping the server of one folder. Not thread-safe: the supervisor calls it in turn. */
final class ServerProcess {

    /** How much a crash of the machine may cost: nothing, or (tests only) everything. */
    enum Durability {
        DURABLE,
        THROWAWAY
    }

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final int PORT_ATTEMPTS = 5;
    private static final Duration TICK = Duration.ofMillis(50);
    private static final Duration READY_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final Durability durability;

    ServerProcess(ServerFolder folder, Durability durability) {
        this.folder = folder;
        this.durability = durability;
    }

    /** Takes over a server left running by a killed predecessor, or starts one on a free port. */
    Postmaster adoptOrStart() {
        Optional<Postmaster> left = Postmaster.runningIn(folder.data());
        if (left.isPresent() && left.get().runs(folder.binaries().program("postgres"))) {
            log.info(
                    "Adopting the database server left running as process {}",
                    left.get().pid());
            Optional<Postmaster> ready = awaitReady(left.get().pid());
            if (ready.isPresent()) {
                return ready.get();
            }
        } else {
            left.ifPresent(this::stop);
        }
        return startOnFreePort();
    }

    private Postmaster startOnFreePort() {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(freePort());
            } catch (DatabaseUnavailable failure) {
                boolean portTaken = failure.arguments().stream().anyMatch(text -> text.contains("could not bind"));
                if (!portTaken || attempt == PORT_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** Starts the server on this port and waits until it accepts connections, however long its recovery takes. */
    Postmaster start(int port) {
        clearTraces();
        try {
            Process process = folder.server("postgres", arguments(port)).start();
            Optional<Postmaster> ready = awaitReady(process.pid());
            if (ready.isPresent()) {
                return ready.get();
            }
            if (process.isAlive()) {
                process.destroyForcibly();
                throw new DatabaseUnavailable(DatabaseProblem.NOT_READY, READY_PATIENCE.toSeconds(), folder.logs());
            }
            throw new DatabaseUnavailable(
                    DatabaseProblem.PROGRAM_FAILED, "postgres", process.exitValue(), folder.lastLinesOfLog());
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.PROGRAM_FAILED, "postgres", "-", e);
        }
    }

    private Optional<Postmaster> awaitReady(long pid) {
        long end = System.nanoTime() + READY_PATIENCE.toNanos();
        while (Postmaster.isAlive(pid) && System.nanoTime() < end) {
            Optional<Postmaster> written =
                    Postmaster.written(folder.data()).filter(named -> named.pid() == pid && named.ready());
            if (written.isPresent()) {
                return written;
            }
            Pause.of(TICK);
        }
        return Optional.empty();
    }

    /**
     * After a kill of the main process its children may linger and keep the shared memory, and the number in the pid
     * file may by now belong to a stranger, or to the killed process itself while nobody has buried it. Children are
     * killed; the file is removed only when nobody works here.
     */
    private void clearTraces() {
        List<Long> orphans = Postmaster.processesIn(folder.data());
        orphans.forEach(pid -> signal(pid, "KILL"));
        long end = System.nanoTime() + STOP_PATIENCE.toNanos();
        while (!Postmaster.processesIn(folder.data()).isEmpty() && System.nanoTime() < end) {
            Pause.of(TICK);
        }
        boolean stranger = Postmaster.written(folder.data())
                .filter(named -> Postmaster.exists(named.pid()))
                .isPresent();
        if (stranger && Postmaster.processesIn(folder.data()).isEmpty()) {
            try {
                Files.deleteIfExists(folder.data().resolve(Postmaster.FILE));
            } catch (IOException e) {
                throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, folder.data(), e);
            }
        }
    }

    /** Ends all connections, writes everything down and stops; after half a minute without waiting for the rest. */
    void stop(Postmaster server) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            signal(server.pid(), signal);
            long end = System.nanoTime() + STOP_PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                if (!server.isAlive()) {
                    return;
                }
                Pause.of(TICK);
            }
            log.warn("The database server did not stop within {} s of signal {}", STOP_PATIENCE.toSeconds(), signal);
        }
    }

    private static void signal(long pid, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            log.warn("Signal {} could not be sent to process {}", name, pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> arguments(int port) {
        String durable = durability == Durability.DURABLE ? "on" : "off";
        return List.of(
                "-D", folder.data().toString(),
                "-c", "port=" + port,
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=" + durable,
                "-c", "full_page_writes=" + durable,
                // After a crash one call for the file system instead of one for each of a thousand files.
                "-c", "recovery_init_sync_method=syncfs",
                "-c", "synchronous_commit=" + durable,
                "-c", "max_connections=60",
                "-c", "shared_buffers=128MB",
                "-c", "max_wal_size=512MB",
                "-c", "timezone=Asia/Ho_Chi_Minh",
                "-c", "log_timezone=Asia/Ho_Chi_Minh",
                "-c", "password_encryption=scram-sha-256",
                "-c", "idle_in_transaction_session_timeout=5min",
                "-c", "logging_collector=on",
                "-c", "log_directory=" + folder.logs(),
                "-c", "log_filename=postgres-%a.log",
                "-c", "log_truncate_on_rotation=on",
                "-c", "log_rotation_age=1d",
                "-c", "log_rotation_size=0",
                "-c", "log_parameter_max_length_on_error=0");
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, "127.0.0.1", e);
        }
    }
}
