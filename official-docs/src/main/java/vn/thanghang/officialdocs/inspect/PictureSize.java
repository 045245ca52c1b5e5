package vn.thanghang.officialdocs.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The size of a picture from its head, without decoding it. */
final class PictureSize {
    private static final long MOST_PIXELS = 100_000_000;

    private PictureSize() {}

    static boolean isPicture(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("GIF8")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("BM\u0000")
                || (head.startsWith("BM") && head.indexOf('\0') > 0);
    }

    /** Whether a PNG, GIF or JPEG says it has more than 100 million points. */
    static boolean isHuge(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length >= 24 && (file[0] & 0xFF) == 0x89) {
            return pixels(in.getInt(16), in.getInt(20)) > MOST_PIXELS;
        }
        if (file.length >= 10 && file[0] == 'G') {
            in.order(ByteOrder.LITTLE_ENDIAN);
            return pixels(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF) > MOST_PIXELS;
        }
        return file.length >= 4 && (file[0] & 0xFF) == 0xFF && jpeg(in) > MOST_PIXELS;
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
