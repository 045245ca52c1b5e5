package vn.thanghang.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;

/** Where mail reaches a person, when the person wants any: set by nobody else. */
@Service
public class OwnMail {

    /** What the table takes too: one address without a name beside it. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;@]{1,64}@[^\\s<>,;@]+\\.[^\\s<>,;@]{2,}");

    private static final int CHARS_MAX = 254;

    private static final String FIND = "select email from access.account where id = :id and email is not null";
    private static final String SET = "update access.account set email = :email where id = :id";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;

    OwnMail(JdbcClient jdbc, TransactionTemplate transactions, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Empty when the person gets no mail. */
    public Optional<String> of(CurrentUser user) {
        return jdbc.sql(FIND).param("id", user.accountId()).query(String.class).optional();
    }

    /** False when what was typed is no address; nothing typed means no mail. */
    public boolean set(CurrentUser user, String typed) {
        user.require(Act.MANAGE_OWN_ACCOUNT, Relation.OWN, Standing.OPEN);
        String address = BorderText.line(typed).value();
        if (!address.isEmpty()
                && (address.length() > CHARS_MAX || !ADDRESS.matcher(address).matches())) {
            return false;
        }
        transactions.executeWithoutResult(tx -> {
            jdbc.sql(SET)
                    .param("id", user.accountId())
                    .param("email", address.isEmpty() ? null : address)
                    .update();
            // The address itself is nobody's business but its owner's.
            audit.record(AuditEvent.of(user.actor(), "access.account.mail", Subject.of("account", user.accountId()))
                    .after(address.isEmpty() ? "NONE" : "SET"));
        });
        return true;
    }
}
