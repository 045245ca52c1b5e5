package vn.thanghang.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thanghang.directive.HostileFiles;
import vn.thanghang.directive.Packages;

/** The scanner: the real one of the machine where it is installed, with two signatures made here; else its protocol. */
class ClamdIT {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");
    private static final byte[] EICAR = HostileFiles.TEST_PATTERN.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VIRUS = ("a " + ScannerForTests.VIRUS + " b").getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    /** Row 86, by the scanner itself. */
    @Test
    void theRealScannerFindsThePatternAlsoInsideAPackage() throws Exception {
        assumeTrue(Files.isExecutable(CLAMD), "clamav-daemon is not installed");
        Path socket = folder.resolve("clamd.sock");
        Process clamd = start(socket);
        try {
            Clamd scanner = new Clamd("unix:" + socket);
            await(scanner);
            assertThat(scanner.scan(EICAR)).isInstanceOf(Scan.Found.class);
            byte[] inside = Packages.docx().part("word/media/a.bin", EICAR).zip();
            assertThat(scanner.scan(inside)).isInstanceOf(Scan.Found.class);
            assertThat(scanner.scan(VIRUS))
                    .isInstanceOfSatisfying(
                            Scan.Found.class, found -> assertThat(found.name()).contains("ThangHang"));
            assertThat(scanner.scan(Packages.docx().zip())).isInstanceOf(Scan.Clean.class);
        } finally {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    private Process start(Path socket) throws IOException, NoSuchAlgorithmException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(EICAR));
        Files.writeString(signatures.resolve("own.hdb"), sum + ":" + EICAR.length + ":Eicar-Test\n");
        String pattern = HexFormat.of().formatHex(ScannerForTests.VIRUS.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("own.ndb"), "Test.ThangHang:0:*:" + pattern + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "LocalSocket " + socket + "\nDatabaseDirectory " + signatures + "\nTemporaryDirectory " + folder
                        + "\nForeground yes\nLogFile " + folder.resolve("clamd.log") + "\n");
        return new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
    }

    private void await(Clamd scanner) throws InterruptedException, IOException {
        for (int i = 0; i < 300 && !scanner.answers(); i++) {
            Thread.sleep(100);
        }
        assertThat(scanner.answers())
                .as(Files.readString(folder.resolve("clamd.out")))
                .isTrue();
    }

    @Test
    void theProtocolIsSpoken() throws IOException {
        Path socket = folder.resolve("own.sock");
        Clamd scanner = new Clamd("unix:" + socket);
        try (var _ = ScannerForTests.answering(socket)) {
            assertThat(scanner.scan(VIRUS)).isEqualTo(new Scan.Found("Test.Virus"));
            assertThat(scanner.scan(new byte[1 << 20])).isEqualTo(new Scan.Clean());
        }
        assertThat(scanner.scan(VIRUS)).isInstanceOf(Scan.NotNow.class);
    }

    /** A scanner in a black hole costs two seconds, no thread. */
    @Test
    void aSilentScannerIsGivenUpInTime() throws IOException {
        Path socket = folder.resolve("silent.sock");
        Clamd scanner = new Clamd("unix:" + socket);
        try (var _ = ScannerForTests.silent(socket)) {
            long start = System.nanoTime();
            assertThat(scanner.scan(VIRUS)).isInstanceOf(Scan.NotNow.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new Clamd("clamd")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Clamd("").isConfigured()).isFalse();
        assertThat(new Clamd("[::1]:3310").isConfigured()).isTrue();
    }
}
