package vn.thanghang.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thanghang.platform.sheet.ReadLimits;

/** Files made to harm or simply not what they say are refused with a reason, quickly. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final byte[] GOOD =
            GeneratedWorkbook.of(2021).withheldAs("*").laidOut().xlsx();

    @ParameterizedTest
    @CsvSource({
        "'', a.xlsx, EMPTY",
        "%PDF-1.7, a.xlsx, NOT_A_WORKBOOK",
        "<html></html>, a.xls, NOT_A_WORKBOOK",
        "PKxx, a.xlsx, DAMAGED",
        "'year,province', a.csv, NO_UNITS",
        "'Hà Nội,Trà Vinh', a.csv, NO_YEAR",
        "'Hà Nội,Trà Vinh', a-2004.csv, NO_EDITION",
    })
    void refusesWhatIsNoWorkbook(String content, String name, Refused.Reason reason) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), name, reason);
    }

    @Test
    void refusesOldExcelTextOfAnotherEncodingAndHugeFiles() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused(Arrays.copyOf(ole, 4096), "a.xlsx", Refused.Reason.OLD_OR_ENCRYPTED);
        assertRefused("Hà Nội".getBytes(StandardCharsets.UTF_16LE), "a.csv", Refused.Reason.NOT_TEXT);
        assertRefused("Hà Nội".getBytes(StandardCharsets.ISO_8859_1), "a.csv", Refused.Reason.NOT_TEXT);
        assertRefused(new byte[ReadLimits.FILE_BYTES_MAX + 1], "a.xlsx", Refused.Reason.TOO_LARGE);
    }

    @Test
    void refusesMacros() throws IOException {
        assertRefused(with("xl/vbaProject.bin", new byte[10]), "a.xlsx", Refused.Reason.MACROS);
    }

    @Test
    void refusesABomb() throws IOException {
        byte[] bomb = with("xl/media/image1.png", new byte[ReadLimits.UNPACKED_BYTES_MAX]);
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertRefused(bomb, "a.xlsx", Refused.Reason.UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesThousandsOfParts() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i <= ReadLimits.PARTS_MAX; i++) {
            parts.put("xl/extra" + i + ".bin", new byte[0]);
        }
        assertRefused(zip(parts), "a.xlsx", Refused.Reason.TOO_MANY_PARTS);
    }

    @Test
    void refusesEntitiesEndlessColumnsAndWideText() throws IOException {
        String sheet = "xl/worksheets/sheet1.xml";
        String start = "<?xml version=\"1.0\"?>";
        String entity = start + "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData/></worksheet>";
        assertRefused(with(sheet, entity.getBytes(StandardCharsets.UTF_8)), "a.xlsx", Refused.Reason.UNSAFE_XML);
        String endless = start
                + "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(with(sheet, endless.getBytes(StandardCharsets.UTF_8)), "a.xlsx", Refused.Reason.UNSAFE_XML);
        assertRefused(with(sheet, entity.getBytes(StandardCharsets.UTF_16)), "a.xlsx", Refused.Reason.UNSAFE_XML);
    }

    @Test
    void refusesAWorkbookOfAnotherKind() throws IOException {
        Map<String, byte[]> parts = parts();
        byte[] book = parts.remove("xl/workbook.xml");
        parts.put("word/document.xml", book);
        assertRefused(zip(parts), "a.xlsx", Refused.Reason.NOT_A_WORKBOOK);
    }

    @Test
    void refusesTooManyRows() {
        GeneratedWorkbook book = GeneratedWorkbook.of(2021).laidOut();
        for (int i = 0; i <= ReadLimits.ROWS_MAX; i++) {
            book.rows().add(Arrays.asList("x"));
        }
        assertRefused(book.xlsx(), "a.xlsx", Refused.Reason.TOO_MANY_ROWS);
    }

    @Test
    void answersEveryDamagedFile() {
        var random = new Random(20231123);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = GOOD.clone();
            for (int i = 0; i < 1 + round; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            byte[] shortened = round % 3 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
            assertThatCode(() -> PapiFiles.outcome(shortened, "a.xlsx")).doesNotThrowAnyException();
        }
    }

    @Test
    void answersEveryDamagedPartOfAWorkbook() throws IOException {
        var random = new Random(20231124);
        for (String part : parts().keySet()) {
            for (int round = 0; round < 40; round++) {
                byte[] content = parts().get(part).clone();
                for (int i = 0; i < 1 + round; i++) {
                    content[random.nextInt(content.length)] = (byte) "<>&#=;\"x1/\0".charAt(random.nextInt(11));
                }
                byte[] file = with(part, content);
                assertThatCode(() -> PapiFiles.outcome(file, "a.xlsx")).doesNotThrowAnyException();
            }
        }
    }

    private static void assertRefused(byte[] bytes, String name, Refused.Reason reason) {
        assertThat(PapiFiles.outcome(bytes, name))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] with(String name, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(GOOD))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
