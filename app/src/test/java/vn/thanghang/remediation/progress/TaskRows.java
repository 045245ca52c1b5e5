package vn.thanghang.remediation.progress;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.SheetRows;

/** Issued tasks put straight into the tables by their owner. */
public final class TaskRows {

    private final JdbcClient owner;

    public TaskRows(JdbcClient owner) {
        this.owner = owner;
    }

    /** A task of an agency that serves no piece. */
    public UUID task(String agency, String evidence) {
        return task(agency, evidence, UUID.randomUUID(), null);
    }

    /** A task that serves a piece for which this agency has given no input yet. */
    public UUID waiting(String agency, String coordinating, int workYear) {
        UUID sheet = new SheetRows(owner)
                .issued(
                        new Round("PAPI", 2022, workYear),
                        "u-" + UUID.randomUUID(),
                        List.of(new SheetRows.Line("1.2", "Việc", agency, coordinating)));
        UUID piece = owner.sql("select id from assignment.piece where sheet = :sheet")
                .param("sheet", sheet)
                .query(UUID.class)
                .single();
        return task(agency, "PHOTO", sheet, piece);
    }

    /** A task for each of these localities, all of one piece that is led by their tier; its criterion is gathered by one agency. */
    public void alike(String gatherer, int workYear, List<String> localities) {
        UUID sheet = new SheetRows(owner)
                .issued(
                        new Round("PAPI", 2022, workYear),
                        "u-" + UUID.randomUUID(),
                        List.of(new SheetRows.Line("1.2", "Niêm yết công khai", gatherer, "so-phoi-hop")));
        owner.sql("alter table assignment.piece disable trigger user").update();
        owner.sql("update assignment.piece set lead_kind = 'ALL_COMMUNES', lead_agency = null where sheet = :sheet")
                .param("sheet", sheet)
                .update();
        owner.sql("alter table assignment.piece enable trigger user").update();
        UUID piece = owner.sql("select id from assignment.piece where sheet = :sheet")
                .param("sheet", sheet)
                .query(UUID.class)
                .single();
        localities.forEach(each -> task(each, "PHOTO", sheet, piece));
    }

    private UUID task(String agency, String evidence, UUID sheet, UUID piece) {
        UUID plan = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, idempotency_key,
                          made_by, made_by_name, changed_at)
                        values (:id, :sheet, :agency, 'PAPI', 2025, 2026, 'DRAFT', :id, 'person:x', 'A', now())
                        """)
                .param("id", plan)
                .param("sheet", sheet)
                .param("agency", agency)
                .update();
        for (String step : List.of(
                "'SUBMITTED'",
                "'APPROVED'",
                "'ISSUED', issued = 1, issued_on = current_date, number_symbol = '9/KH'")) {
            owner.sql("update remediation.plan set version = version + 1, state = " + step + " where id = :id")
                    .param("id", plan)
                    .update();
        }
        owner.sql("""
                        insert into remediation.task (id, stage, plan_id, agency, work_year, position, piece_id, criterion, title, person,
                          output, evidence_type, due, original_due, typed, author, author_name, changed_at)
                        values (:id, 'ISSUED', :plan, :agency, 2026, 1, :piece, '1.2', 'Mở 12 buổi đối thoại', 'Nguyễn Văn Thử',
                          'Biên bản', :evidence, date '2026-12-15', date '2026-12-15', '{}', 'person:x', 'A', now())
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("agency", agency)
                .param("piece", piece)
                .param("evidence", evidence)
                .update();
        return id;
    }
}
