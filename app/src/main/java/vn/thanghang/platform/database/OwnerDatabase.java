package vn.thanghang.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.VarFolder;

/**
 * The database of an installation as its owner sees it, for the commands that work on the whole of it: the running
 * one, the embedded one started for the command, or the external one named by the environment.
 */
public final class OwnerDatabase implements AutoCloseable {

    private static final String HISTORIES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and starts_with(c.relname, 'flyway_schema_history')
            """;
    private static final String NEWEST = " where success and version is not null order by installed_rank desc limit 1";

    /** The owner is bound by the policies too, so that nobody passes them by accident; it asks for all rows in words. */
    static final String REACH_EVERYTHING = "set " + RowScope.SETTING + " = '" + RowScope.EVERYTHING.text() + "'";

    private final DatabaseAccess access;
    private final @Nullable EmbeddedServer opened;

    OwnerDatabase(DatabaseAccess access, @Nullable EmbeddedServer opened) {
        this.access = access;
        this.opened = opened;
    }

    /** Also while an application works on it. */
    public static OwnerDatabase beside(VarFolder folder, UnaryOperator<@Nullable String> environment) {
        @Nullable DatabaseAccess external = external(environment);
        if (external != null) {
            return new OwnerDatabase(ExternalServer.checked(external), null);
        }
        Path home = folder.resolve("pg");
        return Postmaster.runningIn(home.resolve("data"))
                .filter(Postmaster::ready)
                .map(running -> new OwnerDatabase(running(home, running), null))
                .orElseGet(() -> opened(folder));
    }

    /** Only while no application works on it: the folder of an embedded server is held until the end. */
    public static OwnerDatabase alone(VarFolder folder, UnaryOperator<@Nullable String> environment) {
        @Nullable DatabaseAccess external = external(environment);
        return external == null ? opened(folder) : new OwnerDatabase(ExternalServer.checked(external), null);
    }

    private static OwnerDatabase opened(VarFolder folder) {
        EmbeddedServer server = EmbeddedServer.openedIn(folder.path());
        return new OwnerDatabase(server.access(EmbeddedServer.DATABASE), server);
    }

    private static DatabaseAccess running(Path home, Postmaster server) {
        DatabasePasswords passwords = DatabasePasswords.readOrCreate(home, true);
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + EmbeddedServer.DATABASE,
                new DatabaseAccess.Role(EmbeddedServer.OWNER, passwords.owner()),
                new DatabaseAccess.Role(EmbeddedServer.APP, passwords.app()));
    }

    private static @Nullable DatabaseAccess external(UnaryOperator<@Nullable String> environment) {
        String url = text(environment, "THANGHANG_DB_URL");
        return url.isBlank()
                ? null
                : new DatabaseSettings(
                                url,
                                text(environment, "THANGHANG_DB_USER"),
                                text(environment, "THANGHANG_DB_PASSWORD"),
                                text(environment, "THANGHANG_DB_OWNER_USER"),
                                text(environment, "THANGHANG_DB_OWNER_PASSWORD"))
                        .external();
    }

    private static String text(UnaryOperator<@Nullable String> environment, String name) {
        @Nullable String value = environment.apply(name);
        return value == null ? "" : value;
    }

    /** A connection of the owner; the caller closes it. */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                access.url(), access.owner().name(), access.owner().password());
        try (Statement sql = connection.createStatement()) {
            sql.execute(REACH_EVERYTHING);
            return connection;
        } catch (SQLException unbound) {
            connection.close();
            throw unbound;
        }
    }

    /** The version each module stands at; empty for a database nobody has used. */
    public Map<String, String> versions(Connection connection) throws SQLException {
        var versions = new TreeMap<String, String>();
        try (Statement sql = connection.createStatement()) {
            var histories = new ArrayList<String>();
            try (ResultSet rows = sql.executeQuery(HISTORIES)) {
                while (rows.next()) {
                    histories.add(rows.getString(1));
                }
            }
            for (String history : histories) {
                try (ResultSet row = sql.executeQuery(
                        "select version from public." + sql.enquoteIdentifier(history, false) + NEWEST)) {
                    if (row.next()) {
                        versions.put(ModuleMigrations.module(history), row.getString(1));
                    }
                }
            }
        }
        return versions;
    }

    /** The newest version of each module that this program can make. */
    public Map<String, String> known() {
        return ModuleMigrations.newest(configuration());
    }

    public void migrateTo(Map<String, String> versions) {
        ModuleMigrations.migrate(configuration(), versions);
    }

    private Configuration configuration() {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().name(), access.owner().password())
                .placeholders(Map.of("appRole", access.app().name()))
                .initSql(REACH_EVERYTHING)
                .validateMigrationNaming(true);
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
