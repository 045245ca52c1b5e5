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
import vn.thanghang.directive.signature.TrustFolder;
import vn.thanghang.platform.BadInput;

/** {@code verify-signature}: what is known of the digital signatures of a paper, as JSON. */
@Command(
        name = "verify-signature",
        mixinStandardHelpOptions = true,
        description =
                "Tells who signed a PDF, whether it is intact and whether the certificate leads to a known anchor;"
                        + " fetches nothing, stores nothing.")
public final class VerifySignatureCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the paper")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(names = "--anchors", description = "folder of trust anchors (.pem) and revocation lists (.crl)")
    private @Nullable Path anchors;

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
        TrustAnchors trusted = anchors == null ? TrustAnchors.NONE : TrustFolder.read(anchors);
        try (UntrustedDocuments documents = UntrustedDocuments.onDemand(trusted)) {
            return switch (documents.read(bytes, file.getFileName().toString())) {
                case Untrusted.Secret _ -> throw new BadInput("directive.secret");
                case Untrusted.Refused(var reason, var detail) -> throw new BadInput(reason.key(), detail);
                case Untrusted.Read(var _, var signatures, var _) -> {
                    PaperFiles.print(PaperJson.MAPPER.writeValueAsString(signatures) + "\n", out, spec);
                    yield 0;
                }
            };
        }
    }
}
