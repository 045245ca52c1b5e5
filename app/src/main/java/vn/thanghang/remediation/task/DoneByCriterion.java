package vn.thanghang.remediation.task;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How far the issued tasks of each criterion are, for one sheet of assignments; within the rows the caller reaches. */
@Service
public class DoneByCriterion {

    private static final String OF_SHEET = """
            select t.criterion, count(*) as tasks, count(*) filter (where t.progress = 'DONE') as done,
              count(*) filter (where t.confirmation = 'MEETS') as confirmed,
              coalesce(array_agg(distinct t.title) filter (where t.confirmation = 'MEETS'), '{}') as titles
            from remediation.task t join remediation.plan p on p.id = t.plan_id
            where p.sheet_id = :sheet and t.stage = 'ISSUED' and not t.removed
            group by t.criterion order by t.criterion
            """;

    private final JdbcClient jdbc;

    DoneByCriterion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The tasks of a criterion.
     *
     * @param done as their agencies report, {@code confirmed} as other parties found
     * @param titles of the confirmed ones
     */
    public record Done(String criterion, int tasks, int done, int confirmed, List<String> titles) {

        public Done {
            titles = List.copyOf(titles);
        }
    }

    public List<Done> of(UUID sheet) {
        return jdbc.sql(OF_SHEET)
                .param("sheet", sheet)
                .query((row, number) -> new Done(
                        row.getString("criterion"),
                        row.getInt("tasks"),
                        row.getInt("done"),
                        row.getInt("confirmed"),
                        List.of((String[]) row.getArray("titles").getArray())))
                .list();
    }
}
