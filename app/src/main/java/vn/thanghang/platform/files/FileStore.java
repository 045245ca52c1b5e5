package vn.thanghang.platform.files;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps files by the SHA-256 of their content, in chunks of 256 KiB. The same content is kept once. Nothing is ever
 * changed or taken away; what may have to go again waits elsewhere until it is decided.
 */
@Component
public final class FileStore {

    private static final int CHUNK_BYTES = 256 * 1024;

    private static final String ADD_FILE = """
            insert into platform.stored_file (sha256, bytes, chunks, stored_at)
            values (:sha256, :bytes, :chunks, :at)
            on conflict do nothing
            """;

    private static final String ADD_CHUNK = """
            insert into platform.file_chunk (sha256, position, bytes) values (:sha256, :position, :bytes)
            """;

    private static final String CHUNKS = """
            select bytes from platform.file_chunk where sha256 = :sha256 order by position
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a content within the running transaction; keeping it again changes nothing.
     *
     * @throws IllegalStateException when no transaction is running: half a file must never be seen
     */
    public Sha256 keep(byte[] content) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a file is kept together with what points to it");
        }
        if (content.length == 0) {
            throw new IllegalArgumentException("an empty file");
        }
        Sha256 name = Sha256.of(content);
        int chunks = (content.length + CHUNK_BYTES - 1) / CHUNK_BYTES;
        int added = jdbc.sql(ADD_FILE)
                .param("sha256", name.digest())
                .param("bytes", content.length)
                .param("chunks", chunks)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; added == 1 && i < chunks; i++) {
            jdbc.sql(ADD_CHUNK)
                    .param("sha256", name.digest())
                    .param("position", i)
                    .param(
                            "bytes",
                            Arrays.copyOfRange(
                                    content, i * CHUNK_BYTES, Math.min(content.length, (i + 1) * CHUNK_BYTES)))
                    .update();
        }
        return name;
    }

    /**
     * The content of this name, empty when there is none.
     *
     * @throws DamagedFile when the chunks no longer give the name
     */
    public Optional<byte[]> find(Sha256 name) {
        var content = new ByteArrayOutputStream();
        jdbc.sql(CHUNKS).param("sha256", name.digest()).query(row -> {
            content.writeBytes(row.getBytes("bytes"));
        });
        byte[] bytes = content.toByteArray();
        if (bytes.length == 0) {
            return Optional.empty();
        }
        if (!Sha256.of(bytes).equals(name)) {
            throw new DamagedFile(name);
        }
        return Optional.of(bytes);
    }
}
