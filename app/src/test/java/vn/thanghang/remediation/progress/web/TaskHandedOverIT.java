package vn.thanghang.remediation.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;

/** What stands behind a task goes with it to another agency. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class TaskHandedOverIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Visitor signedIn(String at) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, Role.FOCAL_OFFICER));
    }

    @Test
    void evidenceAndObstaclesFollowTheTask() throws IOException {
        JdbcClient owner = JdbcClient.create(database.owner());
        String giver = "so-giao-" + UUID.randomUUID().toString().substring(0, 6);
        String receiver = "so-nhan-" + UUID.randomUUID().toString().substring(0, 6);
        UUID task = new TaskRows(owner).task(giver, "FIGURES");
        Visitor before = signedIn(giver);
        PlanWalk.expect(
                new ReportWalk(before, task)
                        .choose("UNDER_WAY")
                        .words(Map.of("da-lam", "một"), "so-lieu.xlsx", ReportIT.workbook("A", "B"))
                        .send(),
                302,
                before);
        PlanWalk.expect(
                new ReportWalk(before, task)
                        .choose("STUCK")
                        .words(Map.of("vuong-mac", "Thiếu kinh phí"))
                        .send(),
                302,
                before);
        owner.sql("""
                        select remediation.hand_tasks_over(p.sheet_id, :from, :to, '{}', true, current_date)
                        from remediation.task t join remediation.plan p on p.id = t.plan_id where t.id = :task
                        """)
                .param("from", giver)
                .param("to", receiver)
                .param("task", task)
                .query(Integer.class)
                .single();
        Visitor after = signedIn(receiver);
        var page = after.read("/nhiem-vu/" + task);
        assertThat(page.text()).contains("so-lieu.xlsx", "Thiếu kinh phí");
        assertThat(after.bytes(page.select("a[href*=/minh-chung/tep/]").attr("href")))
                .startsWith((byte) 'P', (byte) 'K');
        PlanWalk.expect(
                new ReportWalk(after, task)
                        .choose("STUCK")
                        .words(Map.of("vuong-mac", "Vẫn thiếu kinh phí"))
                        .send(),
                302,
                after);
        PlanWalk.expect(
                new ReportWalk(after, task)
                        .choose("DONE")
                        .words(Map.of("da-lam", "Đã có kinh phí và làm xong"))
                        .send(),
                302,
                after);
        assertThat(after.read("/nhiem-vu/" + task).text()).contains("Xong", "Đã tháo gỡ");
    }
}
