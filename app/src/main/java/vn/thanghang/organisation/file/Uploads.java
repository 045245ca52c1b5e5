package vn.thanghang.organisation.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;

/** Files on their way in, each visible only to who brought it, until confirmed or expired. */
@Component("organisationUploads")
final class Uploads {

    /** A file that waits; its bytes are not part of what makes it equal to another. */
    static final class Upload {

        private final UUID id;
        private final String fileName;
        private final byte[] bytes;

        Upload(UUID id, String fileName, byte[] bytes) {
            this.id = id;
            this.fileName = fileName;
            this.bytes = bytes;
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
    }

    private static final String ADD = """
            insert into organisation.upload (id, file_name, bytes, uploaded_by, expires_at)
            values (:id, :fileName, :bytes, :by, :expires)
            """;

    private static final String FIND = """
            select id, file_name, bytes from organisation.upload
            where id = :id and uploaded_by = :by and expires_at > :now
            """;

    private static final String DROP = "delete from organisation.upload where id = :id";

    private static final String DROP_EXPIRED = "delete from organisation.upload where expires_at <= :now";

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Upload upload, Actor by, Instant now, Instant expires) {
        jdbc.sql(DROP_EXPIRED).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(ADD)
                .param("id", upload.id())
                .param("fileName", upload.fileName())
                .param("bytes", upload.bytes())
                .param("by", by.reference())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UUID id, Actor by, Instant now) {
        return jdbc.sql(FIND)
                .param("id", id)
                .param("by", by.reference())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Upload(row.getObject("id", UUID.class), row.getString("file_name"), row.getBytes("bytes")))
                .optional();
    }

    void drop(UUID id) {
        jdbc.sql(DROP).param("id", id).update();
    }
}
