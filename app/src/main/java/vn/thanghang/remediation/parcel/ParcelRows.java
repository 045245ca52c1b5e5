package vn.thanghang.remediation.parcel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parcels and their slices. */
@Component
final class ParcelRows {

    private static final String ADD = """
            insert into remediation.parcel (id, agency, month, progress, words, idempotency_key, filed_by, filed_by_name, filed_at)
            values (:id, :agency, :month, :progress, :words, :key, :by, :byName, :at)
            on conflict (idempotency_key) do nothing
            """;

    private static final String ADD_SLICE = """
            insert into remediation.parcel_slice (parcel_id, task_id, agency, gatherer, criterion, report_id, state, filed_at)
            values (:parcel, :task, :agency, :gatherer, :criterion, :report, 'FILED', :at)
            """;

    private static final String WITH_KEY =
            "select id from remediation.parcel where idempotency_key = :key and agency = :agency";

    private static final String OF_PARCEL =
            "select * from remediation.parcel_slice where parcel_id = :parcel order by criterion, task_id";

    private static final String DECIDE = """
            update remediation.parcel_slice
            set state = :state, version = version + 1, reason = :reason, decided_by = :by, decided_by_name = :byName, decided_at = :at
            where parcel_id = :parcel and task_id = :task and version = :version and state = 'FILED'
            """;

    /** Those who have a task of these pieces; what they filed counts for the slices of the asked agency only, or for all. */
    private static final String ANSWERED = """
            with asked as (
              select agency, count(*) as tasks, count(*) filter (where progress = 'DONE') as done from remediation.task
              where stage = 'ISSUED' and not removed and piece_id = any (cast(:pieces as uuid[])) group by agency),
            filed as (
              select p.agency, max(p.filed_at) as filed_at, (array_agg(p.id::text order by p.filed_at desc))[1] as parcel
              from remediation.parcel p where p.month = :month and exists (
                select 1 from remediation.parcel_slice s where s.parcel_id = p.id and (:gatherer = '' or s.gatherer = :gatherer))
              group by p.agency),
            looked as (
              select s.agency, count(*) filter (where s.state = 'FILED') as waiting, count(*) filter (where s.state = 'RETURNED') as returned
              from remediation.parcel_slice s join remediation.parcel p on p.id = s.parcel_id
              where p.month = :month and (:gatherer = '' or s.gatherer = :gatherer) group by s.agency)
            select a.agency, a.tasks, a.done, coalesce(l.waiting, 0) as waiting, coalesce(l.returned, 0) as returned, f.filed_at, f.parcel
            from asked a left join filed f on f.agency = a.agency left join looked l on l.agency = a.agency
            order by a.agency
            """;

    private final JdbcClient jdbc;

    ParcelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who files, and when. */
    record Filer(String reference, String name, Instant at) {}

    /** False when one of this key stands already. */
    boolean add(UUID id, String agency, YearMonth month, FilingParcels.Sent sent, Filer by) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("agency", agency)
                        .param("month", month.atDay(1))
                        .param("progress", sent.progress().name())
                        .param("words", sent.words())
                        .param("key", sent.key())
                        .param("by", by.reference())
                        .param("byName", by.name())
                        .param("at", utc(by.at()))
                        .update()
                == 1;
    }

    void addSlice(UUID parcel, ParcelTask served, UUID report, Instant at) {
        jdbc.sql(ADD_SLICE)
                .param("parcel", parcel)
                .param("task", served.task().id())
                .param("agency", served.task().agency())
                .param("gatherer", served.gatherer())
                .param("criterion", served.task().criterion())
                .param("report", report)
                .param("at", utc(at))
                .update();
    }

    Optional<UUID> withKey(UUID key, String agency) {
        return jdbc.sql(WITH_KEY)
                .param("key", key)
                .param("agency", agency)
                .query(UUID.class)
                .optional();
    }

    List<Slice> slices(UUID parcel) {
        return jdbc.sql(OF_PARCEL)
                .param("parcel", parcel)
                .query(ParcelRows::slice)
                .list();
    }

    /** False when somebody was faster. */
    boolean decide(Slice seen, Slice.State to, String reason, Filer by) {
        return jdbc.sql(DECIDE)
                        .param("parcel", seen.parcelId())
                        .param("task", seen.taskId())
                        .param("version", seen.version())
                        .param("state", to.name())
                        .param("reason", reason)
                        .param("by", by.reference())
                        .param("byName", by.name())
                        .param("at", utc(by.at()))
                        .update()
                == 1;
    }

    /** @param gatherer empty for all slices */
    List<Answered> answered(Collection<UUID> pieces, String gatherer, YearMonth month) {
        return jdbc.sql(ANSWERED)
                .param("pieces", pieces.toArray(UUID[]::new))
                .param("gatherer", gatherer)
                .param("month", month.atDay(1))
                .query((row, number) -> new Answered(
                        row.getString("agency"),
                        row.getLong("tasks"),
                        row.getLong("done"),
                        row.getLong("waiting"),
                        row.getLong("returned"),
                        at(row, "filed_at"),
                        row.getString("parcel")))
                .list();
    }

    private static Slice slice(ResultSet row, int number) throws SQLException {
        return new Slice(
                row.getObject("parcel_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agency"),
                row.getString("gatherer"),
                row.getString("criterion"),
                row.getObject("report_id", UUID.class),
                Slice.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("decided_by_name"),
                at(row, "decided_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
