package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.OwnerDatabase;

/** {@code export}: every table as a CSV file anyone can read. */
@Command(
        name = "export",
        description = "Xuất toàn bộ dữ liệu ra thư mục: mỗi bảng một tệp CSV, kèm mã kiểm tra.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Thư mục trống hoặc chưa có.")
    private Path target = Path.of("");

    @Override
    public Integer call() throws IOException {
        var folder = Installation.folder();
        try (OwnerDatabase database = OwnerDatabase.beside(folder, System::getenv)) {
            var backup = new Backup(database, folder, Vietnam.clock());
            Backup.Written written = backup.write(BackupFolder.into(target.toAbsolutePath()), false);
            Installation.print("backup.exported", target, written.tables(), written.rows(), written.files());
        }
        return 0;
    }
}
