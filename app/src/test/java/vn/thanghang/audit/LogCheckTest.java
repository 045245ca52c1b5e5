package vn.thanghang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.thanghang.auditverifier.AuditVerifier;

class LogCheckTest {

    private static final int EVENTS = 400;
    private static final int EVERY = 25;

    private final CheckpointKey key = CheckpointKey.made();
    private final List<String> log = log(EVENTS, 1);
    private final List<Checkpoint> checkpoints = checkpoints(log, key);

    @Test
    void anUntouchedLogIsProvenUpToTheLastCheckpoint() {
        var longer = log(EVENTS + 7, 1);
        var verdict = LogCheck.check(longer.iterator(), checkpoints, key.open());
        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.proven()).isEqualTo(EVENTS);
        assertThat(verdict.size()).isEqualTo(EVENTS + 7);
    }

    @Test
    void everyOneOfAThousandTamperingsIsCaughtAndPlaced() {
        var random = new Random(20261123);
        int caught = 0;
        for (int i = 0; i < 1_000; i++) {
            var changed = new ArrayList<>(log);
            int at = tamper(changed, i % 6, random);
            var verdict = LogCheck.check(changed.iterator(), checkpoints, key.open());
            assertThat(verdict.isIntact())
                    .as("tampering %d of kind %d", i, i % 6)
                    .isFalse();
            assertThat(verdict.proven())
                    .as("what is older than the checkpoint before the change stays proven")
                    .isGreaterThanOrEqualTo((long) (at / EVERY) * EVERY)
                    .isLessThan((long) (at / EVERY + 1) * EVERY);
            caught++;
        }
        assertThat(caught).isEqualTo(1_000);
    }

    @Test
    void aLogRebuiltAndSignedByAnotherKeyIsCaught() {
        var otherKey = CheckpointKey.made();
        var rebuilt = log(EVENTS, 2);
        assertThat(LogCheck.check(rebuilt.iterator(), checkpoints(rebuilt, otherKey), key.open())
                        .problems())
                .extracting(LogProblem::kind)
                .containsOnly(LogProblem.Kind.SIGNATURE);
    }

    @Test
    void aLogRebuiltAndSignedByTheStolenKeyIsCaughtByTheCheckpointsOutside() {
        var rebuilt = log(EVENTS, 2);
        assertThat(LogCheck.check(rebuilt.iterator(), checkpoints(rebuilt, key), key.open())
                        .isIntact())
                .isTrue();
        assertThat(LogCheck.check(rebuilt.iterator(), checkpoints, key.open()).isIntact())
                .isFalse();
    }

    @Test
    void aCheckpointReadsBackAsItWasWritten() {
        for (var checkpoint : checkpoints) {
            assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
            assertThat(CheckpointKey.isSignedBy(CheckpointKey.parsePublic(key.publicText()), checkpoint))
                    .isTrue();
        }
    }

    @Test
    void theVerifierWrittenApartSaysTheSame(@TempDir Path folder) throws IOException {
        var random = new Random(7);
        var marks = checkpoints.stream().map(Checkpoint::text).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("marks.txt"), marks);
        Files.writeString(folder.resolve("key.pub"), key.publicText());
        for (int i = 0; i < 60; i++) {
            var changed = new ArrayList<>(log);
            if (i > 0) {
                tamper(changed, i % 6, random);
            }
            Files.write(folder.resolve("log.jsonl"), changed);
            var said = new ByteArrayOutputStream();
            int code = AuditVerifier.run(
                    new String[] {place(folder, "log.jsonl"), place(folder, "marks.txt"), place(folder, "key.pub")},
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            var ours = new StringWriter();
            int own = new CommandLine(new AuditCommand())
                    .setOut(new PrintWriter(ours))
                    .execute(
                            "verify",
                            place(folder, "log.jsonl"),
                            "--checkpoints",
                            place(folder, "marks.txt"),
                            "--key",
                            place(folder, "key.pub"));
            assertThat(code).isEqualTo(own).isEqualTo(i == 0 ? 0 : 2);
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .containsExactlyInAnyOrderElementsOf(ours.toString().lines().toList());
        }
    }

    private static String place(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    /** Edits, deletes, swaps, inserts back-dated, cuts the tail, doubles; gives the first place (from 0) that changed. */
    private static int tamper(List<String> lines, int kind, Random random) {
        int at = random.nextInt(lines.size() - 1);
        switch (kind) {
            case 0 -> lines.set(at, flipped(lines.get(at), random));
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, lines.set(at + 1, lines.get(at)));
            case 3 -> lines.add(at, line(at + 1, 99));
            case 4 -> lines.subList(at, lines.size()).clear();
            default -> lines.add(at + 1, lines.get(at++));
        }
        return at;
    }

    private static String flipped(String line, Random random) {
        var letters = line.toCharArray();
        int place = random.nextInt(letters.length);
        letters[place] = letters[place] == 'x' ? 'y' : 'x';
        return new String(letters);
    }

    private static List<Checkpoint> checkpoints(List<String> log, CheckpointKey key) {
        var made = new ArrayList<Checkpoint>();
        var tree = new GrowingTree();
        for (var line : log) {
            tree.add(MerkleTree.leafHash(line.getBytes(StandardCharsets.UTF_8)));
            if (tree.size() % EVERY == 0) {
                made.add(key.signed(tree.size(), tree.root(), Instant.ofEpochSecond(tree.size())));
            }
        }
        return made;
    }

    private static List<String> log(int count, int seed) {
        var lines = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            lines.add(line(i, seed));
        }
        return lines;
    }

    private static String line(int sequence, int seed) {
        var event = new AuditEvent(
                Actor.SYSTEM,
                "catalogue.result-set.published",
                Subject.of("result-set", sequence + 1000L * seed),
                null,
                "published",
                new TreeMap<>());
        return new RecordedEvent(sequence, Instant.ofEpochSecond(1_700_000_000L + sequence), "r" + seed, event)
                .canonicalJson();
    }
}
