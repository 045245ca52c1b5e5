package vn.thanghang.catalogue.workbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.catalogue.reference.BundledResults;
import vn.thanghang.platform.sheet.ReadLimits;

/** {@code import-check}: reads a publisher's file, reports every figure and finding as JSON, stores nothing. */
@Command(
        name = "import-check",
        mixinStandardHelpOptions = true,
        description = "Reads a publisher workbook or CSV and reports every figure and finding as JSON; stores nothing.")
public final class ImportCheckCommand implements Callable<Integer> {

    private static final int BAD_INPUT = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the .xlsx or .csv file of the publisher")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(
            names = "--index",
            defaultValue = PublisherFile.PAPI,
            description = "index of the file (default: ${DEFAULT-VALUE})")
    private String index = PublisherFile.PAPI;

    @Option(names = "--year", description = "edition to read when the file holds several or names none")
    private @Nullable Integer year;

    @Option(
            names = "--lang",
            defaultValue = "vi",
            description = "language of the messages, vi or en (default: ${DEFAULT-VALUE})")
    private String language = "vi";

    @Option(names = "--out", description = "write the JSON there instead of standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var words = new CatalogueWords(language.equals("en") ? Locale.ENGLISH : Locale.of("vi"));
        if (!index.equals(PublisherFile.PAPI)) {
            return refuse(new Refused(Refused.Reason.UNKNOWN_INDEX, index), words);
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return refuse(new Refused(Refused.Reason.NOT_A_WORKBOOK, "?"), words);
        }
        if (Files.size(file) > ReadLimits.FILE_BYTES_MAX) {
            return refuse(new Refused(Refused.Reason.TOO_LARGE, Long.toString(Files.size(file))), words);
        }
        var reader = new PublisherFile(BundledResults.read());
        return switch (reader.read(Files.readAllBytes(file), file.getFileName().toString(), year)) {
            case Refused refused -> refuse(refused, words);
            case Reading reading -> write(CheckReport.of(reading, words));
        };
    }

    private int refuse(Refused refused, CatalogueWords words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(file + ": " + words.of(refused));
        err.flush();
        return BAD_INPUT;
    }

    private int write(CheckReport report) throws IOException {
        String json = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(report);
        if (out != null) {
            Files.writeString(out, json + "\n");
        } else {
            PrintWriter console = spec.commandLine().getOut();
            console.println(json);
            console.flush();
        }
        return 0;
    }
}
