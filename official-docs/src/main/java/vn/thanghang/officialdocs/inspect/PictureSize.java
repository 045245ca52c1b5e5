package vn.thanghang.officialdocs.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The size of a picture from its head, without decoding it. */
final class PictureSize {
    /** Points of the largest picture inside a paper. */
    static final long MOST_INSIDE = 100_000_000;

    /** Points of the largest picture kept by itself. */
    static final long MOST_ALONE = 40_000_000;

    private PictureSize() {}

    static boolean isPicture(String head) {
        return isPng(head)
                || isJpeg(head)
                || head.startsWith("GIF8")
                || head.startsWith("BM\u0000")
                || (head.startsWith("BM") && head.indexOf('\0') > 0)
                || head.startsWith("II*\u0000")
                || head.startsWith("MM\u0000*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8)
                || head.length() >= 12
                        && head.startsWith("ftyp", 4)
                        && head.substring(8, 12).matches("hei[cxms]|hev[cx]|mif1|msf1|avi[fs]");
    }

    static boolean isPng(String head) {
        return head.startsWith("\u0089PNG\r\n\u001A\n");
    }

    static boolean isJpeg(String head) {
        return head.startsWith("\u00FF\u00D8\u00FF");
    }

    /** Whether a PNG, GIF or JPEG says it has more points than these. */
    static boolean isHuge(byte[] file, long most) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length >= 24 && (file[0] & 0xFF) == 0x89) {
            return pixels(in.getInt(16), in.getInt(20)) > most;
        }
        if (file.length >= 10 && file[0] == 'G') {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return pixels(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF) > most;
        }
        return file.length >= 4 && (file[0] & 0xFF) == 0xFF && jpeg(in) > most;
    }

    private static long jpeg(ByteBuffer in) {
        int at = 2;
        while (at + 9 < in.capacity() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return pixels(in.getShort(at + 5) & 0xFFFF, in.getShort(at + 7) & 0xFFFF);
            }
            at += 2 + (in.getShort(at + 2) & 0xFFFF);
        }
        return 0;
    }

    private static long pixels(int width, int height) {
        return (width & 0xFFFFFFFFL) * (height & 0xFFFFFFFFL);
    }
}
