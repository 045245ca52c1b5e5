package vn.thanghang.remediation.evidence;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thanghang.platform.FoldedText;

/**
 * The words of a text as 64 bits: each run of three words, without marks and in small letters, votes for or against each bit
 * by its own hash, and the majority stands. Texts that say nearly the same differ in few bits, others in about half of them
 * (Charikar 2002). Figures do not vote: a form filled with other figures is still the same form.
 *
 * @param bits null where there are too few words to tell anything
 * @param words how many words there are
 */
public record Fingerprint(@Nullable Long bits, int words) {

    /** Texts that differ in more bits are taken for different. */
    public static final int NEAR_BITS = 6;

    /** Fewer words tell nothing: short notes are alike by nature. */
    public static final int WORDS_MIN = 60;

    private static final int RUN = 3;
    private static final long PRIME = 0x100000001b3L;

    public static Fingerprint of(String text) {
        String[] words =
                FoldedText.of(text).replaceAll("[^\\p{L} ]+", " ").strip().split(" +", -1);
        int count = words.length == 1 && words[0].isEmpty() ? 0 : words.length;
        return new Fingerprint(count < WORDS_MIN ? null : bits(words), count);
    }

    private static long bits(String[] words) {
        var votes = new int[Long.SIZE];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            long hash = hash(words[i] + " " + words[i + 1] + " " + words[i + 2]);
            if (seen.add(hash)) {
                vote(votes, hash);
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            if (votes[bit] > 0) {
                bits |= 1L << bit;
            }
        }
        return bits;
    }

    private static void vote(int[] votes, long hash) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
    }

    /** FNV-1a with a last stir, so that every bit depends on every letter. */
    private static long hash(String run) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : run.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** In how many bits two differ; empty of meaning, and therefore 64, where one of them has none. */
    public int distance(Fingerprint other) {
        return bits == null || other.bits == null ? Long.SIZE : Long.bitCount(bits ^ other.bits);
    }
}
