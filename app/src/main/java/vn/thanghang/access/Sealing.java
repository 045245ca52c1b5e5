package vn.thanghang.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM for the few secrets that must be read again (seeds of one-time passwords). A sealed value is: key id (4
 * bytes), nonce (12), ciphertext with tag (16). It is bound to its place, so that it cannot be moved to another account.
 * New values use the newest key; older keys stay to read what they sealed.
 */
final class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<Integer, byte[]> keys;
    private final int newestKey;
    private final SecureRandom random;

    Sealing(Map<Integer, byte[]> keys, SecureRandom random) {
        keys.forEach((id, key) -> {
            if (key.length != 32) {
                throw new IllegalArgumentException("key " + id + " has " + key.length + " bytes instead of 32");
            }
        });
        this.keys = Map.copyOf(keys);
        this.newestKey = keys.keySet().stream()
                .max(Integer::compare)
                .orElseThrow(() -> new IllegalArgumentException("no sealing key"));
        this.random = random;
    }

    byte[] seal(byte[] plain, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, newestKey, nonce, plain, place);
        return ByteBuffer.allocate(Integer.BYTES + NONCE_BYTES + sealed.length)
                .putInt(newestKey)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when the key is missing or the value was changed or belongs elsewhere */
    byte[] open(byte[] sealed, String place) {
        var buffer = ByteBuffer.wrap(sealed);
        int key = buffer.getInt();
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, rest, place);
    }

    private byte[] crypt(int mode, int keyId, byte[] nonce, byte[] input, String place) {
        var key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("sealing key " + keyId + " is missing");
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed value does not open", refused);
        }
    }
}
