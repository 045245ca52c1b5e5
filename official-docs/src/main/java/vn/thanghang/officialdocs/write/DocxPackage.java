package vn.thanghang.officialdocs.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a file and how they refer to each other (ECMA-376 part 2), packed in one order with one fixed time. */
final class DocxPackage {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String ROOT_RELATIONS = HEAD + "<Relationships xmlns=\"" + RELATIONSHIPS + "\">"
            + relation(1, OFFICE + "officeDocument", "word/document.xml")
            + relation(2, OFFICE + "extended-properties", "docProps/app.xml")
            + relation(
                    3,
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml")
            + "</Relationships>";

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Part(String name, String kind, String type, byte[] content) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private boolean pictures;

    /** A header or footer; an equal one given before is used again. */
    String headerOrFooter(String kind, String xml) {
        Integer before = known.get(xml);
        if (before != null) {
            return id(before);
        }
        String name = kind + (parts.size() + 1) + ".xml";
        known.put(xml, parts.size());
        return add(new Part(name, OFFICE + kind, MAIN_TYPE + kind + "+xml", utf8(HEAD + xml)));
    }

    String picture(byte[] png) {
        pictures = true;
        return add(new Part("media/image" + (parts.size() + 1) + ".png", OFFICE + "image", "", png));
    }

    private String add(Part part) {
        parts.add(part);
        return id(parts.size() - 1);
    }

    /** The identifier of a part; 1 and 2 are the settings and styles. */
    private static String id(int index) {
        return "rId" + (index + 3);
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + kind + "\" Target=\"" + target + "\"/>";
    }

    byte[] pack(String document, String styles, String settings, String core, String app) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, "[Content_Types].xml", utf8(types()));
            put(out, "_rels/.rels", utf8(ROOT_RELATIONS));
            put(out, "docProps/app.xml", utf8(HEAD + app));
            put(out, "docProps/core.xml", utf8(HEAD + core));
            put(out, "word/_rels/document.xml.rels", utf8(relations()));
            put(out, "word/document.xml", utf8(HEAD + document));
            put(out, "word/settings.xml", utf8(HEAD + settings));
            put(out, "word/styles.xml", utf8(HEAD + styles));
            for (Part part : parts) {
                put(out, "word/" + part.name(), part.content());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private String relations() {
        StringBuilder xml = new StringBuilder(HEAD + "<Relationships xmlns=\"" + RELATIONSHIPS + "\">");
        xml.append(relation(1, OFFICE + "settings", "settings.xml"));
        xml.append(relation(2, OFFICE + "styles", "styles.xml"));
        for (int i = 0; i < parts.size(); i++) {
            xml.append(relation(i + 3, parts.get(i).kind(), parts.get(i).name()));
        }
        return xml.append("</Relationships>").toString();
    }

    private String types() {
        StringBuilder xml = new StringBuilder(
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(pictures ? "<Default Extension=\"png\" ContentType=\"image/png\"/>" : "");
        override(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "/word/document.xml", MAIN_TYPE + "document.main+xml");
        override(xml, "/word/settings.xml", MAIN_TYPE + "settings+xml");
        override(xml, "/word/styles.xml", MAIN_TYPE + "styles+xml");
        for (Part part : parts) {
            if (!part.type().isEmpty()) {
                override(xml, "/word/" + part.name(), part.type());
            }
        }
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String name, String type) {
        xml.append("<Override PartName=\"")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
