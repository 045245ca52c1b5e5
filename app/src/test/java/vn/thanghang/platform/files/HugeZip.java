package vn.thanghang.platform.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A package that unpacks to ten gigabytes: one packed block of zeros, entered forty times under other names. */
final class HugeZip {

    private static final int BLOCK = 256 << 20;
    private static final int TIMES = 40;

    private HugeZip() {}

    static byte[] tenGigabytes(byte[] soundPackage) throws IOException {
        byte[] zeros = new byte[1 << 20];
        CRC32 sum = new CRC32();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            for (int i = 0; i < BLOCK / zeros.length; i++) {
                out.write(zeros);
                sum.update(zeros);
            }
        } finally {
            deflater.end();
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        int directory = directoryOf(soundPackage);
        zip.write(soundPackage, 0, directory);
        for (int i = 0; i < TIMES; i++) {
            byte[] name = ("word/media/image" + i + ".bin").getBytes(StandardCharsets.US_ASCII);
            ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) 8)
                    .putInt(0);
            head.putInt((int) sum.getValue()).putInt(packed.size()).putInt(BLOCK);
            head.putShort((short) name.length).putShort((short) 0);
            zip.writeBytes(head.array());
            zip.writeBytes(name);
            zip.writeBytes(packed.toByteArray());
        }
        zip.write(soundPackage, directory, soundPackage.length - directory);
        return zip.toByteArray();
    }

    private static int directoryOf(byte[] zip) {
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                return i;
            }
        }
        throw new IllegalArgumentException("no directory");
    }
}
