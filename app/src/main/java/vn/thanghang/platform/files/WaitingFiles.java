package vn.thanghang.platform.files;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on their way in, as rows. */
@Component
final class WaitingFiles {

    static final int CHUNK_BYTES_MAX = 1 << 20;

    private static final String ADD = """
            insert into platform.waiting_file
              (id, owner, profile, name, bytes, sha256, received, state, created_at, changed_at)
            values (:id, :owner, :profile, :name, :bytes, :sha256, 0, 'RECEIVING', :now, :now)
            on conflict (owner, profile, sha256, name)
              where state in ('RECEIVING', 'CHECKING', 'WAITING_FOR_SCANNER', 'CLEAN') do nothing
            """;

    private static final String SAME = """
            select * from platform.waiting_file
            where owner = :owner and profile = :profile and sha256 = :sha256 and name = :name
              and state in ('RECEIVING', 'CHECKING', 'WAITING_FOR_SCANNER', 'CLEAN')
            """;

    private static final String FIND = "select * from platform.waiting_file where id = :id and owner = :owner";

    private static final String LOCK = FIND + " for update";

    private static final String OPEN = """
            select * from platform.waiting_file where owner = :owner and profile = :profile
              and state in ('CHECKING', 'WAITING_FOR_SCANNER', 'CLEAN') order by created_at
            """;

