package vn.thanghang.remediation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.assignment.PiecesHandedOver;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;

/** Open tasks go with their pieces to the agency that leads them now, with the dates they had. */
@DatabaseIT
class TasksFollowingPiecesIT {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    @Autowired
    private TasksFollowingPieces following;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestDatabase database;

    private final UUID sheet = UUID.randomUUID();
    private final UUID piece = UUID.randomUUID();

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private UUID plan(String agency) {
        UUID id = UUID.randomUUID();
        owner().sql("""
                        insert into remediation.plan (id, sheet_id, agency, index_code, result_year, work_year, state, idempotency_key,
                          made_by, made_by_name, changed_at)
                        values (:id, :sheet, :agency, 'PAPI', 2022, 2023, 'DRAFT', gen_random_uuid(), 'person:x', 'A', now())
                        """)
                .param("id", id)
                .param("sheet", sheet)
                .param("agency", agency)
                .update();
        return id;
    }

    private UUID task(UUID plan, String agency, UUID of, String progress) {
        UUID id = UUID.randomUUID();
        owner().sql("""
                        insert into remediation.task (id, stage, plan_id, agency, work_year, position, piece_id, title, due, original_due,
                          typed, progress, author, author_name, changed_at)
                        values (:id, 'ISSUED', :plan, :agency, 2023, 1, :piece, 'Cải tạo trạm', '2023-09-30', '2023-08-31', '{}',
                          :progress, 'person:x', 'A', now())
                        """)
                .param("id", id)
                .param("plan", plan)
                .param("agency", agency)
                .param("piece", of)
                .param("progress", progress)
                .update();
        return id;
    }

    private String stands(UUID task) {
        return owner().sql("select agency || ' ' || due || ' ' || original_due from remediation.task where id = :id")
                .param("id", task)
                .query(String.class)
                .single();
    }

    private void publish(PiecesHandedOver gone) {
        // Bound to nothing, as who keeps the organisation.
        RowScope.NOTHING.call(() -> {
            transactions.executeWithoutResult(tx -> events.publishEvent(gone));
            return gone;
        });
    }

    @Test
    void openTasksOfThePiecesGoWithTheirDates() {
        UUID plan = plan("so-giao");
        UUID open = task(plan, "so-giao", piece, "UNDER_WAY");
        UUID done = task(plan, "so-giao", piece, "DONE");
        UUID other = task(plan, "so-giao", UUID.randomUUID(), "NOT_STARTED");
        publish(new PiecesHandedOver(sheet, "so-giao", "so-nhan", DAY, List.of(piece), false));
        assertThat(stands(open)).isEqualTo("so-nhan 2023-09-30 2023-08-31");
        assertThat(stands(done)).startsWith("so-giao");
        assertThat(stands(other)).startsWith("so-giao");
        assertThat(following.of(open)).containsExactly(new TasksFollowingPieces.HandOver("so-giao", "so-nhan", DAY));
        assertThat(following.of(other)).isEmpty();
    }

    @Test
    void allOpenTasksGoWhenTheAgencyGoesAsAWhole() {
        UUID plan = plan("so-tan");
        UUID one = task(plan, "so-tan", piece, "STUCK");
        UUID another = task(plan, "so-tan", UUID.randomUUID(), "NOT_STARTED");
        publish(new PiecesHandedOver(sheet, "so-tan", "so-hop", DAY, List.of(), true));
        assertThat(List.of(stands(one), stands(another))).allMatch(each -> each.startsWith("so-hop 2023-09-30"));
    }

    @Test
    void nobodyElseMovesATask() {
        UUID task = task(plan("so-giu"), "so-giu", piece, "NOT_STARTED");
        assertThatThrownBy(() -> owner().sql("update remediation.task set agency = 'so-khac' where id = :id")
                        .param("id", task)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
