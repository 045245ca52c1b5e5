package vn.thanghang.directive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds a package part by part. */
public final class Packages {
    public static final String MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    public static Packages empty() {
        return new Packages();
    }

    /** A document of one paragraph. */
    public static Packages docx() throws IOException {
        return docx("<w:p><w:r><w:t>Kính gửi: Sở Nội vụ</w:t></w:r></w:p>");
    }

    public static Packages docx(String body) throws IOException {
        return docx(body, TYPE);
    }

    public static Packages docx(String body, String type) throws IOException {
        return empty().part(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>")
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>");
    }

    public Packages relation(String kind, String target, boolean outside) throws IOException {
        return part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"x\" Type=\"" + kind + "\" Target=\""
                        + target + "\"" + (outside ? " TargetMode=\"External\"" : "") + "/></Relationships>");
    }

    public Packages part(String name, String content) throws IOException {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Packages part(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    public Packages zeros(String name, int length) throws IOException {
        return repeated(name, "\0", length);
    }

    public Packages repeated(String name, String piece, int length) throws IOException {
        byte[] block = piece.repeat(Math.max(1, 65_536 / piece.length())).getBytes(StandardCharsets.US_ASCII);
        zip.putNextEntry(new ZipEntry(name));
        for (int done = 0; done < length; done += block.length) {
            zip.write(block);
        }
        zip.closeEntry();
        return this;
    }

    public Packages many(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            zip.putNextEntry(new ZipEntry("word/media/" + i));
            zip.closeEntry();
        }
        return this;
    }

    public byte[] zip() throws IOException {
        zip.close();
        return bytes.toByteArray();
    }
}
