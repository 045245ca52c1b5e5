package vn.thanghang.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.thanghang.officialdocs.Block;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.RichText;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.edxml.EdXmlWriter;
import vn.thanghang.officialdocs.edxml.Envelope;
import vn.thanghang.officialdocs.write.DocxWriter;

class PaperCommandsTest {
    @TempDir
    Path folder;

    private static OfficialDocument aLetter() {
        return OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                .superior("UBND tỉnh Sông Lam")
                .symbol("12", "SNV-CCHC")
                .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                .summary("gửi kế hoạch khắc phục")
                .addressee("Sở Y tế")
                .body(Block.Paragraph.of(RichText.of("Sở Nội vụ đề nghị Sở Y tế gửi kế hoạch ")
                        .bold("trước ngày 20/3/2024")
                        .plain(".")))
                .signature(Signature.of("Giám đốc", "Lê An"))
                .build();
    }

    private static String run(Object command, int exit, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            out.write(failure.toString());
            return 2;
        });
        assertThat(line.execute(arguments)).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }

    @Test
    void readsADocumentAsJson() throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), new DocxWriter().write(aLetter()));
        JsonNode json =
                PaperJson.MAPPER.readTree(run(new ReadDocumentCommand(), 0, file.toString(), "--format", "json"));
        assertThat(json.path("type").asString()).isEqualTo("CONGVAN");
        assertThat(json.path("date").asString()).isEqualTo("2024-03-09");
        assertThat(json.path("duties").path(0).path("due").asString()).isEqualTo("2024-03-20");
        assertThat(json.path("signer").path("position").asString()).isEqualTo("GIÁM ĐỐC");
    }

    @Test
    void refusesASecretAndAMissingFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "UBND TỈNH A\nMẬT\n");
        assertThat(run(new ReadDocumentCommand(), 2, file.toString())).contains("directive.secret");
        assertThat(run(new ReadDocumentCommand(), 2, folder.resolve("b").toString()))
                .contains("directive.noFile");
    }

    @Test
    void writesTheSameFileFromTheModelsJson() throws IOException {
        Path model = Files.writeString(folder.resolve("m.json"), PaperJson.MAPPER.writeValueAsString(aLetter()));
        Path out = folder.resolve("o.docx");
        run(new WriteDocumentCommand(), 0, model.toString(), "--out", out.toString());
        assertThat(Files.readAllBytes(out)).isEqualTo(new DocxWriter().write(aLetter()));
        run(
                new WriteDocumentCommand(),
                2,
                model.toString(),
                "--out",
                folder.resolve("o.odt").toString());
    }

    @Test
    void envelopesGoToJsonAndBack() throws IOException {
        byte[] xml = new EdXmlWriter()
                .write(new Envelope.StatusMessage(
                        List.of(new Envelope.Reference("H59", "1/A-B", null, LocalDate.of(2024, 1, 2))),
                        Envelope.Organisation.of("H59.07", "Sở Y tế"),
                        Envelope.Status.DONE,
                        "xong",
                        LocalDate.of(2024, 1, 3).atTime(8, 30),
                        null));
        Path file = Files.write(folder.resolve("s.edxml"), xml);
        Path json = folder.resolve("s.json");
        run(new EdXmlCommand(), 0, "read", file.toString(), "--out", json.toString());
        assertThat(PaperJson.MAPPER
                        .readTree(Files.readAllBytes(json))
                        .path("message")
                        .asString())
                .isEqualTo("status");
        assertThat(run(new EdXmlCommand(), 0, "write", json.toString()).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(xml);
    }
}
