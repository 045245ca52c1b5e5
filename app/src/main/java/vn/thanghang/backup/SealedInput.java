package vn.thanghang.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Opens what {@link SealedOutput} sealed. Another key or a changed byte ends in {@link WrongKey}. */
final class SealedInput extends InputStream {

    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final DataInputStream in;
    private final SecretKey key;
    private byte[] chunk = {};
    private int read;
    private long number;
    private boolean ended;

    SealedInput(InputStream in, SecretKey key) {
        this.in = new DataInputStream(in);
        this.key = key;
    }

    static final class WrongKey extends IOException {
        WrongKey(Throwable cause) {
            super(cause);
        }
    }

    static Cipher cipher(int mode, SecretKey key, long number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(number)
                .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (read == chunk.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        int taken = Math.min(length, chunk.length - read);
        System.arraycopy(chunk, read, bytes, offset, taken);
        read += taken;
        return taken;
    }

    private void next() throws IOException {
        int length = in.readInt();
        if (length < TAG_BITS / Byte.SIZE || length > SealedOutput.CHUNK + TAG_BITS / Byte.SIZE) {
            throw new EOFException("a chunk of " + length);
        }
        byte[] sealed = in.readNBytes(length);
        // A chunk that is not full can only be the last; a full one may be either.
        chunk = opened(sealed);
        read = 0;
        number++;
    }

    private byte[] opened(byte[] sealed) throws IOException {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, number, false).doFinal(sealed);
        } catch (AEADBadTagException notInTheMiddle) {
            try {
                ended = true;
                return cipher(Cipher.DECRYPT_MODE, key, number, true).doFinal(sealed);
            } catch (GeneralSecurityException neither) {
                throw new WrongKey(neither);
            }
        } catch (GeneralSecurityException broken) {
            throw new WrongKey(broken);
        }
    }
}
