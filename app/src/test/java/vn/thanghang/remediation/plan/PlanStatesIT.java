package vn.thanghang.remediation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.task.ExtensionAct;
import vn.thanghang.remediation.task.ExtensionState;

/** The tables of states in the application and those in the database say the same. */
@DatabaseIT
class PlanStatesIT {

    private static final String ADD = """
            insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, idempotency_key,
              made_by, made_by_name, changed_at)
            values (:id, :id, 'A', 'PAPI', 2022, 2023, 'DRAFT', :id, 'system', 'A', now())
            """;

    private static final String MOVE = """
            update remediation.plan set version = version + 1,
              issued = issued + case when :to = 'ISSUED' then 1 else 0 end,
              issued_on = case when :to = 'ISSUED' then current_date else issued_on end,
              working = working + case when :to = 'DRAFT' and working = issued then 1 else 0 end,
              state = :to
            where id = :id
            """;

    private static final String GIVE_UP = """
            update remediation.plan set version = version + 1, working = issued, state = :to where id = :id
            """;

    private static final String ASK = """
            insert into remediation.extension (id, task_id, plan_id, agency, state, idempotency_key, from_due, to_due, reason,
              after_due, asked_by, asked_by_name, asked_at)
            values (:id, :id, :plan, 'A', 'ASKED', :id, '2023-06-30', '2023-07-31', 'lũ', false, 'system', 'A', now())
            """;

    private static final String DECIDE = """
            update remediation.extension set version = version + 1, state = :to,
              cause_confirmed = case when :to = 'GRANTED' then true end,
              decided_at = case when :to <> 'ASKED' then now() end
            where id = :id
            """;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void bothTablesAllowTheSameSteps() {
        for (PlanState from : PlanState.values()) {
            for (PlanState to : PlanState.values()) {
                boolean inJava = Arrays.stream(PlanAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(databaseAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    /** From the writing of an amendment, besides going on with it: back to where the version in force may stand. */
    @Test
    void anAmendmentGivenUpLeadsBackToAVersionInForceOnly() {
        for (PlanState to : PlanState.values()) {
            boolean allowed = within(() -> {
                UUID id = plan();
                way(PlanState.ISSUED).forEach(step -> move(id, step));
                move(id, PlanState.DRAFT);
                return sql.sql(GIVE_UP).param("id", id).param("to", to.name()).update() == 1;
            });
            assertThat(allowed)
                    .as("to " + to)
                    .isEqualTo(List.of(PlanState.ISSUED, PlanState.MEETS, PlanState.TO_COMPLETE)
                            .contains(to));
        }
    }

    @Test
    void bothTablesAllowTheSameStepsOfAnExtension() {
        for (ExtensionState from : ExtensionState.values()) {
            for (ExtensionState to : ExtensionState.values()) {
                boolean inJava = Arrays.stream(ExtensionAct.values())
                        .filter(act -> act != ExtensionAct.ASK)
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                assertThat(extensionAllows(from, to)).as(from + " to " + to).isEqualTo(inJava);
            }
        }
    }

    private boolean databaseAllows(PlanState from, PlanState to) {
        return within(() -> {
            UUID id = plan();
            way(from).forEach(step -> move(id, step));
            return move(id, to) == 1;
        });
    }

    private boolean extensionAllows(ExtensionState from, ExtensionState to) {
        return within(() -> {
            UUID id = UUID.randomUUID();
            sql.sql(ASK).param("id", id).param("plan", plan()).update();
            if (from != ExtensionState.ASKED) {
                decide(id, from);
            }
            return decide(id, to) == 1;
        });
    }

    private boolean within(java.util.function.BooleanSupplier steps) {
        return RowScope.EVERYTHING.call(() -> Objects.requireNonNull(transactions.execute(tx -> {
            tx.setRollbackOnly();
            try {
                return steps.getAsBoolean();
            } catch (DataAccessException refused) {
                assertThat(refused)
                        .satisfiesAnyOf(
                                each -> assertThat(each).hasStackTraceContaining("does not go from"),
                                each -> assertThat(each).hasStackTraceContaining("stays what it is"));
                return false;
            }
        })));
    }

    private UUID plan() {
        UUID id = UUID.randomUUID();
        sql.sql(ADD).param("id", id).update();
        return id;
    }

    /** The shortest road a new plan takes to a state. */
    private static List<PlanState> way(PlanState wanted) {
        var ways = new HashMap<PlanState, List<PlanState>>();
        ways.put(PlanState.DRAFT, List.of());
        var next = new ArrayDeque<>(List.of(PlanState.DRAFT));
        while (!ways.containsKey(wanted)) {
            PlanState at = next.remove();
            for (PlanAct act : PlanAct.values()) {
                act.from(at).filter(to -> !ways.containsKey(to)).ifPresent(to -> {
                    var way = new java.util.ArrayList<>(ways.get(at));
                    way.add(to);
                    ways.put(to, way);
                    next.add(to);
                });
            }
        }
        return ways.get(wanted);
    }

    private int move(UUID id, PlanState to) {
        return sql.sql(MOVE).param("id", id).param("to", to.name()).update();
    }

    private int decide(UUID id, ExtensionState to) {
        return sql.sql(DECIDE).param("id", id).param("to", to.name()).update();
    }
}
