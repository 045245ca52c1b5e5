package vn.thanghang.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The supervisor of the embedded PostgreSQL: holds the folder, keeps the server alive on one port, stops it on
 * closing. A killed server is started again within seconds; a killed application leaves the server, and the next one
 * adopts it.
 */
public final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "thanghang";
    static final String OWNER = "thanghang_owner";
    static final String APP = "thanghang_app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(5);
    private static final Duration WATCH_EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final FolderLock lock;
    private final ServerFolder folder;
    private final ServerProcess process;
    private final int port;
    private final Thread watch;
    private final ReentrantLock turn = new ReentrantLock();

    private volatile Postmaster server;
    private volatile boolean closing;

    private EmbeddedServer(FolderLock lock, ServerFolder folder, ServerProcess process, Postmaster server) {
        this.lock = lock;
        this.folder = folder;
        this.process = process;
        this.server = server;
        this.port = server.port();
        this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    /** Opens the durable server in {@code var/pg}. */
    public static EmbeddedServer openedIn(Path varFolder) {
        return open(varFolder, ServerProcess.Durability.DURABLE);
    }

    static EmbeddedServer open(Path varFolder, ServerProcess.Durability durability) {
        FolderLock lock = FolderLock.take(createdFolder(varFolder), LOCK_PATIENCE);
        try {
            ServerFolder folder = ServerFolder.preparedIn(realPath(varFolder).resolve("pg"));
            var process = new ServerProcess(folder, durability);
            var opened = new EmbeddedServer(lock, folder, process, process.adoptOrStart());
            opened.watch.start();
            opened.prepareDatabase();
            return opened;
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Path createdFolder(Path varFolder) {
        try {
            return Files.createDirectories(varFolder);
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, varFolder, e);
        }
    }

    private static Path realPath(Path varFolder) {
        try {
            return varFolder.toRealPath();
        } catch (IOException e) {
            throw new DatabaseUnavailable(e, DatabaseProblem.FILE_TROUBLE, varFolder, e);
        }
    }

    /** The address of one of its databases; stays the same while this process lives. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    DatabaseAccess access(String database) {
        DatabasePasswords passwords = folder.passwords();
        return new DatabaseAccess(
                url(database),
                new DatabaseAccess.Role(OWNER, passwords.owner()),
                new DatabaseAccess.Role(APP, passwords.app()));
    }

    /** The process id of the server as of now; for the tests that kill it. */
    long pid() {
        return server.pid();
    }

    Connection admin(String database) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", ServerFolder.ADMIN);
        settings.setProperty("password", folder.passwords().admin());
        settings.setProperty("ApplicationName", "thanghang-supervisor");
        return DriverManager.getConnection(url(database), settings);
    }

    private void prepareDatabase() {
        try {
            OwnDatabase.prepare(this, folder.passwords());
        } catch (SQLException | RuntimeException failure) {
            stop();
            throw failure instanceof RuntimeException known
                    ? known
                    : new DatabaseUnavailable(failure, DatabaseProblem.PROGRAM_FAILED, "postgres", "-", failure);
        }
    }

    private void watch() {
        Duration backoff = WATCH_EVERY;
        while (!closing) {
            try {
                Thread.sleep(backoff);
            } catch (InterruptedException e) {
                return;
            }
            backoff = restartedWhenDead() ? WATCH_EVERY : longer(backoff);
        }
    }

    private static Duration longer(Duration backoff) {
        Duration doubled = backoff.multipliedBy(2);
        return doubled.compareTo(LONGEST_BACKOFF) < 0 ? doubled : LONGEST_BACKOFF;
    }

    private boolean restartedWhenDead() {
        turn.lock();
        try {
            if (closing || server.isAlive()) {
                return true;
            }
            log.warn("The database server (process {}) died; starting it again", server.pid());
            server = process.start(port);
            log.info("The database server is back as process {}", server.pid());
            return true;
        } catch (RuntimeException failure) {
            log.error("The database server could not be started again; trying on", failure);
            return false;
        } finally {
            turn.unlock();
        }
    }

    private void stop() {
        closing = true;
        watch.interrupt();
        turn.lock();
        try {
            process.stop(server);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        if (closing) {
            return;
        }
        stop();
        lock.close();
    }
}
