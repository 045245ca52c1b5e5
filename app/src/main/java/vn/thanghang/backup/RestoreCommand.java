package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup into an empty installation, or only a look whether it is sound. */
@Command(
        name = "restore",
        description = "Phục hồi bản sao lưu vào hệ thống còn trống. Hệ thống phải đang dừng.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Tệp sao lưu.")
    private Path file = Path.of("");

    @Option(names = "--key-file", description = "Tệp khóa của bản sao lưu đã niêm phong.")
    private @Nullable Path keyFile;

    @Option(names = "--check", description = "Chỉ kiểm tra bản sao lưu còn nguyên vẹn, không phục hồi.")
    private boolean checkOnly;

    @Override
    public Integer call() throws IOException {
        @Nullable BackupKey key = keyFile == null ? null : BackupKey.in(keyFile);
        BackupEntries.Source source = BackupFile.checked(file, key);
        if (checkOnly) {
            Backup.Written sound = Restore.check(source, file);
            Installation.print("backup.sound", file, sound.tables(), sound.rows(), sound.files());
            return 0;
        }
        Installation.load(source, file);
        return 0;
    }
}
