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
    private static final int END_BYTES = 22;

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
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        int directory = directoryOf(soundPackage);
        zip.write(soundPackage, 0, directory);
        entries.write(soundPackage, directory, soundPackage.length - directory - END_BYTES);
        for (int i = 0; i < TIMES; i++) {
            byte[] name = ("word/media/image" + i + ".bin").getBytes(StandardCharsets.US_ASCII);
            byte[] facts = facts(sum.getValue(), packed.size(), name.length);
            entries.writeBytes(new byte[] {'P', 'K', 1, 2, 20, 0});
            entries.writeBytes(facts);
            entries.writeBytes(new byte[10]);
            byte[] where = new byte[4];
            little(where).putInt(zip.size());
            entries.writeBytes(where);
            entries.writeBytes(name);
            zip.writeBytes(new byte[] {'P', 'K', 3, 4});
            zip.writeBytes(facts);
            zip.writeBytes(name);
            zip.writeBytes(packed.toByteArray());
        }
        short count = (short) (soundPackage[soundPackage.length - END_BYTES + 8] + TIMES);
        byte[] end = new byte[END_BYTES];
        little(end)
                .put(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0})
                .putShort(count)
                .putShort(count)
                .putInt(entries.size())
                .putInt(zip.size());
        zip.writeBytes(entries.toByteArray());
        zip.writeBytes(end);
        return zip.toByteArray();
    }

    /** What the head of a part and its line in the directory have in common. */
    private static byte[] facts(long sum, int packed, int name) {
        byte[] facts = new byte[26];
        little(facts)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) sum)
                .putInt(packed)
                .putInt(BLOCK)
                .putShort((short) name)
                .putShort((short) 0);
        return facts;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
