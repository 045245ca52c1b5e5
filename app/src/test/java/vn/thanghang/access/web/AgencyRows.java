package vn.thanghang.access.web;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.TestDatabase;

/** Rows that belong to an agency, one of each kind, put in place by the owner of the tables. */
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

    Made of(String agency) {
        var made = new Made(agency, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        transactions.executeWithoutResult(status -> {
            paper(made.draft, agency, "written", "DRAFT", 0);
            revision(made.draft);
            paper(made.frozen, agency, "analysis", "FROZEN", 1);
            frozen(made.frozen);
            entry(made.entry, agency);
        });
        return made;
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

    private void frozen(UUID paper) {
        owner.sql("""
                        insert into directive.frozen_paper (paper_id, number, model, docx, pdf, frozen_by, frozen_at)
                        values (:paper, 1, '{}', sha256('a'), sha256('b'), 'person:x', now())
                        """).param("paper", paper).update();
        owner.sql("""
                        insert into directive.signed_copy (id, paper_id, frozen, state, idempotency_key, file_name, sha256, bytes,
                          brought_by, brought_by_name, brought_at)
                        values (:id, :paper, 1, 'WAITING', :key, 'ban-ky.pdf', sha256('c'), 'c', 'person:x', 'Văn Thư', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("paper", paper)
                .param("key", UUID.randomUUID())
                .update();
    }

    private void entry(UUID id, String agency) {
        owner.sql("""
                        insert into directive.number_series (agency, direction, symbol, year)
                        values (:agency, 'OUTGOING', 'BC-SNV', 2026)
                        """).param("agency", agency).update();
        owner.sql("update directive.number_series set last_number = 1 where agency = :agency")
                .param("agency", agency)
                .update();
        owner.sql("""
                        insert into directive.register_entry (id, agency, direction, symbol, year, number, entered_on, kind, summary,
                          author, their_number, signer, receivers, kept_by, note, entered_by, idempotency_key)
                        values (:id, :agency, 'OUTGOING', 'BC-SNV', 2026, 1, current_date, 'Báo cáo', :summary, '', '', '', '', '', '',
                          'person:x', :key)
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("summary", "Bí mật của " + agency)
                .param("key", UUID.randomUUID())
                .update();
    }
}
