package vn.thanghang.access.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of remediation plans of an agency, put in place by the owner of the tables: one plan being written, one issued. */
final class PlanRows {

    private final JdbcClient owner;

    PlanRows(JdbcClient owner) {
        this.owner = owner;
    }

    /** A plan being written, with a row in every table that hangs on it. */
    UUID draft(String agency) {
        UUID id = plan(agency);
        put(id, """
                insert into remediation.plan_step (plan_id, version, act, state, working, actor, actor_name, done_at)
                values (:id, 0, 'START', 'DRAFT', 1, 'person:x', 'Người Viết', now())
                """);
        put(id, """
                insert into remediation.section (plan_id, kind, typed, author, author_name, changed_at)
                values (:id, 'CAUSES', '{"nguyen-nhan.d1": "Bí mật"}', 'person:x', 'Người Viết', now())
                """);
        put(id, """
                insert into remediation.revision (id, plan_id, part, number, typed, author, author_name, written_at)
                values (gen_random_uuid(), :id, 'CAUSES', 0, '{}', 'person:x', 'Người Viết', now())
                """);
        put(id, """
                insert into remediation.plan_version (plan_id, number, try, state, content, sha256, paper_id, frozen_by, frozen_at)
                values (:id, 1, 1, 'REOPENED', '{"criteria": [], "resources": {}, "tasks": []}', sha256('x'), gen_random_uuid(), 'person:x', now())
                """);
        put(id, "insert into remediation.target (plan_id, number, criterion, kind) values (:id, 1, 'D1', 'HOLD')");
        task(id, "DRAFT", agency);
        review(id);
        put(id, """
                insert into remediation.progress_report (id, task_id, agency, progress, idempotency_key, reported_by,
                  reported_by_name, reported_at)
                select gen_random_uuid(), id, agency, 'DONE', gen_random_uuid(), 'person:x', 'Người Báo', now()
                from remediation.plan where id = :id
                """);
        put(id, """
                insert into remediation.plan_late (id, sheet_id, agency, kind, due, notified_on, late_from, recorded_at)
                select gen_random_uuid(), sheet_id, agency, 'PLAN', '2023-06-30', '2023-05-30', '2023-07-01', now()
                from remediation.plan where id = :id
                """);
        extension(id);
        reports(id);
        return id;
    }

    /** What hangs on a report, for the agency of the plan. */
    private void reports(UUID plan) {
        put(plan, """
                insert into remediation.report_aside (report_id, agency, reason, put_by, put_by_name, put_at)
                select id, agency, 'nhầm', 'person:x', 'Người Bỏ', now() from remediation.progress_report where task_id = :id
                """);
        put(plan, """
                insert into remediation.figures_confirmation (report_id, task_id, agency, month, confirmed_by, confirmed_by_name,
                  confirmed_at)
                select id, task_id, agency, '2026-06-01', 'person:x', 'Thủ Trưởng', now()
                from remediation.progress_report where task_id = :id
                """);
        put(plan, """
                insert into remediation.report_draft (task_id, account, agency, key, typed, changed_at)
                select id, gen_random_uuid(), agency, gen_random_uuid(), '{}', now() from remediation.plan where id = :id
                """);
        put(plan, """
                insert into remediation.task_link (id, task_id, account, agency, code_hash, made_at, expires_at)
                select gen_random_uuid(), id, gen_random_uuid(), agency, sha256(gen_random_uuid()::text::bytea), now(),
                  now() + interval '1 day'
                from remediation.plan where id = :id
                """);
        put(plan, """
                insert into remediation.obstacle (id, task_id, agency, addressee, report_id, state, words, raised_at, asked_at, due)
                select gen_random_uuid(), task_id, agency, 'so-thao-go', id, 'OPEN', 'Bí mật', now(), now(), current_date
                from remediation.progress_report where task_id = :id
                """);
        put(plan, """
                insert into remediation.obstacle_step (obstacle_id, version, act, state, actor, actor_name, done_at)
                select id, 0, 'RAISE', 'OPEN', 'person:x', 'Người Báo', now() from remediation.obstacle where task_id = :id
                """);
        for (int i = 0; i < 2; i++) {
            put(plan, """
                    insert into remediation.evidence (id, agency, task_id, work_year, kind, name, added_by, added_by_name, added_at)
                    select gen_random_uuid(), agency, id, 2026, 'STATEMENT', 'Bí mật', 'person:x', 'Người Báo', now()
                    from remediation.plan where id = :id
                    """);
        }
        put(plan, """
                insert into remediation.reuse_flag (evidence_id, other_id, kind, reach, distance, found_at)
                select min(id::text)::uuid, max(id::text)::uuid, 'SAME_FILE', 'SAME_AGENCY', 0, now()
                from remediation.evidence where task_id = :id
                """);
        put(plan, """
                insert into remediation.evidence_looked (evidence_id, looked_at)
                select id, now() from remediation.evidence where task_id = :id
                """);
        parcel(plan);
        confirmation(plan);
    }

