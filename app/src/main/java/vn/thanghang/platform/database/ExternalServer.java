package vn.thanghang.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at an external server before anything is written to it. */
final class ExternalServer {

    static final int OLDEST_MAJOR = 16;

    private static final int VERSIONS_PER_MAJOR = 10_000;
    private static final String QUESTION = """
            SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),
              coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false),
              inet_server_addr() IS NULL OR inet_server_addr() = inet_client_addr()
            """;
    private static final String ABOVE_THE_WALL =
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user";

    private ExternalServer() {}

    static DatabaseAccess checked(DatabaseAccess access) {
        DatabaseAccess.Role owner = access.owner();
        try (Connection connection = DriverManager.getConnection(access.url(), owner.name(), owner.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(QUESTION)) {
            row.next();
            accept(row.getInt(1) / VERSIONS_PER_MAJOR, row.getString(2));
            acceptWay(row.getBoolean(3), row.getBoolean(4));
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
        refuseRoleAboveTheWall(access);
        return access;
    }

    /** Such a role passes row-level security unseen; then only the application would stand between the agencies. */
    private static void refuseRoleAboveTheWall(DatabaseAccess access) {
        DatabaseAccess.Role app = access.app();
        try (Connection connection = DriverManager.getConnection(access.url(), app.name(), app.password());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(ABOVE_THE_WALL)) {
            row.next();
            if (row.getBoolean(1)) {
                throw new DatabaseUnavailable(DatabaseProblem.EXTERNAL_ROLE_TOO_STRONG, app.name());
            }
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    private static DatabaseUnavailable unreachable(DatabaseAccess access, SQLException reason) {
        return new DatabaseUnavailable(
                reason,
                DatabaseProblem.EXTERNAL_UNREACHABLE,
                withoutParameters(access.url()),
                String.valueOf(reason.getMessage()));
    }

    static void accept(int major, String encoding) {
        if (major < OLDEST_MAJOR) {
            throw new DatabaseUnavailable(DatabaseProblem.EXTERNAL_TOO_OLD, major, OLDEST_MAJOR);
        }
        if (!encoding.equals("UTF8")) {
            throw new DatabaseUnavailable(DatabaseProblem.EXTERNAL_NOT_UTF8, encoding);
        }
    }

    /** Rows and passwords cross a network only encrypted; within one machine they need not be. */
    static void acceptWay(boolean encrypted, boolean sameMachine) {
        if (!encrypted && !sameMachine) {
            throw new DatabaseUnavailable(DatabaseProblem.EXTERNAL_NOT_ENCRYPTED);
        }
    }

    /** A password may stand in the parameters or before the host; neither belongs in a message. */
    static String withoutParameters(String url) {
        String address = url.contains("?") ? url.substring(0, url.indexOf('?')) : url;
        return address.replaceFirst("//[^/@]*@", "//");
    }
}
