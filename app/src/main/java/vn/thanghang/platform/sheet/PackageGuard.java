package vn.thanghang.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Looks into the container of an .xlsx before any parser of spreadsheets sees it. */
final class PackageGuard {

    // Three letters name the last column a workbook can have; a longer name would make a reader allocate without bound.
    private static final Pattern ENDLESS_COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}\\d");
    private static final Pattern DECLARES = Pattern.compile("<!(DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    private PackageGuard() {}

    /** Why the container is refused, or null when it is harmless. */
    static @Nullable SheetRefusal refusalOf(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            return refusalOf(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return new SheetRefusal(
                    SheetRefusal.Reason.DAMAGED, broken.getClass().getSimpleName());
        }
    }

    private static @Nullable SheetRefusal refusalOf(ZipFile zip) throws IOException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > ReadLimits.PARTS_MAX) {
            return new SheetRefusal(SheetRefusal.Reason.TOO_MANY_PARTS, Integer.toString(entries.size()));
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                return new SheetRefusal(SheetRefusal.Reason.DAMAGED, name);
            }
            if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
                return new SheetRefusal(SheetRefusal.Reason.MACROS, name);
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            return new SheetRefusal(SheetRefusal.Reason.NOT_A_WORKBOOK, "xl/workbook.xml");
        }
        return refusalOfParts(zip, entries);
    }

    private static @Nullable SheetRefusal refusalOfParts(ZipFile zip, List<ZipArchiveEntry> entries)
            throws IOException {
        int left = ReadLimits.UNPACKED_BYTES_MAX;
        for (ZipArchiveEntry entry : entries) {
            byte[] part;
            try (InputStream in = zip.getInputStream(entry)) {
                part = in.readNBytes(left + 1);
            }
            left -= part.length;
            if (left < 0) {
                return new SheetRefusal(SheetRefusal.Reason.UNPACKS_TOO_LARGE, entry.getName());
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if ((name.endsWith(".xml") || name.endsWith(".rels")) && isUnsafe(part)) {
                return new SheetRefusal(SheetRefusal.Reason.UNSAFE_XML, entry.getName());
            }
        }
        return null;
    }

    private static boolean isUnsafe(byte[] part) {
        for (byte b : part) {
            if (b == 0) {
                return true; // UTF-16 or binary where the format wants UTF-8: it would slip past the look below
            }
        }
        String text = new String(part, StandardCharsets.ISO_8859_1);
        return DECLARES.matcher(text).find() || ENDLESS_COLUMN.matcher(text).find();
    }
}
