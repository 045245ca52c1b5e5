package vn.thanghang.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code import}: what {@code export} wrote, into an empty installation. */
@Command(
        name = "import",
        description = "Nhập dữ liệu do lệnh export xuất ra vào hệ thống còn trống. Hệ thống phải đang dừng.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Thư mục đã xuất.")
    private Path source = Path.of("");

    @Override
    public Integer call() throws IOException {
        Installation.load(BackupFolder.from(source.toAbsolutePath().normalize()), source);
        return 0;
    }
}
