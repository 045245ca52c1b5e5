package vn.thanghang.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.platform.TimeOrderedIds;

/**
 * Clean files in their places. The same content is kept once, wherever it stands; taken out of one place it stays in the
 * others. Everything here joins the running transaction of the caller.
 */
@Service
public class KeepingFiles {

    private static final String ADD = """
            insert into platform.file_link (id, place, sha256, name, file_type, bytes, scanned, owner, linked_at)
            values (:id, :place, :sha256, :name, :type, :bytes, :scanned, :owner, :at)
            """;

    private static final String OF = "select * from platform.file_link where place = :place order by linked_at, id";

    private static final String FIND = "select * from platform.file_link where id = :id and place = :place";

    private static final String REMOVE = "delete from platform.file_link where id = :id and place = :place";

    private final ReceivingFiles receiving;
    private final FileStore store;
    private final JdbcClient jdbc;
    private final TimeOrderedIds ids;
    private final Clock clock;

    KeepingFiles(ReceivingFiles receiving, FileStore store, JdbcClient jdbc, TimeOrderedIds ids, Clock clock) {
        this.receiving = receiving;
        this.store = store;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Moves a clean file of this owner into a place; empty when there is no such file, or it is not clean.
     *
     * @throws IllegalStateException when no transaction is running
     */
    public Optional<KeptFile> keep(String owner, UUID waitingId, String place) {
        return receiving
                .find(owner, waitingId)
                .flatMap(file -> receiving.clean(file).map(content -> {
                    KeptFile kept = keep(file, content, place);
                    receiving.taken(file);
                    return kept;
                }));
    }

    private KeptFile keep(WaitingFile file, byte[] content, String place) {
        if (file.type() == null) {
            throw new IllegalStateException("clean without a type: " + file.id());
        }
        var kept = new KeptFile(
                ids.next(),
                place,
                store.keep(content),
                file.name(),
                file.type(),
                content.length,
                file.scanned(),
                file.owner(),
                clock.instant());
        jdbc.sql(ADD)
                .param("id", kept.id())
                .param("place", place)
                .param("sha256", kept.sha256().digest())
                .param("name", kept.name())
                .param("type", kept.type().name())
                .param("bytes", kept.bytes())
                .param("scanned", kept.scanned())
                .param("owner", kept.owner())
                .param("at", kept.keptAt().atOffset(ZoneOffset.UTC))
                .update();
        return kept;
    }

    /** The files of a place, in the order they came. */
    public List<KeptFile> of(String place) {
        return jdbc.sql(OF).param("place", place).query(KeepingFiles::row).list();
    }

    /** A file of this place, never of another. */
    public Optional<KeptFile> find(String place, UUID id) {
        return jdbc.sql(FIND)
                .param("place", place)
                .param("id", id)
                .query(KeepingFiles::row)
                .optional();
    }

    /** @throws DamagedFile when the database was changed from outside */
    public byte[] content(KeptFile file) {
        return store.find(file.sha256()).orElseThrow(() -> new DamagedFile(file.sha256()));
    }

    /** Takes a file out of a place; whether it stood there. */
    public boolean remove(String place, UUID id) {
        return jdbc.sql(REMOVE).param("place", place).param("id", id).update() == 1;
    }

    private static KeptFile row(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getString("place"),
                Sha256.ofDigest(row.getBytes("sha256")),
                row.getString("name"),
                FileType.valueOf(row.getString("file_type")),
                row.getInt("bytes"),
                row.getBoolean("scanned"),
                row.getString("owner"),
                row.getObject("linked_at", OffsetDateTime.class).toInstant());
    }
}
