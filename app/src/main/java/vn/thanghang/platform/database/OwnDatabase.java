package vn.thanghang.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles and database inside the embedded server: made once, checked at every start. */
final class OwnDatabase {

    private static final String ROLE_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT 1 FROM pg_database WHERE datname = ?";

    private OwnDatabase() {}

    static void prepare(EmbeddedServer server, DatabasePasswords passwords) throws SQLException {
        try (Connection admin = server.admin("postgres")) {
            createRole(admin, EmbeddedServer.OWNER, passwords.owner());
            createRole(admin, EmbeddedServer.APP, passwords.app());
            if (!exists(admin, DATABASE_EXISTS, EmbeddedServer.DATABASE)) {
                create(admin, EmbeddedServer.DATABASE, "template0");
            }
        }
    }

    /** A database owned by the owner role, closed to everybody but owner and application. */
    static void create(Connection admin, String name, String template) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            sql.execute("CREATE DATABASE " + quoted(name, admin) + " OWNER " + EmbeddedServer.OWNER + " TEMPLATE "
                    + quoted(template, admin) + " STRATEGY file_copy");
            sql.execute("REVOKE ALL ON DATABASE " + quoted(name, admin) + " FROM PUBLIC");
            sql.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + quoted(name, admin) + " TO " + EmbeddedServer.APP);
        }
    }

    private static void createRole(Connection admin, String name, String password) throws SQLException {
        if (exists(admin, ROLE_EXISTS, name)) {
            return;
        }
        try (Statement sql = admin.createStatement()) {
            sql.execute("CREATE ROLE " + quoted(name, admin) + " LOGIN PASSWORD " + sql.enquoteLiteral(password));
        }
    }

    private static boolean exists(Connection admin, String question, String name) throws SQLException {
        try (PreparedStatement sql = admin.prepareStatement(question)) {
            sql.setString(1, name);
            try (ResultSet row = sql.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String quoted(String name, Connection admin) throws SQLException {
        try (Statement sql = admin.createStatement()) {
            return sql.enquoteIdentifier(name, true);
        }
    }
}
