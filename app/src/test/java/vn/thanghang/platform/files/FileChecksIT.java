package vn.thanghang.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.platform.files.FileRefusal.ACTIVE_CONTENT;
import static vn.thanghang.platform.files.FileRefusal.BOMB;
import static vn.thanghang.platform.files.FileRefusal.ENCRYPTED;
import static vn.thanghang.platform.files.FileRefusal.EXTERNAL_REFERENCE;
import static vn.thanghang.platform.files.FileRefusal.MACRO;
import static vn.thanghang.platform.files.FileRefusal.MISLABELLED;
import static vn.thanghang.platform.files.FileRefusal.NESTED_ARCHIVE;
import static vn.thanghang.platform.files.FileRefusal.OLD_FORMAT;
import static vn.thanghang.platform.files.FileRefusal.PICTURE_KIND;
import static vn.thanghang.platform.files.FileRefusal.PICTURE_TOO_LARGE;
import static vn.thanghang.platform.files.FileRefusal.TOO_LARGE;
import static vn.thanghang.platform.files.FileRefusal.UNSAFE_NAMES;
import static vn.thanghang.platform.files.FileRefusal.XML_ENTITIES;

import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.directive.HostileFiles;
import vn.thanghang.directive.HostilePdfs;
import vn.thanghang.directive.Packages;
import vn.thanghang.directive.ResidentMemory;

/** Files to be kept, through the checking process: rows 74 to 85 and 91 of the bad inputs. */
class FileChecksIT {

    private static final long LONGEST_MILLIS = 25_000;
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final FileChecks checks = new FileChecks();

    /** Row 74. */
    @Test
    void aBombOfTenGigabytesIsRefusedInLittleMemory() throws IOException {
        byte[] bomb = HugeZip.tenGigabytes(Packages.docx().zip());
        long before = ResidentMemory.megabytes();
        assertThat(refusal(bomb, "bao-cao.docx")).isEqualTo(BOMB);
        assertThat(ResidentMemory.megabytes() - before).isLessThan(50);
    }

    /** Row 74, as one archive in another. */
    @Test
    void anArchiveInsideAnotherIsRefusedButNotTheSheetBehindAChart() throws IOException {
        byte[] inner = Packages.docx().zip();
        assertThat(refusal(Packages.docx().part("word/media/a.zip", inner).zip(), "a.docx"))
                .isEqualTo(NESTED_ARCHIVE);
        byte[] sheet = aWorkbook();
        assertThat(passed(
                        Packages.docx()
                                .part("word/embeddings/Microsoft_Excel_Sheet1.xlsx", sheet)
                                .zip(),
                        "a.docx"))
                .isEqualTo(FileType.DOCX);
        byte[] macro = Packages.empty()
                .part("xl/workbook.xml", "<a/>")
                .part("xl/vbaProject.bin", "x")
                .zip();
        assertThat(refusal(
                        Packages.docx()
                                .part("word/embeddings/Microsoft_Excel_Sheet1.xlsx", macro)
                                .zip(),
                        "a.docx"))
                .isEqualTo(MACRO);
    }

    /** Row 75. */
    @Test
    void aPackageOfAHundredThousandEntriesIsRefused() throws IOException {
        assertThat(refusal(Packages.docx().many(100_000).zip(), "a.docx")).isEqualTo(BOMB);
    }

    /** Row 76. */
    @ParameterizedTest
    @CsvSource({"../../etc/cron.d/x", "/etc/passwd", "..\\..\\x.dll", "C:\\x.txt", "word/../../x"})
    void namesThatLeaveThePackageAreRefused(String name) throws IOException {
        assertThat(refusal(Packages.docx().part(name, "x").zip(), "a.docx")).isEqualTo(UNSAFE_NAMES);
    }

