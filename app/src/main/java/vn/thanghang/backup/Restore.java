package vn.thanghang.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.thanghang.platform.BadInput;
import vn.thanghang.platform.VarFolder;
import vn.thanghang.platform.database.OwnerDatabase;

/**
 * Puts a backup into an installation that holds nothing yet. All rows come in one transaction, and each table is read
 * back and compared before it ends: what stands afterwards is what was saved, or nothing.
 */
final class Restore {

    /** Whatever changes anything leaves an event; a log without events belongs to a system nobody has used. */
    private static final String HAS_LOG = "select count(*) from pg_class where oid = to_regclass('audit.event')";

    private static final String USED = "select count(*) from audit.event";

    private static final String AT_WORK = """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'thanghang' and pid <> pg_backend_pid()
            """;

    private final OwnerDatabase database;
    private final VarFolder folder;
    private final Path from;

    /** @param from named in what is refused */
    Restore(OwnerDatabase database, VarFolder folder, Path from) {
        this.database = database;
        this.folder = folder;
        this.from = from;
    }

    Backup.Written read(BackupEntries.Source source) throws IOException {
        Manifest manifest = manifest(source, from);
        refuseNewer(manifest.versions(), database.known());
        try (Connection connection = database.connect()) {
            refuseUsed(connection, manifest.versions());
            database.migrateTo(manifest.versions());
            Backup.plainText(connection);
            connection.setAutoCommit(false);
            var loaded = new Load(connection, manifest);
            source.forEach(loaded::take);
            loaded.compare();
            putFiles(loaded.files);
            connection.commit();
            database.migrateTo(database.known());
            return loaded.written();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    /** Reads everything, compares every checksum, changes nothing. */
    static Backup.Written check(BackupEntries.Source source, Path from) throws IOException {
        var seen = new HashMap<String, String>();
        var kept = new ArrayList<Manifest.Checksum>();
        source.forEach((name, content) -> {
            if (name.equals(Manifest.CHECKSUMS)) {
                kept.addAll(BackupJson.checksums(content, from));
            } else if (!name.equals(Manifest.NAME)) {
                MessageDigest digest = BackupFile.sha256();
                new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
                seen.put(name, Backup.checksum(name, 0, digest).sha256());
            }
        });
        Manifest manifest = manifest(source, from);
        for (Manifest.Checksum each : kept) {
            if (!each.sha256().equals(seen.get(each.name()))) {
                throw new BadInput("backup.entryChanged", from, each.name());
            }
        }
        if (kept.size() != manifest.tables().size() + manifest.files().size() || kept.size() != seen.size()) {
            throw new BadInput("backup.damaged", from);
        }
        long rows = kept.stream().mapToLong(Manifest.Checksum::rows).sum();
        return new Backup.Written(
                manifest.tables().size(), rows, manifest.files().size());
    }

    private static Manifest manifest(BackupEntries.Source source, Path from) throws IOException {
        var found = new ArrayList<Manifest>();
        source.forEach((name, content) -> {
            if (name.equals(Manifest.NAME)) {
                found.add(BackupJson.manifest(content, from));
            }
        });
        if (found.isEmpty()) {
            throw new BadInput("backup.damaged", from);
        }
        return found.getFirst();
    }

    private void refuseNewer(Map<String, String> versions, Map<String, String> known) {
        for (var each : versions.entrySet()) {
            @Nullable String newest = known.get(each.getKey());
            if (newest == null || Integer.parseInt(each.getValue()) > Integer.parseInt(newest)) {
                throw new BadInput(
                        "backup.newerSchema", from, each.getKey(), each.getValue(), newest == null ? "0" : newest);
            }
        }
    }

    private void refuseUsed(Connection connection, Map<String, String> versions) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (number(sql, AT_WORK) > 0) {
                throw new BadInput("backup.running");
            }
            if (number(sql, HAS_LOG) > 0 && number(sql, USED) > 0) {
                throw new BadInput("backup.notEmpty");
            }
        }
        for (var each : database.versions(connection).entrySet()) {
            String wanted = versions.getOrDefault(each.getKey(), "0");
            if (Integer.parseInt(each.getValue()) > Integer.parseInt(wanted)) {
                throw new BadInput("backup.targetNewer", each.getKey(), each.getValue(), wanted);
            }
        }
    }

