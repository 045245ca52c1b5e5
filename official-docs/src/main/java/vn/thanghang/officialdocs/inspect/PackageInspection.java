package vn.thanghang.officialdocs.inspect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.thanghang.officialdocs.inspect.Defect.Kind;

/** Goes once through the parts of a zip package, counting what it unpacks to and never keeping more than one of them. */
final class PackageInspection {
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 120L << 20;
    private static final int MOST_XML = 30 << 20;
    /** Markup of long tables packs 1:100; nothing honest packs 1:300 over a megabyte. */
    private static final int MOST_RATIO = 300;

    private static final int MOST_EMBEDDED = 10 << 20;
    private static final int HEAD = 64 << 10;
    private static final int PIECE = 16 << 10;

    private final Set<String> names = new HashSet<>();
    private final byte[] file;
    private final boolean outermost;
    private long total;
    private boolean document;
    private boolean sheet;

    private PackageInspection(byte[] file, boolean outermost) {
        this.file = file;
        this.outermost = outermost;
    }

    static Examined of(byte[] file, Scope scope, String ending) {
        PackageInspection inspection = new PackageInspection(file, true);
        try {
            Defect defect = inspection.inspect();
            return defect == null ? inspection.kind(scope, ending) : new Examined.Refused(defect);
        } catch (ZipException e) {
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            return FileInspector.refused(locked ? Kind.ENCRYPTED : Kind.DAMAGED, "");
        } catch (IOException | IllegalArgumentException e) {
            return FileInspector.refused(Kind.DAMAGED, "");
        }
    }

    private Examined kind(Scope scope, String ending) {
        boolean spreadsheet = sheet && !document;
        if (!document && (scope == Scope.PAPER || !sheet)) {
            return FileInspector.refused(Kind.UNSUPPORTED, "zip");
        }
        if (ending.equals(spreadsheet ? "docx" : "xlsx")) {
            return FileInspector.refused(Kind.MISLABELLED, ending);
        }
        return new Examined.Sound(spreadsheet ? Examined.Kind.XLSX : Examined.Kind.DOCX);
    }

    private @Nullable Defect inspect() throws IOException {
        return switch (PackageDirectory.list(file, MOST_PARTS)) {
            case PackageDirectory.Listed.Refused(var defect) -> defect;
            case PackageDirectory.Listed.Parts(var parts) -> parts.isEmpty() ? Defect.of(Kind.DAMAGED) : inspect(parts);
        };
    }

    /** All names first: what a name gives away costs nothing to unpack. */
    private @Nullable Defect inspect(List<PackageDirectory.Part> parts) throws IOException {
        for (PackageDirectory.Part part : parts) {
            Defect defect = name(part.name());
            if (defect != null) {
                return defect;
            }
        }
        for (PackageDirectory.Part part : parts) {
            try (PackageDirectory.Unpacking in = PackageDirectory.open(file, part)) {
                Defect defect = content(part.name(), in);
                if (defect != null) {
                    return defect;
                }
            }
        }
        return null;
    }

    private @Nullable Defect name(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        boolean leaves = plain.startsWith("/") || plain.matches("^[a-z]:.*") || plain.matches("(.*/)?\\.\\.(/.*)?");
        if (leaves || name.indexOf('\0') >= 0 || !names.add(plain)) {
            return new Defect(Kind.UNSAFE_NAMES, shown(name));
        }
        boolean macro = plain.endsWith("vbaproject.bin")
                || plain.endsWith("vbadata.xml")
                || plain.startsWith("xl/macrosheets/")
                || plain.startsWith("xl/dialogsheets/");
        if (macro) {
            return new Defect(Kind.MACRO, shown(name));
        }
        boolean runs = plain.contains("/activex/")
                || plain.matches(".*/oleobject[^/]*\\.bin")
                || plain.matches(".*\\.(?:exe|dll|scr|bat|cmd|js|vbs|ps1|lnk|hta|msi|jar|class)");
        if (runs) {
            return new Defect(Kind.ACTIVE_CONTENT, shown(name));
        }
        if (plain.startsWith("xl/externallinks/") || plain.equals("xl/connections.xml")) {
            return new Defect(Kind.EXTERNAL_REFERENCE, shown(name));
        }
        document |= plain.equals("word/document.xml") || plain.matches("word/document\\d*\\.xml");
        sheet |= plain.equals("xl/workbook.xml");
        return null;
    }

    private @Nullable Defect content(String name, PackageDirectory.Unpacking in) throws IOException {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean xml = plain.endsWith(".xml") || plain.endsWith(".rels") || plain.endsWith(".vml");
        boolean office = plain.matches("(?:word|xl)/embeddings/[^/]*\\.(?:docx|xlsx|pptx)");
        byte[] kept = in.next(xml ? MOST_XML + 1 : office ? MOST_EMBEDDED : HEAD);
        long size = kept.length;
        boolean pattern = FileInspector.holdsTestPattern(kept, kept.length);
        while (!in.hasEnded() && !over(size)) {
            byte[] rest = in.next(PIECE);
            size += rest.length;
            pattern |= FileInspector.holdsTestPattern(rest, rest.length);
        }
        total += size;
        if (over(0) || size > (long) MOST_RATIO * Math.max(file.length, 4096) || (xml && size > MOST_XML)) {
            return new Defect(Kind.BOMB, shown(name));
        }
        in.check();
        if (pattern) {
            return new Defect(Kind.VIRUS_PATTERN, shown(name));
        }
        String head = new String(kept, 0, Math.min(4, kept.length), StandardCharsets.ISO_8859_1);
        if (FileInspector.isProgram(head)) {
            return new Defect(Kind.ACTIVE_CONTENT, shown(name));
        }
        if (isArchive(head)) {
            return office && outermost && size < MOST_EMBEDDED
                    ? embedded(kept)
                    : new Defect(Kind.NESTED_ARCHIVE, shown(name));
        }
        if (plain.contains("/media/") && PictureSize.isHuge(kept, PictureSize.MOST_INSIDE)) {
            return new Defect(Kind.PICTURE_TOO_LARGE, shown(name));
        }
        return xml ? PartInspection.of(shown(name), plain, text(kept)) : null;
    }

    private static boolean isArchive(String head) {
        return head.equals("PK\u0003\u0004") || head.equals("Rar!") || head.equals("7z\u00BC\u00AF");
    }

    /** The sheet behind a chart, say; it is held to the same rules and counts towards the same sum. */
    private @Nullable Defect embedded(byte[] part) throws IOException {
        PackageInspection inner = new PackageInspection(part, false);
        inner.total = total;
        Defect defect = inner.inspect();
        total = inner.total;
        return defect;
    }

    private boolean over(long more) {
        return total + more > MOST_BYTES;
    }

    private static String text(byte[] part) {
        boolean wide = part.length >= 2
                && ((part[0] == -1 && part[1] == -2)
                        || (part[0] == -2 && part[1] == -1)
                        || part[0] == 0
                        || part[1] == 0);
        Charset charset = StandardCharsets.UTF_8;
        if (wide) {
            boolean little = part[0] == -1 || part[1] == 0;
            charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return new String(part, charset);
    }

    private static String shown(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}._/\\[\\] -]", "?");
        return clean.length() > 80 ? clean.substring(0, 80) : clean;
    }
}
