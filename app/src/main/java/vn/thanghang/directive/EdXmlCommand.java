package vn.thanghang.directive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import vn.thanghang.officialdocs.edxml.EdXmlReader;
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.platform.BadInput;

/** {@code edxml read} and {@code edxml write}: exchange envelopes as JSON and back. */
@Command(
        name = "edxml",
        mixinStandardHelpOptions = true,
        description = "Reads an exchange envelope (QCVN 102:2016) as JSON, or writes one from JSON.")
public final class EdXmlCommand {
    private static final String KIND = "message";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec spec;

    @Command(name = "read", mixinStandardHelpOptions = true, description = "Prints the envelope as JSON.")
    int read(@Parameters(paramLabel = "FILE.edxml") Path file, @Option(names = "--out") @Nullable Path out)
            throws IOException {
        Envelope envelope = new EdXmlReader().read(PaperFiles.read(file));
        ObjectNode json = PaperJson.MAPPER.createObjectNode();
        json.put(KIND, envelope instanceof Envelope.StatusMessage ? "status" : "document");
        json.setAll((ObjectNode) PaperJson.MAPPER.valueToTree(envelope));
        PaperFiles.print(PaperJson.MAPPER.writeValueAsString(json) + "\n", out, spec);
        return 0;
    }

    @Command(name = "write", mixinStandardHelpOptions = true, description = "Writes the envelope.")
    int write(@Parameters(paramLabel = "FILE.json") Path file, @Option(names = "--out") @Nullable Path out)
            throws IOException {
        byte[] xml = new EdXmlWriter().write(envelope(file));
        PaperFiles.print(new String(xml, StandardCharsets.UTF_8), out, spec);
        return 0;
    }

    private static Envelope envelope(Path file) throws IOException {
        byte[] json = PaperFiles.read(file);
        try {
            if (!(PaperJson.MAPPER.readTree(json) instanceof ObjectNode tree)) {
                throw new BadInput("directive.badModel", file, "{");
            }
            boolean status = "status".equals(tree.path(KIND).asString(""));
            tree.remove(KIND);
            Class<? extends Envelope> kind = status ? Envelope.StatusMessage.class : Envelope.DocumentMessage.class;
            return PaperJson.MAPPER.treeToValue(tree, kind);
        } catch (JacksonException | NullPointerException e) {
            throw new BadInput("directive.badModel", file, String.valueOf(e.getMessage()));
        }
    }
}