    private static long number(Statement sql, String question) throws SQLException {
        try (ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void putFiles(Map<String, byte[]> files) throws IOException {
        for (var each : files.entrySet()) {
            Path file = folder.resolve(each.getKey()).normalize();
            if (!file.startsWith(folder.path())) {
                throw new BadInput("backup.damaged", from);
            }
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, each.getValue());
            } else if (!Arrays.equals(Files.readAllBytes(file), each.getValue())) {
                throw new BadInput("backup.fileThere", file);
            }
        }
    }

    /** The rows on their way in: no trigger fires, since what they guard was guarded when the rows were made. */
    private final class Load {

        private static final String WALLED = "select oid::regclass::text from pg_class where relforcerowsecurity";

        private final Connection connection;
        private final Map<String, TableShape> shapes = new HashMap<>();
        private final List<TableShape> order;
        private final List<Manifest.Checksum> wanted = new ArrayList<>();
        private final Map<String, byte[]> files = new TreeMap<>();
        private final Manifest manifest;
        private final List<String> walled = new ArrayList<>();

        Load(Connection connection, Manifest manifest) throws SQLException {
            this.connection = connection;
            this.manifest = manifest;
            this.order = Tables.of(connection);
            order.forEach(table -> shapes.put(table.entry().file(), table));
            if (!order.stream().map(TableShape::entry).toList().equals(manifest.tables())) {
                throw new BadInput("backup.otherTables", from);
            }
            try (Statement sql = connection.createStatement()) {
                try (ResultSet row = sql.executeQuery(WALLED)) {
                    while (row.next()) {
                        walled.add(row.getString(1));
                    }
                }
                for (String table : walled) {
                    // Rows are copied in by the owner, whom the wall would stop; it stands again before the end.
                    sql.execute("alter table " + table + " no force row level security");
                }
                for (TableShape table : order.reversed()) {
                    sql.execute("alter table " + table.qualified() + " disable trigger user");
                    sql.execute("delete from " + table.qualified());
                }
            }
        }

        void take(String name, InputStream content) throws IOException {
            @Nullable TableShape table = shapes.get(name);
            try {
                if (table != null) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), content);
                } else if (name.equals(Manifest.CHECKSUMS)) {
                    wanted.addAll(BackupJson.checksums(content, from));
                } else if (manifest.files().contains(name)) {
                    files.put(name, content.readAllBytes());
                }
            } catch (SQLException refused) {
                throw new BadInput("backup.entryRefused", from, name, String.valueOf(refused.getMessage()));
            }
        }

        void compare() throws SQLException, IOException {
            var found = new HashMap<String, Manifest.Checksum>();
            try (Statement sql = connection.createStatement()) {
                // What points at other rows and waited for the end is looked at now.
                sql.execute("set constraints all immediate");
                for (String table : walled) {
                    sql.execute("alter table " + table + " force row level security");
                }
                for (TableShape table : order) {
                    sql.execute("alter table " + table.qualified() + " enable trigger user");
                    found.put(table.entry().file(), Backup.copy(connection, table, OutputStream.nullOutputStream()));
                }
            }
            for (var file : files.entrySet()) {
                MessageDigest digest = BackupFile.sha256();
                digest.update(file.getValue());
                found.put(file.getKey(), Backup.checksum(file.getKey(), 0, digest));
            }
            for (Manifest.Checksum each : wanted) {
                if (!each.equals(found.remove(each.name()))) {
                    throw new BadInput("backup.entryChanged", from, each.name());
                }
            }
            if (!found.isEmpty()) {
                throw new BadInput("backup.entryMissing", from, String.join(", ", found.keySet()));
            }
        }

        Backup.Written written() {
            long rows = wanted.stream().mapToLong(Manifest.Checksum::rows).sum();
            return new Backup.Written(order.size(), rows, files.size());
        }
    }
}
