package vn.thanghang.assignment.annex;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.json.JsonMapper;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.inspect.Defect;
import vn.thanghang.officialdocs.inspect.FileInspector;
import vn.thanghang.officialdocs.read.DocumentReader;
import vn.thanghang.officialdocs.read.Reading;
import vn.thanghang.platform.limited.LimitedProgram;
import vn.thanghang.platform.sheet.ReadLimits;
import vn.thanghang.platform.sheet.SheetRefusal;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;

/** The program of the limited process: takes one workbook or paper, answers with its tables in JSON, ends. */
final class AnnexChild {

    static final int MOST_NAME = 1024;
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORKBOOK = ".xlsx";

    private AnnexChild() {}

    /** No arguments; input is name and file, each after its length. */
    public static void main(String[] args) throws IOException {
        PrintStream answer = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        DataInputStream in = new DataInputStream(System.in);
        String name = new String(LimitedProgram.part(in, MOST_NAME), StandardCharsets.UTF_8);
        byte[] file = LimitedProgram.part(in, ReadLimits.FILE_BYTES_MAX);
        LimitedProgram.answer(answer, JSON.writeValueAsBytes(answer(file, name)));
    }

    static AnnexAnswer answer(byte[] file, String name) {
        try {
            return name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK) ? workbook(file, name) : paper(file, name);
        } catch (DocumentException e) {
            return AnnexAnswer.refused(
                    e.code() == DocumentException.Code.ENCRYPTED ? AnnexRefusal.OLD_OR_ENCRYPTED : AnnexRefusal.DAMAGED,
                    "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The parsers throw whatever they trip over in a file made by a stranger.
            return AnnexAnswer.refused(AnnexRefusal.DAMAGED, "");
        }
    }

    private static AnnexAnswer workbook(byte[] file, String name) throws IOException {
        if (SpreadsheetFile.open(file, name) instanceof Sheets.Closed(SheetRefusal refusal)) {
            return AnnexAnswer.refused(reason(refusal.reason()), refusal.detail());
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return open(XlsxTables.of(workbook));
        }
    }

    private static AnnexAnswer paper(byte[] file, String name) throws IOException {
        var defect = FileInspector.inspect(file, name);
        if (defect.isPresent()) {
            return AnnexAnswer.refused(reason(defect.get().kind()), defect.get().detail());
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return AnnexAnswer.refused(AnnexRefusal.OTHER_KIND, "");
        }
        if (new DocumentReader().read(file) instanceof Reading.Secret) {
            return AnnexAnswer.refused(AnnexRefusal.SECRET, "");
        }
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file))) {
            return open(DocxTables.of(paper));
        }
    }

    /** The tables, unless a mark of secrecy stands in one of their cells. */
    private static AnnexAnswer open(List<RawTable> tables) {
        String text = tables.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(RawTable.Cell::text)
                .collect(Collectors.joining("\n"));
        boolean secret = !text.isBlank()
                && new DocumentReader().read(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Secret;
        return secret ? AnnexAnswer.refused(AnnexRefusal.SECRET, "") : new AnnexAnswer(tables, null, "");
    }

    private static AnnexRefusal reason(SheetRefusal.Reason reason) {
        return switch (reason) {
            case EMPTY -> AnnexRefusal.EMPTY;
            case TOO_LARGE, UNPACKS_TOO_LARGE, TOO_MANY_PARTS, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_SHEETS ->
                AnnexRefusal.TOO_LARGE;
            case OLD_OR_ENCRYPTED -> AnnexRefusal.OLD_OR_ENCRYPTED;
            case NOT_A_WORKBOOK, NOT_TEXT -> AnnexRefusal.OTHER_KIND;
            case MACROS -> AnnexRefusal.MACROS;
            case UNSAFE_XML -> AnnexRefusal.UNSAFE;
            case DAMAGED -> AnnexRefusal.DAMAGED;
        };
    }

    private static AnnexRefusal reason(Defect.Kind kind) {
        return switch (kind) {
            case EMPTY -> AnnexRefusal.EMPTY;
            case TOO_LARGE, BOMB, PICTURE_TOO_LARGE -> AnnexRefusal.TOO_LARGE;
            case MISLABELLED, UNSUPPORTED, PICTURE_KIND -> AnnexRefusal.OTHER_KIND;
            case OLD_FORMAT, ENCRYPTED -> AnnexRefusal.OLD_OR_ENCRYPTED;
            case MACRO -> AnnexRefusal.MACROS;
            case ACTIVE_CONTENT, EXTERNAL_REFERENCE, NESTED_ARCHIVE, UNSAFE_NAMES, XML_ENTITIES, VIRUS_PATTERN ->
                AnnexRefusal.UNSAFE;
            case DAMAGED -> AnnexRefusal.DAMAGED;
        };
    }
}
