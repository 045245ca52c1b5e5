package vn.thanghang.remediation.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.directive.register.DocumentLine;
import vn.thanghang.directive.register.DocumentSearch;
import vn.thanghang.directive.register.DocumentState;
import vn.thanghang.directive.register.FindingDocuments;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.plan.ApprovalBasis.Authority;

/**
 * Whether a superior approves plans: never, unless somebody has entered the registered document that says so. Withdrawn,
 * it stays on record; plans that lie with the superior then need the head alone.
 */
@Service
public class KeepingApproval {

    private static final String ALL = """
            select id, authority, document_id, document_code, entered_by_name, entered_at, ended_at
            from remediation.approval_basis order by entered_at desc limit 100
            """;

    private static final String ADD = """
            insert into remediation.approval_basis (id, authority, document_id, document_code, entered_by, entered_by_name, entered_at)
            values (:id, :authority, :document, :code, :by, :name, :at) on conflict do nothing
            """;

    private static final String END =
            "update remediation.approval_basis set ended_by = :by, ended_at = :at where ended_at is null";

    /** What came of entering one. */
    public enum Entered {
        DONE,
        /** No document of this number is registered. */
        NO_DOCUMENT,
        /** One counts already. */
        ALREADY
    }

    private final JdbcClient jdbc;
    private final FindingDocuments documents;
    private final ChangingPlans changing;
    private final AuditLog audit;
    private final TimeOrderedIds ids;

    KeepingApproval(
            JdbcClient jdbc, FindingDocuments documents, ChangingPlans changing, AuditLog audit, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.changing = changing;
        this.audit = audit;
        this.ids = ids;
    }

    /** The newest first. */
    public List<ApprovalBasis> all() {
        return jdbc.sql(ALL).query(KeepingApproval::basis).list();
    }

    public Optional<ApprovalBasis> inForce() {
        return all().stream().filter(basis -> basis.endedAt() == null).findFirst();
    }

    /** @param typed number and symbol of a registered document, as printed */
    public Entered enter(CurrentUser user, Authority authority, String typed) {
        user.require(Act.ENTER_APPROVAL_BASIS, Relation.NONE, Standing.OPEN);
        String code = BorderText.line(typed).value();
        Optional<DocumentLine> document = code.isEmpty() ? Optional.empty() : registered(code);
        if (document.isEmpty()) {
            return Entered.NO_DOCUMENT;
        }
        return changing.together(() -> {
            UUID id = ids.next();
            int added = jdbc.sql(ADD)
                    .param("id", id)
                    .param("authority", authority.name())
                    .param("document", document.get().id())
                    .param("code", document.get().head().code())
                    .param("by", user.actor().reference())
                    .param("name", user.displayName())
                    .param("at", changing.now().atOffset(ZoneOffset.UTC))
                    .update();
            if (added == 0) {
                return Entered.ALREADY;
            }
            audit.record(AuditEvent.of(user.actor(), "remediation.approval.enter", Subject.of("approval-basis", id))
                    .after(authority)
                    .with("document", document.get().head().code()));
            return Entered.DONE;
        });
    }

    /** False when none counts any more. */
    public boolean withdraw(CurrentUser user) {
        user.require(Act.ENTER_APPROVAL_BASIS, Relation.NONE, Standing.OPEN);
        return changing.together(() -> {
            Optional<ApprovalBasis> basis = inForce();
            int ended = jdbc.sql(END)
                    .param("by", user.actor().reference())
                    .param("at", changing.now().atOffset(ZoneOffset.UTC))
                    .update();
            basis.filter(one -> ended == 1)
                    .ifPresent(one -> audit.record(AuditEvent.of(
                                    user.actor(),
                                    "remediation.approval.withdraw",
                                    Subject.of("approval-basis", one.id()))
                            .before(one.authority())
                            .with("document", one.documentCode())));
            return ended == 1;
        });
    }

    private Optional<DocumentLine> registered(String code) {
        return documents.page(new DocumentSearch(code, null, "", "", DocumentState.REGISTERED, false, 1)).stream()
                .filter(line -> line.head().code().equalsIgnoreCase(code))
                .findFirst();
    }

    private static ApprovalBasis basis(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ApprovalBasis(
                row.getObject("id", UUID.class),
                Authority.valueOf(row.getString("authority")),
                row.getObject("document_id", UUID.class),
                row.getString("document_code"),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
