package vn.thanghang.oversight.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thanghang.oversight.reminder.LateFact;
import vn.thanghang.remediation.task.CountedTasks.Asked;

/** The facts of lateness of tasks, for whoever counts tasks; within the rows the caller reaches. */
@Component
public class LateTasks {

    private static final String FACTS = """
            select cast(item_id as uuid) as task, item_id || ' ' || due as dated, settlement is not distinct from 'REDETERMINED' as redetermined
            from oversight.late where kind = 'remediation.TASK'
            """;

    private static final String COUNTING = """
            select distinct cast(item_id as uuid) from oversight.late
            where kind = 'remediation.TASK' and settlement is distinct from 'REDETERMINED'
            """;

    private static final String OF_AGENCY = """
            select id, kind, item_id, agency, subject, path, due, notified_on, late_from, settlement, settled_on, document
            from oversight.late where agency = :agency order by due, id
            """;

    private final JdbcClient jdbc;

    LateTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every fact of an agency, by their dates. */
    public List<LateFact> ofAgency(String agency) {
        return jdbc.sql(OF_AGENCY)
                .param("agency", agency)
                .query(LateTasks::fact)
                .list();
    }

    private static LateFact fact(ResultSet row, int number) throws SQLException {
        @Nullable String settlement = row.getString("settlement");
        return new LateFact(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("item_id"),
                row.getString("agency"),
                row.getString("subject"),
                row.getString("path"),
                row.getObject("due", LocalDate.class),
                row.getObject("notified_on", LocalDate.class),
                row.getObject("late_from", LocalDate.class),
                settlement == null ? null : LateFact.Settlement.valueOf(settlement),
                row.getObject("settled_on", LocalDate.class),
                row.getString("document"));
    }

    /** Tasks with a fact of lateness that counts. */
    public Set<UUID> ids() {
        return Set.copyOf(jdbc.sql(COUNTING).query(UUID.class).list());
    }

    /** A task with one fact that counts is late, whatever became of its other dates. */
    Asked asked(int year, LocalDate today) {
        Set<UUID> late = new HashSet<>();
        Set<String> lifted = new HashSet<>();
        jdbc.sql(FACTS).query(row -> {
            if (row.getBoolean("redetermined")) {
                lifted.add(row.getString("dated"));
            } else {
                late.add(row.getObject("task", UUID.class));
            }
        });
        return new Asked(year, today, late, lifted);
    }
}
