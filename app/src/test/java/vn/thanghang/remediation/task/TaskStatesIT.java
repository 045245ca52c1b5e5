package vn.thanghang.remediation.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.progress.TaskRows;

/** Open tasks as whoever watches over dates reads them: page by page, each once, with whom it waits for. */
@DatabaseIT
class TaskStatesIT {

    @Autowired
    private TaskStates states;

    @Autowired
    private TestDatabase database;

    private JdbcClient owner;
    private TaskRows rows;
    private String agency;

    @BeforeEach
    void people() {
        owner = JdbcClient.create(database.owner());
        rows = new TaskRows(owner);
        agency = "so-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private List<TaskState> own(int page) {
        var all = new ArrayList<TaskState>();
        UUID after = null;
        while (true) {
            UUID from = after;
            List<TaskState> next = RowScope.EVERYTHING.call(() -> states.openTasks(from, page));
            all.addAll(next);
            if (next.size() < page) {
                break;
            }
            after = next.getLast().id();
        }
        assertThat(all).extracting(TaskState::id).doesNotHaveDuplicates();
        return all.stream().filter(each -> each.agency().equals(agency)).toList();
    }

    @Test
    void everyOpenTaskStandsOnOnePageOnly() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 7; i++) {
            made.add(rows.task(agency, "PHOTO"));
        }
        for (int page : List.of(1, 3, 500)) {
            assertThat(own(page)).extracting(TaskState::id).containsExactlyInAnyOrderElementsOf(made);
        }
        assertThat(own(500)).allSatisfy(each -> {
            assertThat(each.progress()).isEqualTo(Progress.NOT_STARTED);
            assertThat(each.due()).isEqualTo(LocalDate.of(2026, 12, 15)).isEqualTo(each.originalDue());
            assertThat(each.waitingFor()).isNull();
            assertThat(each.lastReport()).isNull();
        });
    }

    @Test
    void whatIsStruckOutOrFoundToMeetIsNotOpen() {
        UUID removed = rows.task(agency, "PHOTO");
        owner.sql("update remediation.task set removed = true where id = :id")
                .param("id", removed)
                .update();
        UUID open = rows.task(agency, "PHOTO");
        assertThat(own(500)).extracting(TaskState::id).containsExactly(open);
    }

    @Test
    void anObstacleAndAConfirmationSayWhomItWaitsFor() {
        UUID stuck = rows.task(agency, "PHOTO");
        UUID asked = rows.task(agency, "PHOTO");
        for (UUID each : List.of(stuck, asked)) {
            owner.sql("""
                            insert into remediation.progress_report (id, task_id, agency, progress, idempotency_key, reported_by,
                              reported_by_name, reported_at)
                            values (:id, :id, :agency, 'STUCK', :id, 'person:x', 'A', now())
                            """).param("id", each).param("agency", agency).update();
            owner.sql("""
                            insert into remediation.obstacle (id, task_id, agency, addressee, report_id, state, words, raised_at, asked_at,
                              due)
                            values (:id, :id, :agency, 'so-thao-go', :id, 'OPEN', 'vướng', now(), now(), current_date)
                            """).param("id", each).param("agency", agency).update();
        }
        owner.sql("""
                        insert into remediation.confirmation (id, task_id, agency, round, state, report_id, asked_on, asked_at, due)
                        values (:id, :id, :agency, 1, 'ASKED', :id, current_date, now(), current_date)
                        """).param("id", asked).param("agency", agency).update();
        assertThat(waiting(stuck).reason()).isEqualTo(Waiting.Reason.OBSTACLE);
        assertThat(waiting(stuck).agency()).isEqualTo("so-thao-go");
        assertThat(waiting(asked).reason()).isEqualTo(Waiting.Reason.CONFIRMATION);
    }

    private Waiting waiting(UUID task) {
        return own(500).stream()
                .filter(each -> each.id().equals(task))
                .map(TaskState::waitingFor)
                .findFirst()
                .orElseThrow();
    }
}
