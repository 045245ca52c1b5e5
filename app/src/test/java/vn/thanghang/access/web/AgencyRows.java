package vn.thanghang.access.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.assignment.SheetRows;
import vn.thanghang.platform.database.TestDatabase;

/**
 * Rows that belong to an agency, one of each kind, put in place by the owner of the tables. What was frozen is what the
 * first frozen paper of the database says, so there has to be one.
 */
final class AgencyRows {

    /** What was made for one agency. */
    record Made(String agency, UUID draft, UUID frozen, UUID entry) {}

    private final JdbcClient owner;
    private final TransactionTemplate transactions;

    AgencyRows(TestDatabase database) {
        var source = database.owner();
        this.owner = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** A document of the register: as a draft of its reading, or registered for good. */
    UUID document(boolean registered) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, issuer, subject)
                        values (:id, 'INCOMING', :state, :key, 'a.txt', false, 'CONGVAN', 'UBND tỉnh', 'khắc phục')
                        """)
                .param("id", id)
                .param("state", registered ? "REGISTERED" : "DRAFT")
                .param("key", UUID.randomUUID())
                .update();
        owner.sql("""
                        insert into directive.document_decision (document_id, state, actor, actor_name, decided_at)
                        values (:id, 'DRAFT', 'person:x', 'Văn Thư', now())
                        """).param("id", id).update();
        return id;
    }

    /** One of each kind. */
    Made of(String agency) {
        new SheetRows(owner).draft(agency);
        plans().draft(agency);
        new OversightRows(owner).of(agency);
        receipt(agency);
        opinions(agency);
        return new Made(agency, draft(agency), frozen(agency), entry(agency));
    }

    PlanRows plans() {
        return new PlanRows(owner);
    }

    /** A paper being written. */
    UUID draft(String agency) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            paper(id, agency, "written", "DRAFT", 0);
            revision(id);
        });
        return id;
    }

    /** A frozen paper whose signed copy is back. */
    UUID frozen(String agency) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            paper(id, agency, "analysis", "FROZEN", 1);
            frozenVersion(id);
        });
        return id;
    }

    /** A number taken in a series of its own. */
    UUID entry(String agency) {
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(status -> entry(id, agency));
        return id;
    }

    UUID voidEntry(String agency) {
        UUID id = entry(agency);
        owner.sql("update directive.register_entry set void_reason = 'ghi nhầm', version = 1 where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** A directive given to this agency alone; in force its receipt is noted. */
    UUID directive(String agency, boolean inForce) {
        UUID id = document(true);
        UUID duty = UUID.randomUUID();
        owner.sql("""
                        insert into directive.directive (document_id, state, birth, authority, province, effective_on, index_code, work_year)
                        values (:id, 'DRAFT', 'LETTER', 'PROVINCE', '', date '2026-03-02', 'PAPI', 2026)
                        """).param("id", id).update();
        owner.sql("""
                        insert into directive.obligation (id, directive, position, path, kind, text, source)
                        values (:duty, :id, 0, '1', 'GENERAL', 'quán triệt', 'quán triệt')
                        """).param("duty", duty).param("id", id).update();
        owner.sql("insert into directive.obligation_addressee values (:duty, 0, 'AGENCY', :agency)")
                .param("duty", duty)
                .param("agency", agency)
                .update();
        if (inForce) {
            owner.sql("""
                            update directive.directive set state = 'IN_FORCE', version = 1, given_at = now() where document_id = :id
                            """).param("id", id).update();
        }
        return id;
    }

    /** A request of this agency for opinions, to itself alone, answered; and what a leader said about the paper. */
    UUID opinions(String agency) {
        UUID paper = draft(agency);
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into directive.opinion_request (id, paper_id, agency, state, idempotency_key, subject, type, pdf, docx,
                          due, asked_by, asked_by_name, asked_at)
                        values (:id, :paper, :agency, 'OPEN', :id, 'Bí mật', 'CONGVAN', sha256('a'), sha256('a'), current_date,
                          'person:x', 'Người Hỏi', now())
                        """)
                .param("id", id)
                .param("paper", paper)
                .param("agency", agency)
                .update();
        owner.sql(
                        "insert into directive.opinion_section (request, position, title, text) values (:id, 0, '1.', 'Bí mật')")
                .param("id", id)
                .update();
        owner.sql("""
                        insert into directive.opinion (request, agency, asker, subject, due, version, answered_by, answered_by_name,
                          answered_at)
                        values (:id, :agency, :agency, 'Bí mật', current_date, 1, 'person:x', 'Người Đáp', now())
                        """).param("id", id).param("agency", agency).update();
        owner.sql("insert into directive.section_opinion values (:id, :agency, 0, true, '')")
                .param("id", id)
                .param("agency", agency)
                .update();
        owner.sql("""
                        insert into directive.leader_opinion (id, paper_id, leader, said_on, words, idempotency_key, noted_by,
                          noted_by_name, noted_at)
                        values (:id, :paper, 'Lãnh Đạo', current_date, 'Đồng ý', :id, 'person:x', 'Người Ghi', now())
                        """).param("id", id).param("paper", paper).update();
        return id;
    }

    /** The same, closed by who asked. */
    UUID closedOpinions(String agency) {
        UUID id = opinions(agency);
        owner.sql(
                        "update directive.opinion_request set state = 'CLOSED', version = version + 1, closed_at = now() where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void receipt(String agency) {
        owner.sql("""
                        insert into directive.receipt (directive, agency, received_at, received_by, received_by_name)
                        values (:directive, :agency, now(), 'person:x', 'Người Nhận')
                        """)
                .param("directive", directive(agency, true))
                .param("agency", agency)
                .update();
        owner.sql("""
                        insert into directive.answer (obligation, agency, period, version, acquainted, documents, measures, answered_by,
                          answered_by_name, answered_at)
                        select o.id, :agency, '2026-Q2', 0, true, '', '', 'person:x', 'Người Đáp', now()
                        from directive.obligation o
                        join directive.obligation_addressee a on a.obligation = o.id and a.addressee = :agency limit 1
                        """).param("agency", agency).update();
    }

    private void paper(UUID id, String agency, String origin, String state, int frozen) {
        owner.sql("""
                        insert into directive.paper (id, state, version, idempotency_key, agency, origin, type, subject, frozen,
                          made_by, made_by_name, changed_at)
                        values (:id, :state, 0, :key, :agency, :origin, 'CONGVAN', :subject, :frozen, 'person:x', 'Người Viết', now())
                        """)
                .param("id", id)
                .param("state", state)
                .param("key", UUID.randomUUID())
                .param("agency", agency)
                .param("origin", origin)
                .param("subject", "Bí mật của " + agency)
                .param("frozen", frozen)
                .update();
        owner.sql("""
                        insert into directive.paper_step (paper_id, version, act, state, actor, actor_name, done_at)
                        values (:id, 0, 'SAVE', :state, 'person:x', 'Người Viết', now())
                        """).param("id", id).param("state", state).update();
    }

    private void revision(UUID paper) {
        owner.sql("""
                        insert into directive.paper_revision (paper_id, version, content, author, author_name, written_at)
                        values (:paper, 0, '{"SUBJECT": "Bí mật"}', 'person:x', 'Người Viết', now())
                        """).param("paper", paper).update();
    }

    private void frozenVersion(UUID paper) {
        owner.sql("""
                        insert into directive.frozen_paper (paper_id, number, model, docx, pdf, frozen_by, frozen_at)
                        select :paper, 1, model, docx, pdf, 'person:x', now() from directive.frozen_paper limit 1
                        """).param("paper", paper).update();
        owner.sql("""
                        insert into directive.signed_copy (id, paper_id, frozen, state, idempotency_key, file_name, sha256, bytes,
                          reading, brought_by, brought_by_name, brought_at)
                        values (:id, :paper, 1, 'WAITING', :key, 'ban-ky.pdf', sha256('c'), 'c',
                          (select reading from directive.signed_copy where reading is not null limit 1), 'person:x', 'Văn Thư', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("paper", paper)
                .param("key", UUID.randomUUID())
                .update();
        owner.sql("update directive.paper set state = 'COPY_BACK', version = 1 where id = :paper")
                .param("paper", paper)
                .update();
    }

    private void entry(UUID id, String agency) {
        owner.sql("""
                        insert into directive.number_series (agency, direction, symbol, year)
                        values (:agency, 'OUTGOING', :symbol, 2026)
                        """).param("agency", agency).param("symbol", "S-" + id).update();
        owner.sql("update directive.number_series set last_number = 1 where agency = :agency and symbol = :symbol")
                .param("agency", agency)
                .param("symbol", "S-" + id)
                .update();
        owner.sql("""
                        insert into directive.register_entry (id, agency, direction, symbol, year, number, entered_on, kind, summary,
                          author, their_number, signer, receivers, kept_by, note, entered_by, idempotency_key)
                        values (:id, :agency, 'OUTGOING', :symbol, 2026, 1, current_date, 'Báo cáo', :summary, '', '', '', '', '', '',
                          'person:x', :key)
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("symbol", "S-" + id)
                .param("summary", "Bí mật của " + agency)
                .param("key", UUID.randomUUID())
                .update();
    }
}
