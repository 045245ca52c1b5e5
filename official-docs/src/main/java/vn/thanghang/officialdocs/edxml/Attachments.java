package vn.thanghang.officialdocs.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.DocumentException;
import vn.thanghang.officialdocs.DocumentException.Code;
import vn.thanghang.officialdocs.edxml.Envelope.Attachment;

/** The files of an envelope: each packed alone as ZIP and written in Base64. */
final class Attachments {
    private static final int MAX_UNPACKED = 100 << 20;
    /** Files of office programs are ZIPs themselves and stay as they are. */
    private static final Pattern OFFICE_PART =
            Pattern.compile("\\[Content_Types\\]|_rels/|word/|xl/|ppt/|docProps/|mimetype$");

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Attachments() {}

    static List<Attachment> read(XmlTree root) {
        XmlTree encoded = root.anywhere("AttachmentEncoded");
        List<Attachment> all = new ArrayList<>();
        if (encoded == null) {
            return all;
        }
        XmlTree manifest = root.anywhere("edXMLManifest");
        for (XmlTree each : encoded.children("Attachment")) {
            String id = withoutCid(each.text("ContentId"));
            XmlTree reference = manifest == null ? null : reference(manifest, id);
            byte[] raw = decode(each.text("ContentTransferEncoded"));
            all.add(new Attachment(
                    id == null ? "" : id,
                    named(each, reference),
                    first(each.text("Description"), reference == null ? null : reference.text("Description")),
                    reference == null || reference.text("ContentType") == null
                            ? "application/octet-stream"
                            : String.valueOf(reference.text("ContentType")),
                    unpack(raw)));
        }
        return all;
    }

    private static String named(XmlTree attachment, @Nullable XmlTree reference) {
        String name =
                first(attachment.text("AttachmentName"), reference == null ? null : reference.text("AttachmentName"));
        return name == null ? "" : name;
    }

    private static @Nullable XmlTree reference(XmlTree manifest, @Nullable String id) {
        return manifest.children("Reference").stream()
                .filter(each ->
                        id != null && id.equals(withoutCid(first(each.text("ContentId"), each.attribute("href")))))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String withoutCid(@Nullable String id) {
        return id != null && id.startsWith("cid:") ? id.substring(4) : id;
    }

    private static byte[] decode(@Nullable String text) {
        try {
            return text == null ? new byte[0] : Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(Code.BAD_ENVELOPE, "ContentTransferEncoded", String.valueOf(e.getMessage()));
        }
    }

    /** The first file of a ZIP, or the bytes themselves when they are none; {@code TOO_LARGE} beyond 100 MiB. */
    private static byte[] unpack(byte[] raw) {
        boolean packed = raw.length > 4 && raw[0] == 'P' && raw[1] == 'K' && raw[2] == 3 && raw[3] == 4;
        if (!packed) {
            return raw;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(raw))) {
            ZipEntry entry = zip.getNextEntry();
            if (entry != null && OFFICE_PART.matcher(entry.getName()).lookingAt()) {
                return raw;
            }
            byte[] content = entry == null ? raw : zip.readNBytes(MAX_UNPACKED + 1);
            if (content.length > MAX_UNPACKED) {
                throw new DocumentException(Code.TOO_LARGE, MAX_UNPACKED);
            }
            return content;
        } catch (IOException e) {
            throw new DocumentException(Code.UNREADABLE, e);
        }
    }

    static String encode(Attachment attachment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(attachment.name());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(attachment.content());
            zip.closeEntry();
        } catch (IOException e) {
            throw new DocumentException(Code.WRITING_FAILED, e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
