package vn.thanghang.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import vn.thanghang.directive.signature.Appearance;
import vn.thanghang.directive.signature.SigningPapers;
import vn.thanghang.directive.signature.TrialAuthority;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.PdfWriter;

/** The command through the limited process, with anchors from a folder. */
class VerifySignatureCommandTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path folder;

    private static byte[] aPaper() {
        return new PdfWriter()
                .write(OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                        .superior("UBND tỉnh Sông Lam")
                        .symbol("12", "SNV-CCHC")
                        .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                        .summary("gửi kế hoạch khắc phục")
                        .paragraph("Sở Nội vụ đề nghị Sở Y tế gửi kế hoạch trước ngày 20/3/2024./.")
                        .signature(Signature.of("Giám đốc", "Lê An"))
                        .build());
    }

    private String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new VerifySignatureCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            out.write(failure.toString());
            return 2;
        });
        assertThat(line.execute(arguments)).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }

    private JsonNode report(Path file, String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(file.toString()), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return PaperJson.MAPPER.readTree(run(0, arguments));
    }

    @Test
    void tellsOfTheSignatureWithAndWithoutAnchors() throws Exception {
        var authority = new TrialAuthority("CA thử nghiệm", now);
        var key = authority.keyOf("CN=Lê An,O=Sở Nội vụ,C=VN");
        byte[] signed = new SigningPapers(key, null, Clock.systemUTC()).sign(aPaper(), new Appearance.Hidden());
        Path file = Files.write(folder.resolve("a.pdf"), signed);
        JsonNode alone = report(file);
        assertThat(alone.path("outcome").asString()).isEqualTo("signed");
        JsonNode first = alone.path("signatures").path(0);
        assertThat(first.path("certificate").path("commonName").asString()).isEqualTo("Lê An");
        assertThat(first.path("integrity").asString()).isEqualTo("INTACT");
        assertThat(first.path("coverage").asString()).isEqualTo("WHOLE_FILE");
        assertThat(first.path("chain").asString()).isEqualTo("UNKNOWN_ANCHOR");
        assertThat(first.path("stamp").isNull()).isTrue();

        Path anchors = Files.createDirectory(folder.resolve("anchors"));
        Files.writeString(anchors.resolve("ca.pem"), pem("Source: phép thử\nFrom: 2015-01-01\n", authority));
        assertThat(report(file, "--anchors", anchors.toString())
                        .path("signatures")
                        .path(0)
                        .path("chain")
                        .asString())
                .isEqualTo("NO_REVOCATION_DATA");
        String list = authority.revocationList(now.minus(1, ChronoUnit.HOURS), null, null);
        Files.write(anchors.resolve("ca.crl"), Base64.getDecoder().decode(list));
        assertThat(report(file, "--anchors", anchors.toString())
                        .path("signatures")
                        .path(0)
                        .path("chain")
                        .asString())
                .isEqualTo("TRUSTED");
    }

    @Test
    void tellsOfPapersWithoutSignature() throws Exception {
        Path pdf = Files.write(folder.resolve("a.pdf"), aPaper());
        assertThat(report(pdf).path("outcome").asString()).isEqualTo("unsigned");
        Path text = Files.writeString(folder.resolve("a.txt"), "SỞ NỘI VỤ\nBÁO CÁO\n");
        assertThat(report(text).path("outcome").asString()).isEqualTo("notPdf");
    }

    @Test
    void namesTheFileOfAnchorsThatIsWrong() throws Exception {
        Path pdf = Files.write(folder.resolve("a.pdf"), aPaper());
        var authority = new TrialAuthority("CA thử nghiệm", now);
        assertThat(run(2, pdf.toString(), "--anchors", folder.resolve("none").toString()))
                .contains("directive.trust.noFolder");
        assertThat(withAnchors(pdf, "a.pem", pem("", authority))).contains("directive.trust.noSource", "a.pem");
        assertThat(withAnchors(pdf, "b.pem", pem("Source: x\nFrom: 01/02/2015\n", authority)))
                .contains("directive.trust.badDay", "01/02/2015");
        assertThat(withAnchors(pdf, "c.pem", "Source: x\n")).contains("directive.trust.noCertificate");
        assertThat(withAnchors(pdf, "d.pem", pem("Source: x\n", authority).substring(0, 400)))
                .contains("directive.trust.noCertificate");
        assertThat(withAnchors(pdf, "e.crl", "nothing")).contains("directive.trust.noRevocationList");
    }

    private String withAnchors(Path pdf, String name, String content) throws IOException {
        Path anchors = Files.createTempDirectory(folder, "anchors");
        Files.writeString(anchors.resolve(name), content, StandardCharsets.UTF_8);
        return run(2, pdf.toString(), "--anchors", anchors.toString());
    }

    private static String pem(String head, TrialAuthority authority) throws Exception {
        return head + "-----BEGIN CERTIFICATE-----\n" + authority.pem() + "\n-----END CERTIFICATE-----\n";
    }
}
