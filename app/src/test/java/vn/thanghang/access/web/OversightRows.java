package vn.thanghang.access.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What oversight knows of an agency, put in place by the owner of the tables: something late, a ladder above it, a hearing. */
final class OversightRows {

    private final JdbcClient owner;

    OversightRows(JdbcClient owner) {
        this.owner = owner;
    }

    /** A ladder whose letter was proposed; the id of that step. */
    UUID of(String agency) {
        UUID item = UUID.randomUUID();
        put(item, agency, """
                insert into oversight.late (id, kind, item_id, agency, subject, path, due, notified_on, late_from, recorded_at)
                values (gen_random_uuid(), 'remediation.TASK', cast(:item as text), :agency, 'Việc', '/viec', '2023-06-30', '2023-05-30',
                  '2023-07-01', now())
                """);
        put(item, agency, """
                insert into oversight.reminder (id, kind, item_id, agency, due, stage, day, subject, path, late_working_days, made_at)
                values (:item, 'remediation.TASK', cast(:item as text), :agency, '2023-06-30', 'L1', '2023-07-03', 'Việc', '/viec', 1, now())
                """);
        put(item, agency, """
                insert into oversight.escalation (id, kind, item_id, due, agency, outside, subject, path, late_from, rung, since, opened_on)
                values (:item, 'remediation.TASK', cast(:item as text), '2023-06-30', :agency, false, 'Việc', '/viec', '2023-07-01',
                  'REMINDER', '2023-07-03', '2023-07-03')
                """);
        put(item, agency, """
                insert into oversight.step (id, escalation_id, agency, rung, state, proposed_on, late_working_days, threshold, reminder_id,
                  taken_on, changed_by, changed_by_name, changed_at)
                values (gen_random_uuid(), :item, :agency, 'REMINDER', 'TAKEN', '2023-07-03', 1, 1, :item, '2023-07-03', 'system', '', now())
                """);
        put(item, agency, """
                insert into oversight.step (id, escalation_id, agency, rung, state, proposed_on, late_working_days, threshold, changed_by,
                  changed_by_name, changed_at)
                values (:item, :item, :agency, 'LETTER', 'PROPOSED', '2023-07-07', 5, 5, 'system', '', now())
                """);
        put(item, agency, """
                insert into oversight.hearing (id, agency, opened_on, until, opened_by, opened_by_name)
                values (:item, :agency, '2023-07-10', '2023-07-13', 'person:x', 'Người Theo Dõi')
                """);
        put(item, agency, """
                insert into oversight.inspection_round (id, idempotency_key, subject, seed, size, work_year, published_on, published_at,
                  published_by, published_by_name)
                values (:item, :item, 'Kiểm tra ' || :agency, '12345678', 1, 2023, '2023-07-10', now(), 'person:x', 'Người Theo Dõi')
                """);
        put(item, agency, """
                insert into oversight.inspection_candidate (round_id, task_id, agency, weight, grounds)
                values (:item, :item, :agency, 1, '')
                """);
        put(item, agency, """
                insert into oversight.inspection_item (id, round_id, task_id, agency, subject, position, state)
                values (:item, :item, :item, :agency, 'Việc', 1, 'CHOSEN')
                """);
        put(item, agency, """
                insert into accountability.review_request (id, idempotency_key, agency, work_year, about, path, words, state, filed_by,
                  filed_by_name, filed_at, due)
                values (:item, :item, :agency, 2023, 'Kế hoạch', '/ke-hoach', 'Xin xem lại', 'FILED', 'person:x', 'Người Trình', now(),
                  '2023-07-24')
                """);
        put(item, agency, "insert into oversight.hearing_line (hearing_id, step_id) values (:item, :item)");
        put(item, agency, """
                insert into oversight.redetermination (id, late_id, agency, document, document_date, ground, reason, done_by, done_by_name,
                  done_at)
                select :item, id, :agency, '12/UBND-NC', '2023-07-20', 'MISTAKE', 'Ghi nhầm', 'person:x', 'Người Theo Dõi', now()
                from oversight.late where item_id = cast(:item as text)
                """);
        put(item, agency, """
                insert into oversight.report (id, idempotency_key, state, figures_on, paper_id, made_by, made_by_name, made_at)
                select :item, :item, 'DRAFTED', '2023-08-01', :item, 'person:x', 'Người Theo Dõi', now() where :agency <> ''
                """);
        put(item, agency, """
                insert into oversight.report_line (id, report_id, position, failure, agency, step_id, kind, item_id, subject, due, late_days,
                  heard_until)
                values (:item, :item, 1, 'LATE', :agency, :item, 'remediation.TASK', cast(:item as text), 'Việc', '2023-06-30', 5,
                  '2023-07-13')
                """);
        put(item, agency, """
                insert into oversight.period_definition (id, idempotency_key, name, frequency, cut_off_day, due_day, due_next_month,
                  document_id, document, made_by, made_by_name, made_at)
                select :item, :item, 'Báo cáo quý', 'QUARTER', 14, 20, false, :item, 'Kế hoạch số 1/KH-UBND', 'person:x',
                  'Người Theo Dõi', now() where :agency <> ''
                """);
        put(item, agency, """
                insert into oversight.period_report (id, definition_id, year, number, agency, cut_off, paper_id, figures, paragraph, made_by,
                  made_by_name, made_at)
                values (:item, :item, 2023, 2, :agency, '2023-06-14', :item, 'Tổng số 0', 'Về thực hiện', 'person:x', 'A', now())
                """);
        return item;
    }

    private void put(UUID item, String agency, String sql) {
        owner.sql(sql).param("item", item).param("agency", agency).update();
    }
}
