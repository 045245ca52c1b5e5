package vn.thanghang.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thanghang.directive.HostileFiles;
import vn.thanghang.directive.HostilePdfs;
import vn.thanghang.directive.Packages;

/** Hostile files somebody offers as evidence, with the reasons for which they may be refused. */
public final class HostileAttachments {

    /** They only cost a reader time; what is to be kept is read by nobody here, and they do nothing by themselves. */
    static final Set<String> MAY_PASS = Set.of(
            "bomb-paragraphs.docx",
            "deep.docx",
            "deep-tables.docx",
            "no-markup.docx",
            "form-loop.pdf",
            "stream-bomb.pdf",
            "pages.pdf");

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final List<Hostile> all = new ArrayList<>();

    private HostileAttachments() {}

    /** @param reasons codes of {@link FileRefusal} */
    @SuppressWarnings("ArrayRecordComponent")
    public record Hostile(String name, byte[] file, Set<String> reasons) {}

    public static List<Hostile> all() throws IOException {
        var files = new HostileAttachments();
        for (HostileFiles.Hostile each : HostileFiles.all()) {
            if (!MAY_PASS.contains(each.name())) {
                files.add(each.name(), each.file(), reasons(each));
            }
        }
        files.workbooks();
        files.pictures();
        files.faces();
        return files.all;
    }

    /** Text and pages of the web are read as papers, but not kept as evidence. */
    private static Set<String> reasons(HostileFiles.Hostile file) {
        Set<String> reasons = file.refusals().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        String name = file.name();
        if (name.endsWith(".txt") || name.endsWith(".html") || reasons.isEmpty()) {
            reasons.add("UNSUPPORTED");
        }
        if (name.endsWith(".gif") || name.equals("polyglot.html")) {
            reasons.add("PICTURE_KIND");
        }
        if (name.endsWith(".pdf") && reasons.contains("VIRUS_PATTERN")) {
            reasons.add("ACTIVE_CONTENT"); // nothing may be attached at all
        }
        if (name.equals("sheet.docx")) {
            reasons.add("MISLABELLED");
        }
        return reasons;
    }

    private void add(String name, byte[] file, Set<String> reasons) {
        all.add(new Hostile(name, file, reasons));
    }

    private void workbooks() throws IOException {
        add("macro.xlsx", workbook("xl/vbaProject.bin", "x"), Set.of("MACRO"));
        add("old-macro.xlsx", workbook("xl/macrosheets/sheet1.xml", "<a/>"), Set.of("MACRO"));
        add("query.xlsx", workbook("xl/connections.xml", "<a/>"), Set.of("EXTERNAL_REFERENCE"));
        add("program.xlsx", workbook("xl/embeddings/oleObject1.bin", "x"), Set.of("ACTIVE_CONTENT"));
        add(
                "entities.xlsx",
                workbook("xl/styles.xml", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x\"><a/>"),
                Set.of("XML_ENTITIES"));
        add("slip.xlsx", workbook("xl/../../x", "x"), Set.of("UNSAFE_NAMES"));
        add("huge-bomb.docx", HugeZip.tenGigabytes(Packages.docx().zip()), Set.of("BOMB"));
        add("attached.pdf", HostilePdfs.attached("ghi-chu.txt", new byte[] {'a'}), Set.of("ACTIVE_CONTENT"));
        add("too-many-pages.pdf", HostilePdfs.pages(2_001), Set.of("TOO_LARGE"));
    }

    private void pictures() {
        byte[] drawing =
                ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>").getBytes(StandardCharsets.UTF_8);
        add("drawing.svg", drawing, Set.of("UNSUPPORTED", "MISLABELLED"));
        add("drawing.png", drawing, Set.of("MISLABELLED"));
        add("program.jpg", "MZ\0\0 program".getBytes(StandardCharsets.US_ASCII), Set.of("MISLABELLED"));
        add("head-only.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, Set.of("DAMAGED"));
        add("web.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), Set.of("PICTURE_KIND"));
    }

    /** Packages that show one thing to a reader from the front and another to a reader from the end. */
    private void faces() throws IOException {
        byte[] sound = Packages.docx().zip();
        byte[] renamed = sound.clone();
        int head = new String(sound, StandardCharsets.ISO_8859_1).indexOf("word/document.xml");
        renamed[head + 5] = 'D';
        add("two-names.docx", renamed, Set.of("UNSAFE_NAMES"));
        byte[] macro = Packages.docx().part("word/vbaProject.bin", "x").zip();
        add("hidden-in-front.docx", glued(macro, sound), Set.of("DAMAGED", "UNSAFE_NAMES", "MACRO"));
        add("script-behind.docx", glued(sound, SCRIPT.getBytes(StandardCharsets.US_ASCII)), Set.of("DAMAGED"));
        byte[] sum = sound.clone();
        sum[14] ^= 1;
        int entry = new String(sound, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        sum[entry + 16] ^= 1;
        add("wrong-sum.docx", sum, Set.of("DAMAGED"));
    }

    private static byte[] workbook(String part, String content) throws IOException {
        return Packages.empty()
                .part("xl/workbook.xml", "<a/>")
                .part(part, content)
                .zip();
    }

    private static byte[] glued(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
