package vn.thanghang.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One server for all tests of this process, in {@code target}, started when first needed and stopped at the end. A
 * fresh database with all tables is a copy of a template and costs some tens of milliseconds.
 */
public final class TestDatabase {

    private static final String MIGRATED = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database with the tables of all modules and no rows beyond what migrations put there. */
    public static TestDatabase fresh() {
        return copyOf(Server.migratedTemplate());
    }

    /** A database nobody has used: without a table. */
    public static TestDatabase untouched() {
        return copyOf("template0");
    }

    /** As the commands of the whole installation see it. */
    public OwnerDatabase ownerDatabase() {
        return new OwnerDatabase(access(), null);
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        create(name, template);
        return new TestDatabase(name);
    }

    /** What a {@code JdbcClient} needs, as the role of the running application. */
    public DataSource app() {
        return dataSource(access().app());
    }

    /** As the role that owns the tables, reaching the rows of everybody. */
    public DataSource owner() {
        var source = dataSource(access().owner());
        source.setOptions("-c " + RowScope.SETTING + "=" + RowScope.EVERYTHING.text());
        return source;
    }

    /** As the running application: a pool of so many connections, each bound to the rows its thread may reach. */
    public DataSource pool(int connections) {
        var pool = new HikariDataSource();
        pool.setDataSource(app());
        pool.setMaximumPoolSize(connections);
        return new ScopedConnections(pool);
    }

    public JdbcClient client() {
        return JdbcClient.create(app());
    }

    public String url() {
        return access().url();
    }

    DatabaseAccess access() {
        return Server.ONLY.access(name);
    }

    String name() {
        return name;
    }

    /** Keeps the present state under another name, to come back to by {@link #restore}. Ends all connections. */
    void snapshot() {
        replace(name + "_kept", name);
    }

    /** Throws away everything since {@link #snapshot}. Ends all connections. */
    void restore() {
        replace(name, name + "_kept");
    }

    /** As the role that runs the whole server. */
    void execute(String statement) throws SQLException {
        try (Connection admin = Server.ONLY.admin(name);
                Statement sql = admin.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void replace(String target, String source) {
        try (Connection admin = Server.ONLY.admin("postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + target + " WITH (FORCE)");
            sql.execute("ALTER DATABASE " + source + " ALLOW_CONNECTIONS false");
            sql.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + source + "'");
            OwnDatabase.create(admin, target, source);
            sql.execute("ALTER DATABASE " + source + " ALLOW_CONNECTIONS true");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(String name, String template) {
        try (Connection admin = Server.ONLY.admin("postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            OwnDatabase.create(admin, name, template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PGSimpleDataSource dataSource(DatabaseAccess.Role role, String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.name());
        source.setPassword(role.password());
        return source;
    }

    private PGSimpleDataSource dataSource(DatabaseAccess.Role role) {
        return dataSource(role, url());
    }

    /** Opened by the class loader when a test first asks for a database. */
    private static final class Server {

        private static final EmbeddedServer ONLY = open();
        private static boolean templateMade;

        private static EmbeddedServer open() {
            EmbeddedServer server =
                    EmbeddedServer.open(Path.of("target", "test-var"), ServerProcess.Durability.THROWAWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-database"));
            return server;
        }

        private static synchronized String migratedTemplate() {
            if (!templateMade) {
                create(MIGRATED, "template0");
                DatabaseAccess access = ONLY.access(MIGRATED);
                ModuleMigrations.migrate(Flyway.configure()
                        .dataSource(dataSource(access.owner(), access.url()))
                        .placeholders(java.util.Map.of("appRole", access.app().name())));
                templateMade = true;
            }
            return MIGRATED;
        }
    }
}
