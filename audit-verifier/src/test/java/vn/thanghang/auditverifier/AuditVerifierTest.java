package vn.thanghang.auditverifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifierTest {

    /** Roots of the trees over d0 … d7 of the test vectors of Certificate Transparency (RFC 6962). */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void growsTheTreeOfTheStandard() {
        Tree tree = new Tree();
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void saysWhatIsProvenAndBetweenWhichEventsItIsNot() throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        List<String> log = log(40);
        write(log, key, 10, 20, 30);
        assertThat(verdict()).contains("events 40", "proven 30", "intact");

        List<String> changed = new ArrayList<>(log);
        changed.set(14, log.get(14).replace("lưu", "xóa"));
        Files.write(folder.resolve("log.jsonl"), changed);
        assertThat(verdict()).contains("problem ROOT 11..20", "broken");

        Files.write(folder.resolve("log.jsonl"), log.subList(0, 25));
        assertThat(verdict()).contains("problem CUT_OFF 26..30", "proven 20", "broken");

        changed = new ArrayList<>(log);
        changed.remove(34);
        Files.write(folder.resolve("log.jsonl"), changed);
        assertThat(verdict()).contains("problem SEQUENCE 31..35", "proven 30", "broken");

        Files.write(folder.resolve("log.jsonl"), log);
        write(log, KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), 10);
        Files.writeString(folder.resolve("key.pub"), text(key));
        assertThat(verdict()).contains("problem SIGNATURE 1..10", "broken");
    }

    @Test
    void filesThatAreNoneOfOursAreSaidSo() throws IOException {
        Files.writeString(folder.resolve("log.jsonl"), "");
        Files.writeString(folder.resolve("marks.txt"), "thanghang audit checkpoint 1\nsize many\n");
        Files.writeString(folder.resolve("key.pub"), "AAAA");
        assertThat(verdict()).contains("cannot be read");
        assertThat(run("one")).contains("LOG.jsonl");
    }

    private static List<String> log(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            lines.add("{\"act\":\"lưu\",\"seq\":" + i + ",\"subject\":\"" + i * 7 + "\"}");
        }
        return lines;
    }

    private void write(List<String> log, KeyPair key, int... sizes) throws IOException, GeneralSecurityException {
        Files.write(folder.resolve("log.jsonl"), log);
        Files.writeString(folder.resolve("key.pub"), text(key));
        StringBuilder marks = new StringBuilder();
        for (int size : sizes) {
            Tree tree = new Tree();
            log.subList(0, size).forEach(line -> tree.add(line.getBytes(StandardCharsets.UTF_8)));
            String signed = "thanghang audit checkpoint 1\nsize " + size + "\nroot "
                    + HexFormat.of().formatHex(tree.root()) + "\nat 2026-11-23T00:00:00Z\n";
            Signature pen = Signature.getInstance("Ed25519");
            pen.initSign(key.getPrivate());
            pen.update(signed.getBytes(StandardCharsets.UTF_8));
            marks.append(signed).append("signature ").append(base64(pen.sign())).append("\n\n");
        }
        Files.writeString(folder.resolve("marks.txt"), marks);
    }

    private static String text(KeyPair key) {
        return base64(key.getPublic().getEncoded()) + "\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String verdict() {
        return run(
                folder.resolve("log.jsonl").toString(),
                folder.resolve("marks.txt").toString(),
                folder.resolve("key.pub").toString());
    }

    private static String run(String... args) {
        var out = new ByteArrayOutputStream();
        int code = AuditVerifier.run(args, new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(said.contains("intact") ? 0 : said.contains("broken") ? 2 : 1);
        return said;
    }
}
