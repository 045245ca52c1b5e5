package vn.thanghang.directive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.officialdocs.read.ReadingJson;
import vn.thanghang.platform.BadInput;

/** {@code read-document}: what an official document seems to say, as JSON; a person confirms it. */
@Command(
        name = "read-document",
        mixinStandardHelpOptions = true,
        description =
                "Reads an official document (docx, pdf, txt, md, html) and proposes its fields as JSON; stores nothing.")
public final class ReadDocumentCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the document; its kind is told by its content")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(names = "--format", defaultValue = "json", description = "only json (default: ${DEFAULT-VALUE})")
    private String format = "json";

    @Option(names = "--out", description = "write the JSON there instead of standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("json")) {
            throw new BadInput("directive.format", format, "json");
        }
        byte[] bytes = PaperFiles.read(file);
        try (UntrustedDocuments documents = UntrustedDocuments.onDemand(TrustAnchors.NONE)) {
            return switch (documents.read(bytes, file.getFileName().toString())) {
                case Untrusted.Secret _ -> throw new BadInput("directive.secret");
                case Untrusted.Refused(var reason, var detail) -> throw new BadInput(reason.key(), detail);
                case Untrusted.Read(var document, var _, var _) -> {
                    PaperFiles.print(ReadingJson.of(document), out, spec);
                    yield 0;
                }
            };
        }
    }
}
