package vn.thanghang.oversight.grid;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    private final JdbcClient jdbc;

    LateTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
