package vn.thanghang.analysis.outlook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.platform.BadInput;

/** Where the answer of a command goes, and in what form. */
final class JsonAnswer {

    enum Format {
        json
    }

    @Option(names = "--format", defaultValue = "json", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.json;

    @Option(names = "--out", description = "Tệp kết quả (mặc định: ra màn hình).")
    private @Nullable Path out;

    /** @throws BadInput when the file cannot be written */
    void write(Object answer) {
        byte[] bytes = switch (format) {
            case json ->
                (JsonMapper.builder()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .build()
                                        .writeValueAsString(answer)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        };
        try {
            if (out == null) {
                PrintStream screen = System.out;
                screen.write(bytes);
                screen.flush();
            } else {
                Files.write(out, bytes);
            }
        } catch (IOException refused) {
            throw new BadInput("analysis.outlook.cannotWrite", String.valueOf(out));
        }
    }
}
