import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A log as the application exports it, invented, with a signed checkpoint every thousand events. */
public class AuditMillion {

    private static final int EVERY = 1000;

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int events = Integer.parseInt(args[1]);
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(folder.resolve("key.pub"), base64(key.getPublic().getEncoded()) + "\n");
        Files.createDirectories(folder.resolve("checkpoints"));
        List<byte[]> peaks = new ArrayList<>();
        try (BufferedWriter log = Files.newBufferedWriter(folder.resolve("log.jsonl"), StandardCharsets.UTF_8)) {
            for (int i = 1; i <= events; i++) {
                String line = "{\"act\":\"directive.document.registered\",\"actor\":\"account:0198-" + i % 700
                        + "\",\"after\":\"REGISTERED\",\"at\":\"2026-11-23T01:02:03.000000Z\",\"before\":\"DRAFT\","
                        + "\"details\":{\"code\":\"" + i % 997 + "/UBND-NC\"},\"seq\":" + i + ",\"subject\":\"" + i * 31L
                        + "\",\"subjectType\":\"document\"}";
                log.write(line + "\n");
                grow(peaks, hash(0, line.getBytes(StandardCharsets.UTF_8), new byte[0]), i);
                if (i % EVERY == 0) {
                    checkpoint(folder.resolve("checkpoints/" + i + ".txt"), key, i, root(peaks));
                }
            }
        }
    }

    private static void grow(List<byte[]> peaks, byte[] leaf, int size) throws Exception {
        byte[] node = leaf;
        for (int bits = size; (bits & 1) == 0; bits >>= 1) {
            node = hash(1, peaks.removeLast(), node);
        }
        peaks.add(node);
    }

    private static byte[] root(List<byte[]> peaks) throws Exception {
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = hash(1, peaks.get(i), root);
        }
        return root;
    }

    private static byte[] hash(int kind, byte[] first, byte[] second) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) kind);
        digest.update(first);
        return digest.digest(second);
    }

    private static void checkpoint(Path file, KeyPair key, int size, byte[] root) throws Exception {
        String signed = "thanghang audit checkpoint 1\nsize " + size + "\nroot " + HexFormat.of().formatHex(root)
                + "\nat 2026-11-23T01:02:03Z\n";
        Signature pen = Signature.getInstance("Ed25519");
        pen.initSign(key.getPrivate());
        pen.update(signed.getBytes(StandardCharsets.UTF_8));
        Files.writeString(file, signed + "signature " + base64(pen.sign()) + "\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
