package vn.thanghang.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.platform.VarFolder;

/**
 * Makes the signed checkpoints: a row in the database and a file in {@code checkpoints}, which is to be copied outside.
 * The tree grows in memory; a start reads the whole log once.
 */
@Component
public class Checkpoints {

    private static final String INSERT = """
            insert into audit.checkpoint (size, root, at, signature) values (:size, :root, :at, :signature)
            on conflict (size) do nothing
            """;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final JdbcClient jdbc;
    private final EventReader events;
    private final Clock clock;
    private final CheckpointKey key;
    private final Path folder;
    private GrowingTree tree = new GrowingTree();
    private @Nullable Hash newestLeaf;

    Checkpoints(JdbcClient jdbc, EventReader events, Clock clock, VarFolder varFolder) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.key = CheckpointKey.in(varFolder.resolve("keys"));
        this.folder = varFolder.resolve("checkpoints");
    }

    /** A checkpoint over all events there are; empty when nothing came since the last one. */
    public synchronized Optional<Checkpoint> make() {
        if (!newestStillThere()) {
            LOG.error("the event log under the running system is not the one it was: read anew");
            tree = new GrowingTree();
        }
        events.read(tree.size(), event -> {
            newestLeaf = leaf(event);
            tree.add(newestLeaf);
        });
        if (tree.size() == 0 || tree.size() == lastSize()) {
            return Optional.empty();
        }
        var checkpoint = key.signed(tree.size(), tree.root(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        keep(checkpoint);
        jdbc.sql(INSERT)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root().bytes())
                .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                .param("signature", checkpoint.signatureBytes())
                .update();
        return Optional.of(checkpoint);
    }

    /** How many events no checkpoint covers yet. */
    long uncovered() {
        return jdbc.sql("select last_seq from audit.head").query(Long.class).single() - lastSize();
    }

    public List<Checkpoint> all() {
        return jdbc.sql("select size, root, at, signature from audit.checkpoint order by size")
                .query((row, number) -> new Checkpoint(
                        row.getLong("size"),
                        Hash.of(row.getBytes("root")),
                        row.getTimestamp("at").toInstant(),
                        Base64.getEncoder().encodeToString(row.getBytes("signature"))))
                .list();
    }

    /** The log as it stands now, one canonical event a line: what {@link LogCheck} reads. */
    public void export(Consumer<String> lines) {
        events.read(0, event -> lines.accept(event.canonicalJson()));
    }

    /** The newest events first. */
    public List<RecordedEvent> latest(int most) {
        return events.latest(most);
    }

    /** Checks the log in the database against the checkpoints in the database. */
    public LogVerdict check(Iterator<String> lines) {
        return LogCheck.check(lines, all(), key.open());
    }

    public String publicKey() {
        return key.publicText();
    }

    /** A restored or exchanged database shows here; the checkpoints outside tell which of the two it was. */
    private boolean newestStillThere() {
        return newestLeaf == null
                || jdbc.sql("select leaf from audit.event where seq = ?")
                        .param(tree.size())
                        .query((row, number) -> Hash.of(row.getBytes(1)))
                        .optional()
                        .filter(newestLeaf::equals)
                        .isPresent();
    }

    private long lastSize() {
        return jdbc.sql("select coalesce(max(size), 0) from audit.checkpoint")
                .query(Long.class)
                .single();
    }

    /** Whole and on the disk before anybody is told of it. */
    private void keep(Checkpoint checkpoint) {
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve(checkpoint.size() + ".draft");
            Files.writeString(
                    draft,
                    checkpoint.text(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(draft, folder.resolve(checkpoint.size() + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Hash leaf(RecordedEvent event) {
        return MerkleTree.leafHash(event.canonicalJson().getBytes(StandardCharsets.UTF_8));
    }
}