    private static final String BEGUN_SINCE =
            "select created_at from platform.waiting_file where owner = :owner and created_at > :since order by created_at";

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(:owner, 20))";

    private static final String ADD_CHUNK =
            "insert into platform.waiting_chunk (file_id, position, bytes) values (:id, :position, :bytes)";

    private static final String RECEIVED =
            "update platform.waiting_file set received = :received, changed_at = :now where id = :id";

    private static final String CHUNKS =
            "select bytes from platform.waiting_chunk where file_id = :id order by position";

    private static final String DROP_CHUNKS = "delete from platform.waiting_chunk where file_id = :id";

    private static final String SETTLE = """
            update platform.waiting_file
            set state = :state, reason = :reason, detail = :detail, due_at = :due, changed_at = :now
            where id = :id and state = :before
            """;

    private static final String CLEAN = """
            update platform.waiting_file
            set state = 'CLEAN', name = :name, file_type = :type, scanned = :scanned, due_at = null, changed_at = :now
            where id = :id and state in ('CHECKING', 'WAITING_FOR_SCANNER')
            """;

    private static final String FORGET = """
            update platform.waiting_file
            set state = 'DISCARDED', name = '-', reason = null, detail = '', due_at = null, changed_at = :now where id = :id
            """;

    private static final String DUE = """
            select id from platform.waiting_file
            where due_at <= :now and (state = 'CHECKING' or :scanner) order by due_at limit 20
            """;

    private static final String CLAIM = """
            update platform.waiting_file set due_at = :until, tries = tries + 1
            where id = :id and due_at <= :now and state in ('CHECKING', 'WAITING_FOR_SCANNER')
            """;

    private static final String TRIES = "select tries from platform.waiting_file where id = :id";

    private static final String BY_ID = "select * from platform.waiting_file where id = :id";

    private static final String SWEEP = """
            delete from platform.waiting_file
            where state in ('RECEIVING', 'REFUSED', 'TAKEN', 'DISCARDED') and changed_at < :unfinished
               or state = 'CLEAN' and changed_at < :clean
            """;

    private final JdbcClient jdbc;

    WaitingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new row, or the one of the same file that is still open. */
    WaitingFile begin(UUID id, String owner, Announced file, Instant now) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("owner", owner)
                .param("profile", file.profile().name())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256().digest())
                .param("now", at(now))
                .update();
        return same(owner, file).orElseThrow();
    }

    Optional<WaitingFile> same(String owner, Announced file) {
        return jdbc.sql(SAME)
                .param("owner", owner)
                .param("profile", file.profile().name())
                .param("name", file.name())
                .param("sha256", file.sha256().digest())
                .query(WaitingFiles::row)
                .optional();
    }

    /** When this owner began files since then, oldest first; others who begin for the same owner wait for this one. */
    List<Instant> begunSince(String owner, Instant since) {
        jdbc.sql(ONE_AT_A_TIME).param("owner", owner).query(row -> {});
        return jdbc.sql(BEGUN_SINCE)
                .param("owner", owner)
                .param("since", at(since))
                .query((row, _) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .list();
    }

    Optional<WaitingFile> find(String owner, UUID id) {
        return jdbc.sql(FIND)
                .param("owner", owner)
                .param("id", id)
                .query(WaitingFiles::row)
                .optional();
    }

    Optional<WaitingFile> lock(String owner, UUID id) {
        return jdbc.sql(LOCK)
                .param("owner", owner)
                .param("id", id)
                .query(WaitingFiles::row)
                .optional();
    }

    List<WaitingFile> open(String owner, FileProfile profile) {
        return jdbc.sql(OPEN)
                .param("owner", owner)
                .param("profile", profile.name())
                .query(WaitingFiles::row)
                .list();
    }

    void append(UUID id, int position, byte[] chunk, Instant now) {
        addChunk(id, position, chunk);
        jdbc.sql(RECEIVED)
                .param("id", id)
                .param("received", position + chunk.length)
                .param("now", at(now))
                .update();
    }

    private void addChunk(UUID id, int position, byte[] chunk) {
        jdbc.sql(ADD_CHUNK)
                .param("id", id)
                .param("position", position)
                .param("bytes", chunk)
                .update();
    }

    byte[] content(UUID id) {
        var content = new ByteArrayOutputStream();
        jdbc.sql(CHUNKS).param("id", id).query(row -> {
            content.writeBytes(row.getBytes("bytes"));
        });
        return content.toByteArray();
    }

    void dropContent(UUID id) {
        jdbc.sql(DROP_CHUNKS).param("id", id).update();
    }

    /** Puts the checked content in the place of what was sent. */
    void replaceContent(UUID id, byte[] content) {
        dropContent(id);
        for (int from = 0; from < content.length; from += CHUNK_BYTES_MAX) {
            int to = Math.min(content.length, from + CHUNK_BYTES_MAX);
            addChunk(id, from, Arrays.copyOfRange(content, from, to));
        }
    }

    /** Whether it stood in this state and now stands in the other. */
    boolean settle(WaitingFile file, WaitingState to, @Nullable Instant due, Instant now) {
        return settle(file, to, null, "", due, now);
    }

    boolean refuse(WaitingFile file, FileRefusal reason, String detail, Instant now) {
        return settle(file, WaitingState.REFUSED, reason, detail, null, now);
    }

    private boolean settle(
            WaitingFile file,
            WaitingState to,
            @Nullable FileRefusal reason,
            String detail,
            @Nullable Instant due,
            Instant now) {
        return jdbc.sql(SETTLE)
                        .param("id", file.id())
                        .param("before", file.state().name())
                        .param("state", to.name())
                        .param("reason", reason == null ? null : reason.name())
                        .param("detail", detail)
                        .param("due", due == null ? null : at(due), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    boolean clean(UUID id, String name, FileType type, boolean scanned, Instant now) {
        return jdbc.sql(CLEAN)
                        .param("id", id)
                        .param("name", name)
                        .param("type", type.name())
                        .param("scanned", scanned)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void forget(UUID id, Instant now) {
        dropContent(id);
        jdbc.sql(FORGET).param("id", id).param("now", at(now)).update();
    }

    /** @param scanner whether those that wait for the scanner count too */
    List<UUID> due(Instant now, boolean scanner) {
        return jdbc.sql(DUE)
                .param("now", at(now))
                .param("scanner", scanner)
                .query(UUID.class)
                .list();
    }

    /** The file, when nobody else works on it until then. */
    Optional<WaitingFile> claim(UUID id, Instant now, Instant until) {
        int claimed = jdbc.sql(CLAIM)
                .param("id", id)
                .param("now", at(now))
                .param("until", at(until))
                .update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql(BY_ID).param("id", id).query(WaitingFiles::row).optional();
    }

    int tries(UUID id) {
        return jdbc.sql(TRIES).param("id", id).query(Integer.class).single();
    }

    int sweep(Instant unfinishedBefore, Instant cleanBefore) {
        return jdbc.sql(SWEEP)
                .param("unfinished", at(unfinishedBefore))
                .param("clean", at(cleanBefore))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static WaitingFile row(ResultSet row, int number) throws SQLException {
        String type = row.getString("file_type");
        String reason = row.getString("reason");
        return new WaitingFile(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                FileProfile.valueOf(row.getString("profile")),
                row.getString("name"),
                row.getInt("bytes"),
                Sha256.ofDigest(row.getBytes("sha256")),
                row.getInt("received"),
                WaitingState.valueOf(row.getString("state")),
                type == null ? null : FileType.valueOf(type),
                reason == null ? null : FileRefusal.valueOf(reason),
                row.getString("detail"),
                row.getBoolean("scanned"));
    }
}
