package vn.thanghang.oversight.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws without putting back, a task of double weight twice as readily, so that anybody can draw it again from the published list: of
 * every task the first six bytes of {@code SHA-256(seed + "/" + id)} as a whole number n give u = (n + 1) / (2<sup>48</sup> + 1);
 * drawn are those with the smallest −ln(u) / weight.
 */
public final class Sample {

    private static final double RANGE = (1L << 48) + 1.0;
    private static final int UNUSED_BITS = 16;

    private Sample() {}

    /**
     * The first {@code size} in the order in which they are drawn; all of them when there are no more.
     *
     * @throws IllegalArgumentException when a weight is not positive
     */
    public static List<Candidate> drawn(String seed, int size, List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.<Candidate>comparingDouble(each -> key(seed, each))
                        .thenComparing(each -> each.task().toString()))
                .limit(size)
                .toList();
    }

    static double key(String seed, Candidate candidate) {
        if (candidate.weight() < 1) {
            throw new IllegalArgumentException("weight " + candidate.weight() + " of " + candidate.task());
        }
        long number = ByteBuffer.wrap(sha256(seed + "/" + candidate.task())).getLong() >>> UNUSED_BITS;
        return -StrictMath.log((number + 1) / RANGE) / candidate.weight();
    }

    /** Of the list as it is published: one line {@code id,weight} each, in the order of the ids, each ended by a line feed. */
    public static String hash(List<Candidate> candidates) {
        String list = candidates.stream()
                .sorted(Comparator.comparing(each -> each.task().toString()))
                .map(each -> each.line() + "\n")
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256(list));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("SHA-256 is part of every Java", absent);
        }
    }
}
