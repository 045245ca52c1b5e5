package vn.thanghang.remediation.task;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tasks that were reported done, with what is known of them that makes a look at the place worth while. */
@Service
public class RiskyTasks {

    private static final String REPORTED_DONE = """
            select t.id, t.agency, t.title, t.confirmation <> 'MEETS' as unconfirmed,
              exists (select 1 from remediation.confirmation c where c.task_id = t.id and c.state in ('NOT_MET', 'SUPPLEMENT'))
                as returned,
              exists (select 1 from remediation.reuse_flag f join remediation.evidence e on e.id = f.evidence_id
                      where e.task_id = t.id and e.reused_from is null and f.reach <> 'SAME_AGENCY') as reused,
              exists (select 1 from remediation.extension x where x.task_id = t.id and x.state = 'GRANTED' and x.after_due)
                as prolonged_late,
              not exists (select 1 from remediation.evidence e where e.task_id = t.id and e.kind <> 'STATEMENT') as words_only
            from remediation.task t
            where t.stage = 'ISSUED' and not t.removed and t.progress = 'DONE' and t.work_year = :year
            order by t.id
            """;

    private final JdbcClient jdbc;

    RiskyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that its agency has reported done.
     *
     * @param unconfirmed no other party has found it to meet yet
     * @param returned it was returned at least once
     * @param reused its evidence stands with another agency or in another year too, undeclared
     * @param prolongedLate more time was granted after the date had passed
     * @param wordsOnly there is no file behind it
     */
    public record Reported(
            UUID id,
            String agency,
            String title,
            boolean unconfirmed,
            boolean returned,
            boolean reused,
            boolean prolongedLate,
            boolean wordsOnly) {}

    /** In the order of their ids; within the rows the caller reaches. */
    public List<Reported> reportedDone(int workYear) {
        return jdbc.sql(REPORTED_DONE)
                .param("year", workYear)
                .query((row, number) -> new Reported(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getString("title"),
                        row.getBoolean("unconfirmed"),
                        row.getBoolean("returned"),
                        row.getBoolean("reused"),
                        row.getBoolean("prolonged_late"),
                        row.getBoolean("words_only")))
                .list();
    }
}
