package vn.thanghang.backup;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thanghang.platform.VarFolder;
import vn.thanghang.platform.database.OwnerDatabase;
import vn.thanghang.platform.text.Language;
import vn.thanghang.platform.text.Texts;

/** The installation the commands work on, as {@code serve} finds it: by the environment. */
final class Installation {

    private Installation() {}

    static VarFolder folder() {
        @Nullable String named = System.getenv("THANGHANG_VAR");
        return new VarFolder(Path.of(named == null || named.isBlank() ? "var" : named));
    }

    static void load(BackupEntries.Source source, Path from) throws IOException {
        var folder = folder();
        onlyFaults();
        try (OwnerDatabase database = OwnerDatabase.alone(folder, System::getenv)) {
            Backup.Written read = new Restore(database, folder, from).read(source);
            print("backup.restored", from, read.tables(), read.rows(), read.files());
        }
    }

    /** The steps of the migrations belong into the log of a server, not under the eyes of who restores. */
    private static void onlyFaults() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    static void print(String key, Object... arguments) {
        System.out.println(new Texts().in(Language.VI).of(key, arguments));
    }
}
