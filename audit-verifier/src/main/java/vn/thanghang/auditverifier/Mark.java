package vn.thanghang.auditverifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed checkpoint: five lines of text, the first four of them under the signature.
 *
 * @param size of the tree
 * @param root of it, 64 hexadecimal digits
 * @param signed the text under the signature
 * @param signature Ed25519, Base64
 */
record Mark(long size, String root, String signed, String signature) {

    private static final Pattern TEXT = Pattern.compile(
            "(thanghang audit checkpoint 1\nsize (\\d{1,18})\nroot ([0-9a-f]{64})\nat \\S+\n)signature (\\S+)\\s*");

    /** @throws IllegalArgumentException when anything but checkpoints stands in the text */
    static List<Mark> all(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = TEXT.matcher(text.strip().replace("\r\n", "\n"));
        while (matcher.lookingAt()) {
            marks.add(new Mark(Long.parseLong(matcher.group(2)), matcher.group(3), matcher.group(1), matcher.group(4)));
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        if (matcher.regionStart() != matcher.regionEnd() || marks.isEmpty()) {
            throw new IllegalArgumentException("not a checkpoint");
        }
        return marks;
    }

    boolean isSignedBy(PublicKey key) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
