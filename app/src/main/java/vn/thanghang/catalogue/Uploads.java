package vn.thanghang.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on their way in, each visible only to the person who brought it, until confirmed or expired. */
@Component
final class Uploads {

    /** A file that waits for confirmation; its bytes are not part of what makes it equal to another. */
    static final class Upload {

        private final UUID id;
        private final String fileName;
        private final byte[] bytes;
        private final @Nullable Integer wantedYear;

        Upload(UUID id, String fileName, byte[] bytes, @Nullable Integer wantedYear) {
            this.id = id;
            this.fileName = fileName;
            this.bytes = bytes;
            this.wantedYear = wantedYear;
        }

        UUID id() {
            return id;
        }

        String fileName() {
            return fileName;
        }

        byte[] bytes() {
            return bytes;
        }

        @Nullable Integer wantedYear() {
            return wantedYear;
        }
    }

    private static final String ADD = """
            insert into catalogue.upload (id, file_name, sha256, bytes, wanted_year, uploaded_by, uploaded_at, expires_at)
            values (:id, :fileName, :sha256, :bytes, :year, :by, :at, :expires)
            """;

    private static final String FIND = """
            select id, file_name, bytes, wanted_year from catalogue.upload
            where id = :id and uploaded_by = :by and expires_at > :now
            """;

    private static final String DROP = "delete from catalogue.upload where id = :id";

    private static final String DROP_EXPIRED = "delete from catalogue.upload where expires_at <= :now";

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Upload upload, Hand by, Instant now, Instant expires) {
        jdbc.sql(DROP_EXPIRED).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(ADD)
                .param("id", upload.id())
                .param("fileName", upload.fileName())
                .param("sha256", HexFormat.of().parseHex(ContentHash.ofBytes(upload.bytes())))
                .param("bytes", upload.bytes())
                .param("year", upload.wantedYear())
                .param("by", by.actor().reference())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UUID id, Hand by, Instant now) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("by", by.actor().reference())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getBytes("bytes"),
                        row.getObject("wanted_year", Integer.class)))
                .optional();
    }

    void drop(UUID id) {
        jdbc.sql(DROP).param("id", id).update();
    }
}
