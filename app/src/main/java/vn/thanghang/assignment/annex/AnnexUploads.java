package vn.thanghang.assignment.annex;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.thanghang.directive.register.By;

/** Annexes that were brought: their tables while they wait for who brought them, what was left out for good. */
@Component
public final class AnnexUploads {

    private static final String ADD = """
            insert into assignment.annex (id, sheet, file_name, sha256, tables, made_by, made_by_name, made_at, expires_at)
            values (:id, :sheet, :name, sha256(:bytes), cast(:tables as jsonb), :by, :byName, :at, :expires)
            """;

    private static final String WAITING = """
            select id, file_name, tables from assignment.annex
            where id = :id and sheet = :sheet and made_by = :by and taken_at is null and expires_at > :now
            """;

    private static final String TAKE = """
            update assignment.annex set taken_at = :at, tables = '[]', left_out = cast(:left as jsonb)
            where id = :id and taken_at is null
            """;

    private static final String TAKEN = """
            select id, file_name, made_by_name, taken_at, left_out from assignment.annex
            where sheet = :sheet and taken_at is not null order by taken_at desc
            """;

    private static final String DROP_EXPIRED =
            "delete from assignment.annex where taken_at is null and expires_at <= :now";

    private final JdbcClient jdbc;

    AnnexUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(UUID id, String fileName, List<RawTable> tables) {}

    /** What of a row did not go into the sheet, and why. */
    public record LeftOut(String place, String words, String reason) {}

    /** An annex that stands in the sheet. */
    public record Taken(UUID id, String fileName, String byName, Instant at, List<LeftOut> leftOut) {}

    void add(
            UUID id,
            UUID sheet,
            String name,
            byte[] bytes,
            List<RawTable> tables,
            By by,
            Instant now,
            Instant expires) {
        jdbc.sql(DROP_EXPIRED).param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(ADD)
                .param("id", id)
                .param("sheet", sheet)
                .param("name", name)
                .param("bytes", bytes)
                .param("tables", AnnexChild.JSON.writeValueAsString(tables))
                .param("by", by.actor().reference())
                .param("byName", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting> waiting(UUID id, UUID sheet, By by, Instant now) {
        return jdbc.sql(WAITING)
                .param("id", id)
                .param("sheet", sheet)
                .param("by", by.actor().reference())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        AnnexChild.JSON.readValue(row.getString("tables"), new TypeReference<List<RawTable>>() {})))
                .optional();
    }

    /** False when it has been taken over meanwhile. */
    boolean take(UUID id, List<LeftOut> left, Instant at) {
        return jdbc.sql(TAKE)
                        .param("id", id)
                        .param("left", AnnexChild.JSON.writeValueAsString(left))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Taken> taken(UUID sheet) {
        return jdbc.sql(TAKEN)
                .param("sheet", sheet)
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("made_by_name"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        AnnexChild.JSON.readValue(row.getString("left_out"), new TypeReference<List<LeftOut>>() {})))
                .list();
    }
}
