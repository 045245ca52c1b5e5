package vn.thanghang.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.thanghang.directive.signature.SignatureReport;
import vn.thanghang.directive.signature.SigningKey;
import vn.thanghang.directive.signature.TrialAuthority;
import vn.thanghang.directive.signature.TrustAnchors;
import vn.thanghang.directive.signature.VerifyingSignatures;
import vn.thanghang.officialdocs.DocumentType;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.Signature;
import vn.thanghang.officialdocs.write.PdfWriter;

class SignPaperCommandTest {
    @TempDir
    Path folder;

    private Path paper;
    private Path key;
    private Path password;

    @BeforeEach
    void make() throws Exception {
        SigningKey own = new TrialAuthority("CA thử nghiệm", Instant.now()).keyOf("CN=Lê An,O=Sở Nội vụ,C=VN");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("a", own.key(), "mật khẩu".toCharArray(), own.chain().toArray(new Certificate[0]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, "mật khẩu".toCharArray());
        key = Files.write(folder.resolve("k.p12"), bytes.toByteArray());
        password = Files.writeString(folder.resolve("p"), "mật khẩu\n");
        paper = Files.write(
                folder.resolve("a.pdf"),
                new PdfWriter()
                        .write(OfficialDocument.of(DocumentType.CONG_VAN, "Sở Nội vụ")
                                .superior("UBND tỉnh Sông Lam")
                                .symbol("12", "SNV-CCHC")
                                .dated("Sông Lam", PartialDate.of(LocalDate.of(2024, 3, 9)))
                                .summary("gửi kế hoạch khắc phục")
                                .paragraph("Sở Nội vụ đề nghị Sở Y tế gửi kế hoạch./.")
                                .signature(Signature.of("Giám đốc", "Lê An"))
                                .build()));
    }

    private String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new SignPaperCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out));
        line.setExecutionExceptionHandler((failure, at, parsed) -> {
            out.write(failure.toString());
            return 2;
        });
        assertThat(line.execute(arguments)).as(out.toString()).isEqualTo(exit);
        return out.toString();
    }

    private String sign(int exit, Path from, String as, String name, Path to) {
        return run(
                exit,
                from.toString(),
                "--key",
                key.toString(),
                "--password-file",
                password.toString(),
                "--as",
                as,
                "--name",
                name,
                "--out",
                to.toString());
    }

    private static int signatures(Path pdf) throws Exception {
        var report = new VerifyingSignatures(TrustAnchors.NONE, Instant.now()).verify(Files.readAllBytes(pdf));
        return ((SignatureReport.Signed) report).signatures().size();
    }

    @Test
    void signsAsPersonThenAsAgency() throws Exception {
        Path first = folder.resolve("1.pdf");
        sign(0, paper, "person", "Lê An", first);
        assertThat(signatures(first)).isEqualTo(1);
        Path second = folder.resolve("2.pdf");
        sign(0, first, "agency", "Sở Nội vụ tỉnh Sông Lam", second);
        assertThat(signatures(second)).isEqualTo(2);
        Path attached = folder.resolve("3.pdf");
        sign(0, paper, "attachment", "12/SNV-CCHC", attached);
        assertThat(signatures(attached)).isEqualTo(1);
    }

    @Test
    void namesWhatIsWrong() throws Exception {
        Path out = folder.resolve("o.pdf");
        assertThat(sign(2, paper, "person", "Trần Khác", out)).contains("directive.signing.place.NAME_NOT_FOUND");
        assertThat(sign(2, paper, "agency", "Sở Nội vụ", out)).contains("directive.signing.place.NO_SIGNATURE");
        Files.writeString(password, "sai");
        assertThat(sign(2, paper, "person", "Lê An", out)).contains("directive.signing.noKey");
        assertThat(out).doesNotExist();
    }
}
