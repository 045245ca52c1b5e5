package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.OwnerDatabase;

/** {@code backup}: the whole installation in one file, while it runs. */
@Command(
        name = "backup",
        description = "Sao lưu toàn bộ hệ thống vào một tệp, kể cả khi hệ thống đang chạy.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Tệp sao lưu; chưa được tồn tại.")
    private Path file = Path.of("");

    @Option(
            names = "--key-file",
            description = "Tệp khóa để niêm phong bản sao lưu; chưa có thì được tạo. Cất riêng khỏi bản sao lưu.")
    private @Nullable Path keyFile;

    @Override
    public Integer call() throws IOException {
        var random = new SecureRandom();
        BackupKey key = key(keyFile, random);
        var folder = Installation.folder();
        try (OwnerDatabase database = OwnerDatabase.beside(folder, System::getenv)) {
            var backup = new Backup(database, folder, Vietnam.clock());
            var written = new Backup.Written[1];
            BackupFile.write(
                    file.toAbsolutePath(), key, random, entries -> written[0] = backup.write(entries, key != null));
            Installation.print(
                    "backup.made", file, written[0].tables(), written[0].rows(), written[0].files(), Files.size(file));
        }
        if (key == null) {
            Installation.print("backup.withoutKeys");
        }
        return 0;
    }

    private static @Nullable BackupKey key(@Nullable Path file, SecureRandom random) throws IOException {
        if (file == null) {
            return null;
        }
        return Files.exists(file) ? BackupKey.in(file) : BackupKey.madeIn(file, random);
    }
}
