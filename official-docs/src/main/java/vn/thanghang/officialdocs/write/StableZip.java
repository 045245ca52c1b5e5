package vn.thanghang.officialdocs.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a package again with ordered parts and one fixed time, so that its bytes depend on its content only. */
final class StableZip {
    private static final String TYPES = "[Content_Types].xml";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static byte[] repack(byte[] zip) throws IOException {
        TreeMap<String, byte[]> parts = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(TYPES)).thenComparing(name -> name));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
