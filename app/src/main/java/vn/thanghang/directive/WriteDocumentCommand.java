package vn.thanghang.directive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.platform.BadInput;

/** {@code write-document}: an official document from a model file. */
@Command(
        name = "write-document",
        mixinStandardHelpOptions = true,
        description = "Writes an official document from a JSON model as DOCX or PDF/A-2b, by the ending of --out.")
public final class WriteDocumentCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.json", description = "the model of the document")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path file;

    @Option(names = "--out", required = true, description = "the .docx or .pdf file to write")
    @SuppressWarnings("NullAway.Init") // required by picocli
    private Path out;

    @Override
    public Integer call() throws IOException {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") && !name.endsWith(".pdf")) {
            throw new BadInput("directive.format", out, "docx, pdf");
        }
        OfficialDocument document = model(PaperFiles.read(file));
        byte[] bytes = name.endsWith(".pdf") ? new PdfWriter().write(document) : new DocxWriter().write(document);
        Files.write(out, bytes);
        return 0;
    }

    private OfficialDocument model(byte[] json) {
        try {
            return PaperJson.MAPPER.readValue(json, OfficialDocument.class);
        } catch (JacksonException | NullPointerException e) {
            throw new BadInput("directive.badModel", file, String.valueOf(e.getMessage()));
        }
    }
}
