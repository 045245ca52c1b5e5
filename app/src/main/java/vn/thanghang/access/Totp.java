package vn.thanghang.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords of RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits, as authenticator apps expect. */
final class Totp {

    static final int SEED_BYTES = 20;
    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    /** One step before and after is accepted, because the clocks of telephones differ. */
    private static final int SKEW_STEPS = 1;

    private Totp() {}

    static String code(byte[] seed, Instant at) {
        return code("HmacSHA1", seed, stepAt(at), DIGITS);
    }

    static long stepAt(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /**
     * The step whose code this is, when it is later than the last step used: a code works once, and no older code works
     * after it. Empty when the code is wrong or used up. Every candidate is computed, whichever matches.
     */
    static OptionalLong acceptedStep(byte[] seed, String typed, Instant at, long lastUsedStep) {
        var accepted = OptionalLong.empty();
        long now = stepAt(at);
        for (long step = now - SKEW_STEPS; step <= now + SKEW_STEPS; step++) {
            var expected = code("HmacSHA1", seed, step, DIGITS).getBytes(StandardCharsets.US_ASCII);
            boolean same = MessageDigest.isEqual(expected, typed.getBytes(StandardCharsets.UTF_8));
            if (same && step > lastUsedStep) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }

    static String code(String algorithm, byte[] seed, long step, int digits) {
        var mac = hmac(
                algorithm, seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0x0f;
        int binary = ByteBuffer.wrap(mac).getInt(offset) & 0x7fff_ffff;
        int modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= 10;
        }
        return String.format(Locale.ROOT, "%0" + digits + "d", binary % modulus);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(data);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(algorithm + " is part of every Java", absent);
        }
    }
}
