package vn.thanghang.platform.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a content.
 *
 * @param hex 64 small hexadecimal digits
 */
public record Sha256(String hex) {

    public Sha256 {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha-256: " + hex);
        }
    }

    public static Sha256 of(byte[] content) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** From the 32 bytes of a digest. */
    public static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** The 32 bytes. */
    public byte[] digest() {
        return HexFormat.of().parseHex(hex);
    }
}