    private void parcel(UUID plan) {
        put(plan, """
                insert into remediation.parcel (id, agency, month, progress, idempotency_key, filed_by, filed_by_name, filed_at)
                select id, agency, date '2026-06-01', 'UNDER_WAY', id, 'person:x', 'Người Gửi', now() from remediation.plan where id = :id
                """);
        put(plan, """
                insert into remediation.parcel_slice (parcel_id, task_id, agency, gatherer, criterion, report_id, state, filed_at)
                select task_id, task_id, agency, 'so-dau-moi', '1.2', id, 'FILED', now()
                from remediation.progress_report where task_id = :id limit 1
                """);
    }

    /** Asked for and taken back, which others do not read; looked at again, and proposed as not meeting. */
    private void confirmation(UUID plan) {
        put(plan, """
                insert into remediation.confirmation (id, task_id, agency, round, state, report_id, asked_on, asked_at, due)
                select gen_random_uuid(), task_id, agency, 1, 'ASKED', id, current_date, now(), current_date
                from remediation.progress_report where task_id = :id
                """);
        put(plan, """
                update remediation.confirmation set state = 'WITHDRAWN', version = 1, decided_by = 'person:x', decided_on = current_date,
                  decided_at = now() where task_id = :id
                """);
        put(plan, """
                insert into remediation.draw (id, idempotency_key, seed, percent, from_day, until_day, published_on, published_at,
                  published_by, published_by_name)
                values (:id, :id, 'một chuỗi rút', 10, current_date, current_date, current_date, now(), 'person:x', 'Người Rút')
                """);
        put(plan, """
                insert into remediation.second_check (id, draw_id, confirmation_id, task_id, agency, first, first_by)
                select gen_random_uuid(), :id, id, task_id, agency, 'MEETS', 'person:x' from remediation.confirmation where task_id = :id
                """);
        put(plan, """
                insert into remediation.remedy_unsatisfactory (id, task_id, agency, confirmation_id, state, reason, proposed_by,
                  proposed_by_name, proposed_at)
                select gen_random_uuid(), task_id, agency, id, 'PROPOSED', 'Bí mật', 'person:x', 'Người Đề Xuất', now()
                from remediation.confirmation where task_id = :id
                """);
    }

    /** An issued plan. */
    UUID issued(String agency) {
        UUID id = plan(agency);
        put(id, "update remediation.plan set state = 'SUBMITTED', version = 1 where id = :id");
        put(id, "update remediation.plan set state = 'APPROVED', version = 2 where id = :id");
        put(id, """
                insert into remediation.plan_version (plan_id, number, try, state, content, sha256, paper_id, document_id, frozen_by,
                  frozen_at)
                values (:id, 1, 1, 'ISSUED', '{"criteria": [], "resources": {}, "tasks": []}', sha256('x'), gen_random_uuid(),
                  gen_random_uuid(), 'person:x', now())
                """);
        put(id, """
                update remediation.plan set state = 'ISSUED', version = 3, issued = 1, issued_on = current_date, number_symbol = '9/KH-X'
                where id = :id
                """);
        return id;
    }

    /** A task of a plan of that kind; the id of the task. */
    UUID task(UUID plan, String stage, String agency) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into remediation.task (id, stage, plan_id, agency, work_year, position, title, due, original_due, typed,
                          author, author_name, changed_at)
                        values (:id, :stage, :plan, :agency, 2026, 1, :title, '2026-12-31', '2026-12-31', '{}', 'person:x',
                          'Người Viết', now())
                        """)
                .param("id", id)
                .param("stage", stage)
                .param("plan", plan)
                .param("agency", agency)
                .param("title", "Việc của " + agency)
                .update();
        return id;
    }

    private UUID plan(String agency) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, idempotency_key,
                          made_by, made_by_name, changed_at)
                        values (:id, gen_random_uuid(), :agency, 'PAPI', 2025, 2026, 'DRAFT', gen_random_uuid(), 'person:x',
                          'Người Viết', now())
                        """).param("id", id).param("agency", agency).update();
        return id;
    }

    private void review(UUID plan) {
        put(plan, """
                insert into remediation.review (id, plan_id, agency, number, sent_on, due)
                select gen_random_uuid(), id, agency, 1, current_date, current_date from remediation.plan where id = :id
                """);
        put(plan, """
                insert into remediation.review_remark (review_id, position, anchor, words)
                select id, 1, 'chung', 'Bí mật' from remediation.review where plan_id = :id
                """);
    }

    /** Asked for and taken back: what others do not read. */
    private void extension(UUID plan) {
        put(plan, """
                insert into remediation.extension (id, task_id, plan_id, agency, state, idempotency_key, from_due, to_due, reason,
                  after_due, asked_by, asked_by_name, asked_at)
                select gen_random_uuid(), id, id, agency, 'ASKED', gen_random_uuid(), '2026-06-30', '2026-07-31', 'mưa lũ', false,
                  'person:x', 'Người Xin', now() from remediation.plan where id = :id
                """);
        put(plan, """
                update remediation.extension set state = 'WITHDRAWN', version = 1, decided_at = now() where plan_id = :id
                """);
    }

    private void put(UUID id, String statement) {
        owner.sql(statement).param("id", id).update();
    }
}
