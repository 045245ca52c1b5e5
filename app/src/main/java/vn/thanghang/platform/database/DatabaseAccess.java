package vn.thanghang.platform.database;

/**
 * Where the database is and as whom to enter: the owner changes tables, the application only rows.
 *
 * @param url JDBC address without user and password
 * @param owner used by migrations only
 * @param app used by everything else; owns nothing, so that row-level security binds it
 */
record DatabaseAccess(String url, Role owner, Role app) {

    record Role(String name, String password) {
        @Override
        public String toString() {
            return "Role[" + name + "]";
        }
    }
}