    /** Row 77. */
    @Test
    void entitiesAreRefusedAndNobodyIsCalled() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String remote = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:" + listener.getLocalPort() + "/x.dtd\"><a>&x;</a>";
            String laughs = "<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;&l;\">]><a>&m;</a>";
            for (String xml : List.of(remote, laughs)) {
                byte[] file = Packages.empty().part("word/document.xml", xml).zip();
                assertThat(refusal(file, "a.docx")).isEqualTo(XML_ENTITIES);
            }
            listener.setSoTimeout(300);
            assertThat(called(listener)).isFalse();
        }
    }

    private static boolean called(ServerSocket listener) throws IOException {
        try (var _ = listener.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    /** Row 78. */
    @Test
    void macrosAreRefusedUnderAnyName() throws IOException {
        byte[] renamed = Packages.docx("", Packages.MACRO_TYPE).zip();
        assertThat(refusal(renamed, "a.docx")).isEqualTo(MACRO);
        assertThat(refusal(Packages.docx().part("word/vbaProject.bin", "x").zip(), "a.docx"))
                .isEqualTo(MACRO);
        byte[] oldSheetMacro = Packages.empty()
                .part("xl/workbook.xml", "<a/>")
                .part("xl/macrosheets/sheet1.xml", "<a/>")
                .zip();
        assertThat(refusal(oldSheetMacro, "a.xlsx")).isEqualTo(MACRO);
    }

    /** Row 79. */
    @Test
    void aTemplateFromElsewhereIsRefused() throws IOException {
        byte[] file = Packages.docx()
                .relation(OFFICE + "attachedTemplate", "https://evil.example/t.dotm", true)
                .zip();
        assertThat(refusal(file, "a.docx")).isEqualTo(EXTERNAL_REFERENCE);
    }

    /** Row 80. */
    @Test
    void workbooksThatReachOutsideAreRefused() throws IOException {
        for (String part : List.of("xl/externalLinks/externalLink1.xml", "xl/connections.xml")) {
            byte[] file = Packages.empty()
                    .part("xl/workbook.xml", "<a/>")
                    .part(part, "<a/>")
                    .zip();
            assertThat(refusal(file, "a.xlsx")).isEqualTo(EXTERNAL_REFERENCE);
        }
        byte[] dde = Packages.empty()
                .part("xl/workbook.xml", "<ddeLink ddeService=\"cmd\"/>")
                .zip();
        assertThat(refusal(dde, "a.xlsx")).isEqualTo(EXTERNAL_REFERENCE);
        assertThat(passed(aWorkbook(), "a.xlsx")).isEqualTo(FileType.XLSX);
    }

    /** Row 81. */
    @Test
    void pdfsThatRunOrCarrySomethingAreRefused() throws IOException {
        for (byte[] file : List.of(
                HostilePdfs.action("JavaScript"),
                HostilePdfs.script(),
                HostilePdfs.action("Launch"),
                HostilePdfs.xfa(),
                HostilePdfs.attached("setup.exe", new byte[] {'M', 'Z'}),
                HostilePdfs.attached("ghi-chu.txt", new byte[] {'a'}))) {
            assertThat(refusal(file, "a.pdf")).isEqualTo(ACTIVE_CONTENT);
        }
        assertThat(refusal(HostilePdfs.pages(2_001), "a.pdf")).isEqualTo(TOO_LARGE);
        assertThat(passed(HostilePdfs.pages(600), "a.pdf")).isEqualTo(FileType.PDF);
    }

    /** Row 82. */
    @Test
    void lockedFilesAreRefusedAndOldOnesAskedToBeSavedAnew() throws IOException {
        assertThat(refusal(HostilePdfs.locked(), "a.pdf")).isEqualTo(ENCRYPTED);
        for (HostileFiles.Hostile each : HostileFiles.all()) {
            switch (each.name()) {
                case "locked.docx" ->
                    assertThat(refusal(each.file(), each.name())).isEqualTo(ENCRYPTED);
                case "old.doc", "old.docx" ->
                    assertThat(refusal(each.file(), each.name())).isEqualTo(OLD_FORMAT);
                default -> {}
            }
        }
    }

    /** Rows 83 and 84. */
    @Test
    void whatIsNotWhatItsNameSaysIsRefused() throws IOException {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(html, "a.pdf")).isEqualTo(MISLABELLED);
        assertThat(refusal(html, "a.png")).isEqualTo(MISLABELLED);
        byte[] both =
                "GIF89a\u0001\u0000\u0001\u0000<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(both, "a.gif")).isEqualTo(PICTURE_KIND);
        assertThat(refusal(both, "a.html")).isEqualTo(MISLABELLED);
        assertThat(refusal("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), "a.webp"))
                .isEqualTo(PICTURE_KIND);
    }

    /** Row 84, with a picture that is shown: what hides behind its points does not come along. */
    @Test
    void aPolyglotPictureIsWrittenAnew() throws IOException {
        byte[] picture = Photographs.encoded(Photographs.fourCorners(40, 20), "png");
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        byte[] both = java.util.Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);
        assertThat(text(kept(both, "a.png"))).doesNotContain("script");
    }

    /** Row 85. */
    @Test
    void aPictureOfSixtyThousandSquareIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] huge = HostileFiles.all().stream()
                .filter(each -> each.name().equals("huge.png"))
                .findFirst()
                .orElseThrow()
                .file();
        assertThat(refusal(huge, "a.png")).isEqualTo(PICTURE_TOO_LARGE);
    }

    @Test
    void aPictureOfFortyMillionPointsPasses() throws IOException {
        byte[] large = Photographs.fromPhone(7_680, 5_200, 6);
        BufferedImage upright = Photographs.decoded(kept(large, "a.jpg"));
        assertThat(upright.getWidth()).isEqualTo(5_200);
    }

    /** Row 91. */
    @Test
    void nothingOfThePlaceStaysInAPhotograph() throws IOException {
        byte[] photo = Photographs.fromPhone(64, 32, 1);
        assertThat(text(photo)).contains("Exif", Photographs.PLACE, Photographs.WORDS);
        assertThat(text(kept(photo, "IMG_0001.JPG"))).doesNotContain("Exif", "GPS", "xmpmeta", Photographs.WORDS);
        byte[] png = Photographs.pngWithWords(64, 32);
        assertThat(text(png)).contains("eXIf", Photographs.PLACE, Photographs.WORDS);
        assertThat(text(kept(png, "a.png"))).doesNotContain("eXIf", "GPS", Photographs.WORDS);
    }

    /** The corner that is red on the sensor, after the turn the camera asks for. */
    @ParameterizedTest
    @CsvSource({
        "1,0,0,GREEN",
        "2,1,0,GREEN",
        "3,1,1,GREEN",
        "4,0,1,GREEN",
        "5,0,0,BLUE",
        "6,1,0,BLUE",
        "7,1,1,BLUE",
        "8,0,1,BLUE"
    })
    void photographsAreTurnedUpright(int orientation, int redX, int redY, String besideIt) throws IOException {
        BufferedImage image = Photographs.decoded(kept(Photographs.fromPhone(64, 32, orientation), "a.jpg"));
        assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 64 : 32);
        assertThat(colour(image, redX, redY)).isEqualTo("RED");
        assertThat(colour(image, 1 - redX, redY)).isEqualTo(besideIt);
    }

    private static String colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(image.getWidth() * (1 + 2 * x) / 4, image.getHeight() * (1 + 2 * y) / 4);
        boolean red = (rgb >> 16 & 0xFF) > 128;
        boolean green = (rgb >> 8 & 0xFF) > 128;
        boolean blue = (rgb & 0xFF) > 128;
        if (red && green && blue) {
            return "WHITE";
        }
        return red ? "RED" : green ? "GREEN" : blue ? "BLUE" : "BLACK";
    }

    @Test
    void everyHostileFileIsRefusedInTimeAndInLittleMemory() throws IOException {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesRun.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (DataOutputStream to = new DataOutputStream(run.getOutputStream())) {
            List<HostileFiles.Hostile> hostile = HostileFiles.all();
            to.writeInt(hostile.size());
            for (HostileFiles.Hostile each : hostile) {
                to.writeUTF(each.name());
                to.writeInt(each.file().length);
                to.write(each.file());
            }
        }
        String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.print(told);
        assertThat(told).doesNotContain("not refused");
        Matcher figures = Pattern.compile("files (\\d+), slowest (\\d+) ms, .* grown by (\\d+) MB")
                .matcher(told);
        assertThat(figures.find()).isTrue();
        assertThat(Integer.parseInt(figures.group(1))).isGreaterThanOrEqualTo(60);
        assertThat(Long.parseLong(figures.group(2))).isLessThan(LONGEST_MILLIS);
        assertThat(Long.parseLong(figures.group(3))).as("growth in MB").isLessThan(50);
    }

    private FileRefusal refusal(byte[] file, String name) {
        return switch (checks.check(file, name, FileProfile.ATTACHMENT)) {
            case Checked.Refused(var reason, var _) -> reason;
            case Checked.Passed passed -> throw new AssertionError(name + " passed as " + passed.type());
            case Checked.Later() -> throw new AssertionError(name + " was not checked");
        };
    }

    private FileType passed(byte[] file, String name) {
        return switch (checks.check(file, name, FileProfile.ATTACHMENT)) {
            case Checked.Passed(var type, var _) -> type;
            case Checked.Refused refused -> throw new AssertionError(name + " " + refused);
            case Checked.Later() -> throw new AssertionError(name + " was not checked");
        };
    }

    private byte[] kept(byte[] file, String name) {
        return switch (checks.check(file, name, FileProfile.ATTACHMENT)) {
            case Checked.Passed(var _, var content) -> content;
            case Checked.Refused refused -> throw new AssertionError(name + " " + refused);
            case Checked.Later() -> throw new AssertionError(name + " was not checked");
        };
    }

    private static byte[] aWorkbook() throws IOException {
        return Packages.empty()
                .part("[Content_Types].xml", "<Types/>")
                .part("xl/workbook.xml", "<workbook/>")
                .zip();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
