package vn.thanghang.auditverifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code java -jar audit-verifier.jar LOG.jsonl CHECKPOINTS KEY.pub}: what of the log the checkpoints prove.
 *
 * <p>Each line of the log is a leaf; at the size of every checkpoint the root must be the one that was signed. Exit code
 * 0: intact; 2: something does not hold, and between which events; 1: a file cannot be read.
 */
public final class AuditVerifier {

    private final PrintStream out;
    private boolean holds = true;

    private AuditVerifier(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    /** What {@code main} does, but for the end of the process. */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 3) {
            out.println("audit-verifier LOG.jsonl CHECKPOINTS(file or folder) KEY.pub");
            return 1;
        }
        try {
            var verifier = new AuditVerifier(out);
            verifier.check(Path.of(args[0]), marks(Path.of(args[1])), key(Path.of(args[2])));
            out.println(verifier.holds ? "intact" : "broken");
            return verifier.holds ? 0 : 2;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            out.println("cannot be read: " + unreadable);
            return 1;
        }
    }

    private void check(Path log, List<Mark> marks, PublicKey key) throws IOException {
        for (Mark mark : marks) {
            if (!mark.isSignedBy(key)) {
                problem("SIGNATURE", 1, mark.size());
            }
        }
        Tree tree = new Tree();
        long proven = 0;
        int next = 0;
        boolean misplaced = false;
        try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tree.add(line.getBytes(StandardCharsets.UTF_8));
                if (!misplaced && !line.contains(",\"seq\":" + tree.size() + ",")) {
                    problem("SEQUENCE", proven + 1, tree.size());
                    misplaced = true;
                }
                for (; next < marks.size() && marks.get(next).size() == tree.size(); next++) {
                    if (marks.get(next).root().equals(hex(tree))) {
                        proven = tree.size();
                    } else {
                        problem("ROOT", proven + 1, tree.size());
                    }
                }
            }
        }
        if (next < marks.size()) {
            problem("CUT_OFF", tree.size() + 1, marks.get(marks.size() - 1).size());
        }
        out.println("events " + tree.size());
        out.println("root " + hex(tree));
        out.println("proven " + proven);
    }

    private static String hex(Tree tree) {
        return HexFormat.of().formatHex(tree.root());
    }

    private void problem(String kind, long from, long to) {
        holds = false;
        out.println("problem " + kind + " " + from + ".." + to);
    }

    private static List<Mark> marks(Path place) throws IOException {
        List<Mark> marks = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                    marks.addAll(Mark.all(Files.readString(file, StandardCharsets.UTF_8)));
                }
            }
        } else {
            marks.addAll(Mark.all(Files.readString(place, StandardCharsets.UTF_8)));
        }
        if (marks.isEmpty()) {
            throw new IllegalArgumentException("no checkpoint in " + place);
        }
        marks.sort(Comparator.comparingLong(Mark::size));
        return marks;
    }

    private static PublicKey key(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }
}
