package vn.thanghang.platform.database;

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
record DatabaseSettings(String url, String user, String password, String ownerUser, String ownerPassword) {

    DatabaseAccess external() {
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        var app = new DatabaseAccess.Role(user, password);
        var owner = ownerUser.isBlank() ? app : new DatabaseAccess.Role(ownerUser, ownerPassword);
        return new DatabaseAccess(address, owner, app);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[hidden]";
    }
}
