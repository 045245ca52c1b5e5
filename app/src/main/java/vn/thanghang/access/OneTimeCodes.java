package vn.thanghang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Codes that are random enough to be stored as a plain SHA-256: 160 bits in a link, 120 bits for a recovery code that is
 * written on paper in groups of four.
 */
final class OneTimeCodes {

    private static final int LINK_BYTES = 20;
    private static final int RECOVERY_BYTES = 15;
    static final int RECOVERY_COUNT = 10;

    private OneTimeCodes() {}

    static String forLink(SecureRandom random) {
        return Base32.encode(bytes(random, LINK_BYTES)).toLowerCase(Locale.ROOT);
    }

    static List<String> forRecovery(SecureRandom random) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_COUNT; i++) {
            codes.add(Base32.encode(bytes(random, RECOVERY_BYTES)).replaceAll("(.{4})(?=.)", "$1-"));
        }
        return codes;
    }

    /** Case, spaces and dashes do not matter to who types a code from paper. */
    static byte[] hash(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
