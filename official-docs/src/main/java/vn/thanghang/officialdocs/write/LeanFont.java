package vn.thanghang.officialdocs.write;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A TrueType file without the tables a PDF has no use for. Glyph substitution above all: PDFBox prepares it anew for
 * every font of every document, which costs more than all the rest, and precomposed Vietnamese needs none of it.
 */
final class LeanFont {
    private static final Set<String> UNUSED = Set.of("GSUB", "GPOS", "GDEF", "JSTF", "DSIG", "hdmx", "VDMX", "LTSH");
    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    private record Table(int tag, int checksum, int offset, int length) {}

    private LeanFont() {}

    static byte[] of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        List<Table> kept = new ArrayList<>();
        for (int i = 0; i < in.getShort(4); i++) {
            int at = HEAD + ENTRY * i;
            String tag = new String(file, at, 4, StandardCharsets.US_ASCII);
            if (!UNUSED.contains(tag)) {
                kept.add(new Table(in.getInt(at), in.getInt(at + 4), in.getInt(at + 8), in.getInt(at + 12)));
            }
        }
        int start = HEAD + ENTRY * kept.size();
        int size =
                start + kept.stream().mapToInt(table -> padded(table.length())).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        head(out, in.getInt(0), kept.size());
        int at = start;
        for (Table table : kept) {
            out.putInt(table.tag()).putInt(table.checksum()).putInt(at).putInt(table.length());
            out.put(at, file, table.offset(), table.length());
            at += padded(table.length());
        }
        return out.array();
    }

    private static void head(ByteBuffer out, int version, int tables) {
        int power = Integer.highestOneBit(tables);
        out.putInt(version).putShort((short) tables).putShort((short) (power * ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) ((tables - power) * ENTRY));
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
