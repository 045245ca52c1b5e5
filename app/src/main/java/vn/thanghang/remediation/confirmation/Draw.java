package vn.thanghang.remediation.confirmation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A random second look at a share of what was confirmed within some days. The seed is published on a day before the draw, and
 * anybody can repeat it: drawn is what has the first four bytes of {@code SHA-256(seed + "/" + id)}, as a whole number, below
 * {@code percent / 100} of 2<sup>32</sup>.
 *
 * @param percent the share, 1 to 100
 * @param drawnOn null until it is drawn
 * @param candidates how many there were to draw from; null until it is drawn
 * @param chosen how many were drawn
 * @param looked how many of them were looked at
 * @param agreed in how many of these the second look said the same as the first
 */
public record Draw(
        UUID id,
        String seed,
        int percent,
        LocalDate from,
        LocalDate until,
        LocalDate publishedOn,
        String publishedBy,
        @Nullable LocalDate drawnOn,
        @Nullable Integer candidates,
        long chosen,
        long looked,
        long agreed) {

    private static final long RANGE = 1L << 32;

    /** Those of the candidates that are drawn, in their order. */
    public static List<UUID> chosen(String seed, int percent, List<UUID> candidates) {
        return candidates.stream()
                .filter(id -> number(seed, id) * 100 < percent * RANGE)
                .toList();
    }

    private static long number(String seed, UUID id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + id).getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
