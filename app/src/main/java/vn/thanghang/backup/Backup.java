package vn.thanghang.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.thanghang.platform.VarFolder;
import vn.thanghang.platform.database.OwnerDatabase;

/** Writes one consistent state of an installation, beside whatever is at work on it. */
final class Backup {

    /** One text for one value, whatever server and session say. */
    private static final String PLAIN_TEXT = """
            set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
            set bytea_output = 'hex'; set extra_float_digits = 1
            """;

    private static final String ONE_STATE = "set transaction isolation level repeatable read, read only";

    /** Folders of the installation that belong to its state; the keys only where they are sealed. */
    private static final String CHECKPOINTS = "checkpoints";

    static final String KEYS = "keys";

    private final OwnerDatabase database;
    private final VarFolder folder;
    private final Clock clock;

    Backup(OwnerDatabase database, VarFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param rows of all tables
     */
    record Written(int tables, long rows, int files) {}

    Written write(BackupEntries.Sink sink, boolean withKeys) throws IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute(ONE_STATE);
            }
            plainText(connection);
            List<TableShape> tables = Tables.of(connection);
            List<Path> files = files(withKeys);
            BackupJson.write(manifest(connection, tables, files), sink.next(Manifest.NAME));
            var checksums = new ArrayList<Manifest.Checksum>();
            for (TableShape table : tables) {
                checksums.add(copy(connection, table, sink.next(table.entry().file())));
            }
            for (Path file : files) {
                checksums.add(copy(file, sink.next(name(file))));
            }
            BackupJson.write(checksums, sink.next(Manifest.CHECKSUMS));
            long rows = checksums.stream().mapToLong(Manifest.Checksum::rows).sum();
            return new Written(tables.size(), rows, files.size());
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    static void plainText(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(PLAIN_TEXT);
        }
    }

    private Manifest manifest(Connection connection, List<TableShape> tables, List<Path> files) throws SQLException {
        return new Manifest(
                Manifest.FORMAT,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                database.versions(connection),
                tables.stream().map(TableShape::entry).toList(),
                files.stream().map(this::name).toList());
    }

    /** Copies the rows of a table in their one order; the same rows give the same checksum on any server. */
    static Manifest.Checksum copy(Connection connection, TableShape table, OutputStream out)
            throws IOException, SQLException {
        MessageDigest digest = BackupFile.sha256();
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var hashed = new DigestOutputStream(out, digest)) {
            long rows = copies.copyOut(table.copyOut(), hashed);
            return checksum(table.entry().file(), rows, digest);
        }
    }

    private Manifest.Checksum copy(Path file, OutputStream out) throws IOException {
        MessageDigest digest = BackupFile.sha256();
        try (var hashed = new DigestOutputStream(out, digest)) {
            Files.copy(file, hashed);
            return checksum(name(file), 0, digest);
        }
    }

    static Manifest.Checksum checksum(String name, long rows, MessageDigest digest) {
        return new Manifest.Checksum(name, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Path> files(boolean withKeys) throws IOException {
        var files = new ArrayList<Path>();
        for (String name : withKeys ? List.of(CHECKPOINTS, KEYS) : List.of(CHECKPOINTS)) {
            if (Files.isDirectory(folder.resolve(name))) {
                try (Stream<Path> content = Files.list(folder.resolve(name))) {
                    content.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }

    private String name(Path file) {
        return folder.path().relativize(file).toString().replace('\\', '/');
    }
}
