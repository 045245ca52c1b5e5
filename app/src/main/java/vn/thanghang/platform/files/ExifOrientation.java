package vn.thanghang.platform.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera held a JPEG, from 1 (upright) to 8; 1 where it does not say so plainly (Exif 2.3, tag 0x0112). */
final class ExifOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg);
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                return 1;
            }
            if (marker == APP1 && isExif(jpeg, at + 4, end)) {
                return inTiff(Arrays.copyOfRange(jpeg, at + 4 + EXIF.length, end));
            }
            at = end;
        }
        return 1;
    }

    private static boolean isExif(byte[] jpeg, int from, int end) {
        return from + EXIF.length <= end && Arrays.equals(jpeg, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int inTiff(byte[] tiff) {
        if (tiff.length < 8) {
            return 1;
        }
        ByteBuffer in = ByteBuffer.wrap(tiff);
        in.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return 1;
        }
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= tiff.length; i++, at += 12) {
            if ((in.getShort(at) & 0xFFFF) == ORIENTATION && in.getShort(at + 2) == SHORT) {
                int value = in.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
