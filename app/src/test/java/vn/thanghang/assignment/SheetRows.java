package vn.thanghang.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets put straight into the tables: by the owner of the tables, or by whoever the client reaches rows for. */
public final class SheetRows {

    /** A piece of the criterion, its lead and one coordinating agency. */
    public record Line(String criterion, String title, String lead, String coordinating) {}

    private static final LocalDate ISSUED_ON = LocalDate.of(2023, 5, 15);

    private final JdbcClient sql;

    public SheetRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A draft with one criterion, one piece, one coordinating agency and one step of each kind. */
    public UUID draft(String agency) {
        UUID sheet = sheet(agency, new Round("PAPI", 2022, 2023), "u-" + UUID.randomUUID());
        line(sheet, 0, new Line("1.1", "Tuyên truyền", "so-chu-tri", "so-phoi-hop"));
        sql.sql("""
                        insert into assignment.sheet_step (sheet, version, act, state, actor, actor_name, done_at)
                        values (:sheet, 0, 'CREATE', 'DRAFT', 'system', 'A', now())
                        """).param("sheet", sheet).update();
        sql.sql("""
                        insert into assignment.piece_holder (piece, agency, since, cause)
                        select id, 'so-chu-tri', date '2023-05-15', 'ISSUE' from assignment.piece where sheet = :sheet
                        """).param("sheet", sheet).update();
        sql.sql("""
                        insert into assignment.coordination_step (coordination, version, act, state, agency, actor, actor_name, done_at)
                        select k.id, 1, 'DELIVER', 'DELIVERED', :agency, 'system', 'A', now()
                        from assignment.coordination k join assignment.piece p on p.id = k.piece where p.sheet = :sheet
                        """).param("sheet", sheet).param("agency", agency).update();
        more(sheet, agency);
        return sheet;
    }

    private void more(UUID sheet, String agency) {
        for (String statement : List.of("""
                insert into assignment.adjustment (id, sheet, piece, agency, reason, idempotency_key, made_by, made_by_name, made_at)
                select gen_random_uuid(), sheet, id, :agency, 'Lý do', gen_random_uuid(), 'system', 'A', now()
                from assignment.piece where sheet = :sheet
                """, """
                insert into assignment.hand_over (id, sheet, agency, successor, on_day, pieces, made_by, made_at)
                values (gen_random_uuid(), :sheet, :agency, 'so-moi', current_date, '{}', 'system', now())
                """, """
                insert into assignment.guidance (id, sheet, paper_id, idempotency_key, made_by, made_at)
                values (gen_random_uuid(), :sheet, gen_random_uuid(), gen_random_uuid(), :agency, now())
                """, """
                insert into assignment.question (id, sheet, agency, asked, asked_by, asked_by_name, asked_at, idempotency_key)
                values (gen_random_uuid(), :sheet, :agency, 'Hỏi', 'system', 'A', now(), gen_random_uuid())
                """, """
                insert into assignment.annex (id, sheet, file_name, sha256, tables, made_by, made_by_name, made_at, expires_at)
                values (gen_random_uuid(), :sheet, 'phu-luc.docx', sha256('a'), '[]', :agency, 'A', now(), now())
                """)) {
            sql.sql(statement)
                    .param("sheet", sheet)
                    .param("agency", agency.isEmpty() ? "so-chu-tri" : agency)
                    .update();
        }
    }

    /** A sheet in force since 15/5/2023 with these pieces; the first lead of a criterion gathers it. */
    public UUID issued(Round round, String unit, List<Line> lines) {
        UUID sheet = sheet("", round, unit);
        for (int i = 0; i < lines.size(); i++) {
            line(sheet, i, lines.get(i));
        }
        sql.sql("""
                        insert into assignment.piece_holder (piece, agency, since, cause)
                        select id, lead_agency, :day, 'ISSUE' from assignment.piece where sheet = :sheet
                        """).param("sheet", sheet).param("day", ISSUED_ON).update();
        sql.sql("""
                        update assignment.sheet set state = 'ISSUED', version = version + 1, document_id = :document, issued_on = :day,
                          issued_as = '1/QĐ-UBND'
                        where id = :sheet
                        """)
                .param("sheet", sheet)
                .param("document", UUID.randomUUID())
                .param("day", ISSUED_ON)
                .update();
        return sheet;
    }

    private UUID sheet(String agency, Round round, String unit) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                        insert into assignment.sheet (id, state, idempotency_key, agency, index_code, result_year, work_year, unit,
                          made_by, made_by_name, changed_at)
                        values (:id, 'DRAFT', :id, :agency, :index, :result, :work, :unit, 'system', 'A', now())
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("index", round.indexCode())
                .param("result", round.resultYear())
                .param("work", round.workYear())
                .param("unit", unit)
                .update();
        return id;
    }

    private void line(UUID sheet, int position, Line line) {
        sql.sql("""
                        insert into assignment.sheet_criterion (sheet, code, position, name, focal_agency, due)
                        values (:sheet, :code, :position, :name, :focal, date '2023-12-15') on conflict do nothing
                        """)
                .param("sheet", sheet)
                .param("code", line.criterion())
                .param("position", position)
                .param("name", "Tiêu chí " + line.criterion())
                .param("focal", line.lead())
                .update();
        UUID piece = UUID.randomUUID();
        sql.sql("""
                        insert into assignment.piece (id, sheet, criterion, position, title, lead_kind, lead_agency)
                        values (:id, :sheet, :code, :position, :title, 'AGENCY', :lead)
                        """)
                .param("id", piece)
                .param("sheet", sheet)
                .param("code", line.criterion())
                .param("position", position)
                .param("title", line.title())
                .param("lead", line.lead())
                .update();
        sql.sql("""
                        insert into assignment.coordination (id, piece, agency, input, due, since)
                        values (gen_random_uuid(), :piece, :agency, 'Cung cấp số liệu', date '2023-09-30', :day)
                        """)
                .param("piece", piece)
                .param("agency", line.coordinating())
                .param("day", ISSUED_ON)
                .update();
    }
}
