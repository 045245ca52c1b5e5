package vn.thanghang.remediation.review;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Relation;
import vn.thanghang.access.Standing;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.platform.BorderText;
import vn.thanghang.platform.TimeOrderedIds;
import vn.thanghang.remediation.plan.ChangingPlans;

/** Words reviewers have said before and may take over, kept by the reviewers themselves. */
@Service
public class CannedRemarks {

    public static final int WORDS_CHARS_MAX = 2_000;
    private static final int MOST = 100;

    private static final String IN_USE = """
            select id, words from remediation.canned_remark where ended_at is null order by added_at, id
            """;

    private static final String ADD = """
            insert into remediation.canned_remark (id, words, added_by, added_by_name, added_at)
            select :id, :words, :by, :name, :at
            where (select count(*) from remediation.canned_remark where ended_at is null) < :most
              and not exists (select from remediation.canned_remark where ended_at is null and words = :words)
            """;

    private static final String END = """
            update remediation.canned_remark set ended_by = :by, ended_at = :at where id = :id and ended_at is null
            """;

    /** One of them. */
    public record Canned(UUID id, String words) {}

    /** What came of adding one. */
    public enum Added {
        DONE,
        EMPTY,
        TOO_LONG,
        /** It stands already, or there are too many. */
        NOT_ADDED
    }

    private final JdbcClient jdbc;
    private final ChangingPlans changing;
    private final AuditLog audit;
    private final TimeOrderedIds ids;

    CannedRemarks(JdbcClient jdbc, ChangingPlans changing, AuditLog audit, TimeOrderedIds ids) {
        this.jdbc = jdbc;
        this.changing = changing;
        this.audit = audit;
        this.ids = ids;
    }

    /** In the order they were added. */
    public List<Canned> inUse() {
        return jdbc.sql(IN_USE).query(Canned.class).list();
    }

    public Added add(CurrentUser user, String typed) {
        user.require(Act.REVIEW_PLANS, Relation.NONE, Standing.FROZEN);
        String words = BorderText.lines(typed).value();
        if (words.isEmpty()) {
            return Added.EMPTY;
        }
        if (words.length() > WORDS_CHARS_MAX) {
            return Added.TOO_LONG;
        }
        UUID id = ids.next();
        return changing.together(() -> {
            int added = jdbc.sql(ADD)
                    .param("id", id)
                    .param("words", words)
                    .param("by", user.actor().reference())
                    .param("name", user.displayName())
                    .param("at", changing.now().atOffset(ZoneOffset.UTC))
                    .param("most", MOST)
                    .update();
            if (added == 1) {
                audit.record(
                        AuditEvent.of(user.actor(), "remediation.canned-remark.add", Subject.of("canned-remark", id)));
            }
            return added == 1 ? Added.DONE : Added.NOT_ADDED;
        });
    }

    /** Takes it out of use; it stays on record. */
    public void end(CurrentUser user, UUID id) {
        user.require(Act.REVIEW_PLANS, Relation.NONE, Standing.FROZEN);
        changing.together(() -> {
            int ended = jdbc.sql(END)
                    .param("id", id)
                    .param("by", user.actor().reference())
                    .param("at", changing.now().atOffset(ZoneOffset.UTC))
                    .update();
            if (ended == 1) {
                audit.record(
                        AuditEvent.of(user.actor(), "remediation.canned-remark.end", Subject.of("canned-remark", id)));
            }
            return ended;
        });
    }
}
