package vn.thanghang.remediation.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.files.KeepingFiles;
import vn.thanghang.platform.files.Sha256;

/**
 * Looks at what was laid down and not looked at yet, in the background: takes the fingerprint of its words once for each
 * content, and notes where the same or nearly the same stands. Declared reuse within an agency and year is not noted. Doing
 * it twice, or on two nodes at once, changes nothing.
 */
@Service
public class FindingReuse {

    private static final int AT_ONCE = 20;

    private static final String NOT_LOOKED_AT = """
            select distinct on (e.sha256) e.id, e.agency, e.task_id, e.report_id, e.work_year, e.kind, e.place, e.file_id, e.sha256,
              e.file_type, e.name, e.bytes, e.reused_from, e.added_by_name, e.added_at
            from remediation.evidence e
            where e.sha256 is not null and not exists (select 1 from remediation.evidence_text t where t.sha256 = e.sha256)
            order by e.sha256, e.added_at limit :rows
            """;

    private static final String KEEP = """
            insert into remediation.evidence_text (sha256, fingerprint, words, read_at) values (:sha256, :bits, :words, :at)
            on conflict do nothing
            """;

    /** Whatever has its fingerprint and was not compared yet, with everything that stood there before it. */
    private static final String COMPARE = """
            with todo as (
              select e.id, e.agency, e.task_id, e.work_year, e.sha256, e.reused_from, e.added_at, t.fingerprint
              from remediation.evidence e join remediation.evidence_text t on t.sha256 = e.sha256
              where not exists (select 1 from remediation.evidence_looked l where l.evidence_id = e.id)
              order by e.added_at limit 200
            ), flags as (
              insert into remediation.reuse_flag (evidence_id, other_id, kind, reach, distance, found_at)
              select e.id, o.id, case when o.sha256 = e.sha256 then 'SAME_FILE' else 'NEAR_TEXT' end,
                case when o.agency <> e.agency then 'OTHER_AGENCY' when o.work_year <> e.work_year then 'OTHER_YEAR'
                  else 'SAME_AGENCY' end,
                case when o.sha256 = e.sha256 then 0 else bit_count((t.fingerprint # e.fingerprint)::bit(64)) end, :at
              from todo e
              join remediation.evidence o on o.id <> e.id and o.added_at <= e.added_at
                and (o.agency <> e.agency or o.task_id is distinct from e.task_id)
              join remediation.evidence_text t on t.sha256 = o.sha256
              where (o.sha256 = e.sha256 or bit_count((t.fingerprint # e.fingerprint)::bit(64)) <= :near)
                and not (o.agency = e.agency and o.work_year = e.work_year and e.reused_from is not null)
              on conflict do nothing
              returning 1
            ), looked as (
              insert into remediation.evidence_looked (evidence_id, looked_at) select id, :at from todo on conflict do nothing
            )
            select count(*) from flags
            """;

    private static final String OF_TASK = """
            select f.evidence_id, f.kind, f.reach, o.agency, o.work_year, o.task_id
            from remediation.reuse_flag f
            join remediation.evidence e on e.id = f.evidence_id
            join remediation.evidence o on o.id = f.other_id
            where e.task_id = :task order by f.evidence_id, f.reach desc, f.found_at limit 200
            """;

    private final JdbcClient jdbc;
    private final KeepingFiles files;
    private final Fingerprints fingerprints;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FindingReuse(
            JdbcClient jdbc,
            KeepingFiles files,
            Fingerprints fingerprints,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.fingerprints = fingerprints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One look; how many places were noted. */
    public long look() {
        return RowScope.EVERYTHING.call(() -> {
            for (Evidence each : jdbc.sql(NOT_LOOKED_AT)
                    .param("rows", AT_ONCE)
                    .query(EvidenceRows::row)
                    .list()) {
                read(Objects.requireNonNull(each.content()));
            }
            return Objects.requireNonNull(transactions.execute(tx -> jdbc.sql(COMPARE)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("near", Fingerprint.NEAR_BITS)
                    .query(Long.class)
                    .single()));
        });
    }

    private void read(Evidence.Content content) {
        files.find(content.place(), content.fileId())
                .flatMap(file -> fingerprints.of(content.type(), files.content(file)))
                .ifPresent(fingerprint -> keep(content.sha256(), fingerprint));
    }

    private void keep(Sha256 sha256, Fingerprint fingerprint) {
        jdbc.sql(KEEP)
                .param("sha256", sha256.digest())
                .param("bits", fingerprint.bits(), java.sql.Types.BIGINT)
                .param("words", fingerprint.words())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is known about the evidence of a task, for who was found to read it. */
    List<Reuse> ofTask(UUID task) {
        return RowScope.EVERYTHING.call(() -> jdbc.sql(OF_TASK)
                .param("task", task)
                .query((row, number) -> new Reuse(
                        row.getObject("evidence_id", UUID.class),
                        Reuse.Kind.valueOf(row.getString("kind")),
                        Reuse.Reach.valueOf(row.getString("reach")),
                        row.getString("agency"),
                        row.getInt("work_year"),
                        row.getObject("task_id", UUID.class)))
                .list());
    }
}
