package vn.thanghang.directive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import vn.thanghang.platform.BadInput;

/** Files of the commands: read whole, written whole, or printed. */
final class PaperFiles {
    private PaperFiles() {}

    static byte[] read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BadInput("directive.noFile", file);
        }
        return Files.readAllBytes(file);
    }

    static void print(String text, @Nullable Path out, CommandSpec spec) throws IOException {
        if (out == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, text, StandardCharsets.UTF_8);
        }
    }
}
