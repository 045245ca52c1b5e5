package vn.thanghang.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Seals a stream in chunks with AES-256-GCM. A chunk's nonce is its number and whether it is the last, so that a chunk
 * left out, moved or cut off is noticed.
 */
final class SealedOutput extends OutputStream {

    static final int CHUNK = 64 * 1024;

    private final DataOutputStream out;
    private final SecretKey key;
    private byte @Nullable [] chunk = new byte[CHUNK];
    private int filled;
    private long number;

    SealedOutput(OutputStream out, SecretKey key) {
        this.out = new DataOutputStream(out);
        this.key = key;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] open = chunk;
        if (open == null) {
            throw new IOException("closed");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == CHUNK) {
                seal(open, false);
            }
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, open, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    private void seal(byte[] open, boolean last) throws IOException {
        try {
            byte[] sealed =
                    SealedInput.cipher(Cipher.ENCRYPT_MODE, key, number++, last).doFinal(open, 0, filled);
            out.writeInt(sealed.length);
            out.write(sealed);
            filled = 0;
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        byte[] open = chunk;
        if (open != null) {
            seal(open, true);
            chunk = null;
            out.close();
        }
    }
}
