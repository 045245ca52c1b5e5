package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
        try (OwnerDatabase database = OwnerDatabase.alone(folder, System::getenv)) {
            Backup.Written read = new Restore(database, folder, from).read(source);
            print("backup.restored", from, read.tables(), read.rows(), read.files());
        }
    }

    static void print(String key, Object... arguments) {
        System.out.println(new Texts().in(Language.VI).of(key, arguments));
    }
}
