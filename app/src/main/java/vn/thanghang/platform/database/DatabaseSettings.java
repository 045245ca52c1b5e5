package vn.thanghang.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use. Empty address: the embedded one. Owner and application may be one role on an external server;
 * two are better.
 *
 * @param url {@code jdbc:postgresql://…} or {@code postgresql://…}, without user and password
 * @param user role of the application
 * @param password its password
 * @param ownerUser role that runs migrations; empty: the same as {@code user}
 * @param ownerPassword its password
 */
@ConfigurationProperties("thanghang.database")
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String ownerUser,
        @DefaultValue("") String ownerPassword) {

    boolean embedded() {
        return url.isBlank();
    }

    DatabaseAccess external() {
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        var app = new DatabaseAccess.Role(user, password);
        var owner = ownerUser.isBlank() ? app : new DatabaseAccess.Role(ownerUser, ownerPassword);
        return new DatabaseAccess(address, owner, app);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + (embedded() ? "embedded" : "external") + "]";
    }
}
