package vn.thanghang.remediation.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.audit.Actor;
import vn.thanghang.audit.AuditEvent;
import vn.thanghang.audit.AuditLog;
import vn.thanghang.audit.Subject;
import vn.thanghang.calendar.DueRule;
import vn.thanghang.calendar.OpenDeadlines;

/** The days of the reviewers while a plan lies with them; an answered review keeps the day it was measured by. */
@Component
class ReviewDeadlines implements OpenDeadlines {

    private static final String OPEN = """
            select r.id, p.index_code || ' ' || p.work_year || ', ' || r.agency as subject, r.working_days, r.sent_on, r.due
            from remediation.review r join remediation.plan p on p.id = r.plan_id and p.state = 'SENT' and p.issued = r.number
            where r.decision is null order by r.id
            """;

    private static final String MOVE =
            "update remediation.review set due = :day where id = :id and decision is null returning plan_id";

    private static final String MOVE_PLAN =
            "update remediation.plan set review_due = :day where id = :id and state = 'SENT' and review_due <> :day";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ReviewDeadlines(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return "remediation.deadline.REVIEW";
    }

    @Override
    public List<OpenDeadline> resting() {
        return jdbc.sql(OPEN)
                .query((row, number) -> new OpenDeadline(
                        row.getString("id"),
                        row.getString("subject"),
                        new DueRule.WorkingDays(row.getInt("working_days")),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    @Override
    public void move(String id, LocalDate day) {
        jdbc.sql(MOVE)
                .param("id", UUID.fromString(id))
                .param("day", day)
                .query(UUID.class)
                .optional()
                .ifPresent(plan -> {
                    jdbc.sql(MOVE_PLAN).param("id", plan).param("day", day).update();
                    audit.record(AuditEvent.of(Actor.SYSTEM, "remediation.plan.review-due", Subject.of("plan", plan))
                            .after(day));
                });
    }
}
