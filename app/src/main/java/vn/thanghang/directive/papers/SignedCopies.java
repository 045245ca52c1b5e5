package vn.thanghang.directive.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.directive.PaperJson;
import vn.thanghang.directive.register.By;
import vn.thanghang.platform.files.Sha256;

/** Signed copies that came back; the bytes of a waiting one stand here until a person has decided. */
@Component
final class SignedCopies {

    private static final String ADD = """
            insert into directive.signed_copy (id, paper_id, frozen, state, idempotency_key, file_name, sha256, bytes, reading,
              brought_by, brought_by_name, brought_at)
            values (:id, :paper, :frozen, 'WAITING', :key, :fileName, :sha256, :bytes, cast(:reading as jsonb), :by, :name, :at)
            """;

    private static final String WAITING = """
            select id, file_name, reading, brought_by_name, brought_at from directive.signed_copy
            where paper_id = :paper and state = 'WAITING'
            """;

    private static final String BYTES = "select bytes from directive.signed_copy where id = :id";

    private static final String PAPER_BY_KEY = """
            select paper_id from directive.signed_copy where idempotency_key = :key
            """;

    private static final String TAKE =
            "update directive.signed_copy set state = 'TAKEN', bytes = null where id = :id and state = 'WAITING'";

    private static final String RETURN = """
            update directive.signed_copy set state = 'RETURNED', bytes = null, reading = null
            where id = :id and state = 'WAITING'
            """;

    /** A copy with what was read in it. */
    record Waiting(UUID id, String fileName, CopyReading reading, String broughtBy, Instant broughtAt) {}

    private final JdbcClient jdbc;

    SignedCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> paperWithKey(UUID key) {
        return jdbc.sql(PAPER_BY_KEY).param("key", key).query(UUID.class).optional();
    }

    void add(Paper paper, Waiting copy, byte[] file, UUID key, By by) {
        jdbc.sql(ADD)
                .param("id", copy.id())
                .param("paper", paper.id())
                .param("frozen", paper.frozen())
                .param("key", key)
                .param("fileName", copy.fileName())
                .param("sha256", Sha256.of(file).digest())
                .param("bytes", file)
                .param("reading", PaperJson.write(copy.reading()))
                .param("by", by.actor().reference())
                .param("name", by.name())
                .param("at", copy.broughtAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting> waiting(UUID paper) {
        return jdbc.sql(WAITING)
                .param("paper", paper)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        PaperJson.read(row.getString("reading"), CopyReading.class),
                        row.getString("brought_by_name"),
                        row.getObject("brought_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    byte[] bytes(UUID copy) {
        return Objects.requireNonNull(
                jdbc.sql(BYTES).param("id", copy).query(byte[].class).single());
    }

    void take(UUID copy) {
        decided(jdbc.sql(TAKE).param("id", copy).update());
    }

    void giveBack(UUID copy) {
        decided(jdbc.sql(RETURN).param("id", copy).update());
    }

    private static void decided(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("a copy is decided once");
        }
    }
}
