package vn.thanghang.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out the connections of the pool, each bound to the {@link RowScope} of the thread that takes it. The setting
 * belongs to the session of the server: a pooler between that gives sessions away by transaction must not be used.
 */
final class ScopedConnections extends DelegatingDataSource {

    /** What stands in each physical connection, so that it is written only when it changes. */
    private final Map<Object, RowScope> written = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedConnections(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bound(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return bound(super.getConnection(user, password));
    }

    private Connection bound(Connection connection) throws SQLException {
        RowScope scope = RowScope.current();
        Object physical = connection.unwrap(PGConnection.class);
        if (Objects.equals(written.get(physical), scope)) {
            return connection;
        }
        written.remove(physical);
        try (PreparedStatement bind =
                connection.prepareStatement("select set_config('" + RowScope.SETTING + "', ?, false)")) {
            bind.setString(1, scope.text());
            bind.execute();
        } catch (SQLException unbound) {
            connection.close();
            throw unbound;
        }
        written.put(physical, scope);
        return connection;
    }
}
