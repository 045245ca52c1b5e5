package vn.thanghang.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The root of the tree over the first {@code size} events at an instant, signed. Its text is what leaves the house: who
 * holds it can prove later that these events stood so then.
 */
public record Checkpoint(long size, Hash root, Instant at, String signature) {

    private static final String HEADING = "thanghang audit checkpoint 1";
    private static final Pattern TEXT = Pattern.compile(
            HEADING + "\nsize (\\d{1,18})\nroot ([0-9a-f]{64})\nat (\\S{1,40})\nsignature (\\S{1,120})\n?");

    public Checkpoint {
        if (size < 1) {
            throw new IllegalArgumentException("a checkpoint over " + size + " events");
        }
    }

    /** The bytes under the signature. */
    byte[] signedBytes() {
        return signedBytes(size, root, at);
    }

    static byte[] signedBytes(long size, Hash root, Instant at) {
        return (HEADING + "\nsize " + size + "\nroot " + root + "\nat " + at + "\n").getBytes(StandardCharsets.UTF_8);
    }

    byte[] signatureBytes() {
        return Base64.getDecoder().decode(signature);
    }

    public String text() {
        return new String(signedBytes(), StandardCharsets.UTF_8) + "signature " + signature + "\n";
    }

    /** @throws IllegalArgumentException when the text is not a checkpoint */
    public static Checkpoint parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return new Checkpoint(
                Long.parseLong(matcher.group(1)),
                Hash.ofHex(matcher.group(2)),
                Instant.parse(matcher.group(3)),
                matcher.group(4));
    }

    /** Several checkpoints, one after the other or with empty lines between them. */
    static List<Checkpoint> parseAll(String text) {
        return Arrays.stream(text.split("(?=" + HEADING + "\n)"))
                .filter(part -> !part.isBlank())
                .map(part -> parse(part.strip() + "\n"))
                .toList();
    }
}
