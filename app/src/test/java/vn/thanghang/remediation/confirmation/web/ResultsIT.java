package vn.thanghang.remediation.confirmation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;
import vn.thanghang.remediation.progress.web.ReportWalk;

/** Results looked at by another party, a share of them again, and the fact that a remedy does not meet. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ResultsIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private String agency;
    private Visitor officer;
    private Visitor monitor;
    private JdbcClient owner;
    private UUID id;
    private String task;

    @BeforeEach
    void aTask() {
        agency = "so-" + UUID.randomUUID().toString().substring(0, 8);
        officer = signedIn(agency, Role.FOCAL_OFFICER);
        monitor = signedIn("so-noi-vu-thu", Role.MONITOR);
        owner = JdbcClient.create(database.owner());
        id = new TaskRows(owner).task(agency, "PUBLIC_PAGE");
        task = "/nhiem-vu/" + id;
    }

    private Visitor signedIn(String at, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, role));
    }

    private void report(String progress, String words) {
        PlanWalk.expect(
                new ReportWalk(officer, id)
                        .choose(progress)
                        .words(Map.of("da-lam", words))
                        .send(),
                302,
                officer);
    }

    private int answer(Visitor who, String version, String verdict, String reason) {
        return who.post(task + "/xac-nhan", Map.of("version", version, "ket-qua", verdict, "ly-do", reason))
                .statusCode();
    }

    private String column(String column) {
        return owner.sql("select " + column + "::text from remediation.task where id = :id and stage = 'ISSUED'")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void whatIsReturnedIsNotDoneUntilItMeets() {
        assertThat(answer(monitor, "0", "MEETS", "")).isEqualTo(422);
        report("DONE", "Đã đăng tại https://travinh.gov.vn/a");
        assertThat(column("confirmation")).isEqualTo("ASKED");
        assertThat(monitor.read("/cho-xac-nhan").text()).contains("1 kết quả chờ xác nhận");
        assertThat(monitor.read("/viec-cua-toi").text()).contains("Xác nhận kết quả");
        assertThat(answer(monitor, "0", "NOT_MET", "")).isEqualTo(422);
        assertThat(answer(monitor, "0", "NOT_MET", "Trang chưa mở được")).isEqualTo(302);
        assertThat(column("progress") + column("confirmation") + column("done_on"))
                .isEqualTo("UNDER_WAYNOT_MET");
        assertThat(officer.read(task).text()).contains("Chưa đạt", "Trang chưa mở được", "Đã đăng tại");
        report("DONE", "Đã sửa trang https://travinh.gov.vn/a");
        assertThat(answer(monitor, "0", "SUPPLEMENT", "Bổ sung ngày đăng")).isEqualTo(302);
        report("DONE", "Đã ghi ngày đăng ở https://travinh.gov.vn/a");
        assertThat(answer(monitor, "0", "MEETS", "")).isEqualTo(302);
        assertThat(column("progress") + column("confirmation")).isEqualTo("DONEMEETS");
        assertThat(answer(monitor, "0", "NOT_MET", "đổi ý")).isEqualTo(422);
        assertThat(officer.read(task).select("a[href$=/cap-nhat]")).isEmpty();
        assertThatThrownBy(() -> owner.sql("update remediation.task set progress = 'UNDER_WAY' where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("a closed task stays closed");
    }

    @Test
    void theAgencyTakesItBackWhileItIsAsked() {
        report("DONE", "https://travinh.gov.vn/b");
        report("UNDER_WAY", "Còn thiếu một phần");
        assertThat(column("confirmation")).isEqualTo("NONE");
        assertThat(answer(monitor, "0", "MEETS", "")).isEqualTo(422);
        report("DONE", "https://travinh.gov.vn/b");
        assertThat(answer(monitor, "0", "MEETS", "")).isEqualTo(302);
        assertThat(officer.read(task).text()).contains("Lần 2", "Cơ quan báo lại chưa xong");
    }

    @Test
    void nobodyConfirmsTheOwnResult() {
        report("DONE", "https://travinh.gov.vn/c");
        var own = signedIn(agency, Role.MONITOR);
        assertThat(answer(own, "0", "MEETS", "")).isEqualTo(404);
        assertThat(answer(officer, "0", "MEETS", "")).isEqualTo(403);
        assertThat(answer(signedIn(null, Role.LEADER), "0", "MEETS", "")).isEqualTo(302);
    }

    @Test
    void aRemedyThatDoesNotMeetIsFinalByADocumentOnly() {
        report("DONE", "https://travinh.gov.vn/d");
        Map<String, String> reason = Map.of("ly-do", "Hai lần chưa mở trang");
        assertThat(monitor.post(task + "/de-xuat", reason).statusCode()).isEqualTo(422);
        assertThat(answer(monitor, "0", "NOT_MET", "Trang chưa mở được")).isEqualTo(302);
        PlanWalk.expect(monitor.post(task + "/de-xuat", reason), 302, monitor);
        PlanWalk.expect(monitor.post(task + "/de-xuat", reason), 422, monitor);
        assertThat(officer.read(task).text()).contains("Sở Nội vụ đề xuất: chưa đạt yêu cầu");
        var conclusion = Map.of("version", "0", "ket-qua", "giu", "van-ban", "", "ngay", "10/10/2023");
        PlanWalk.expect(monitor.post(task + "/ket-luan", conclusion), 422, monitor);
        PlanWalk.expect(
                monitor.post(
                        task + "/ket-luan",
                        Map.of("version", "0", "ket-qua", "giu", "van-ban", "12/TB-UBND", "ngay", "10/10/2023")),
                302,
                monitor);
        assertThat(officer.read(task).text()).contains("UBND tỉnh kết luận: chưa đạt yêu cầu", "12/TB-UBND");
        assertThatThrownBy(() -> owner.sql("update remediation.remedy_unsatisfactory set state = 'PROPOSED'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aShareIsLookedAtAgainBySomebodyElse() {
        report("DONE", "https://travinh.gov.vn/e");
        assertThat(answer(monitor, "0", "MEETS", "")).isEqualTo(302);
        var publish = Map.of(
                "key", UUID.randomUUID().toString(),
                "hat-giong", "xổ số Trà Vinh 123456",
                "ty-le", "100",
                "tu-ngay", "01/01/2020",
                "den-ngay", "01/01/2020");
        PlanWalk.expect(monitor.post("/kiem-tra-lai", publish), 302, monitor);
        PlanWalk.expect(monitor.post("/kiem-tra-lai", publish), 302, monitor);
        var links = monitor.read("/kiem-tra-lai").select("a[href^=/kiem-tra-lai/]");
        assertThat(links).hasSize(1);
        String draw = links.attr("href");
        assertThat(monitor.page(monitor.post(draw + "/rut", Map.of())).text()).contains("Chỉ rút sau ngày công bố");
        UUID drawn = aDrawOfToday();
        PlanWalk.expect(monitor.post("/kiem-tra-lai/" + drawn + "/rut", Map.of()), 302, monitor);
        String look = monitor.read("/kiem-tra-lai/" + drawn)
                .select("form[action*=/luot/]")
                .attr("action");
        assertThat(monitor.post(look, Map.of("ket-qua", "MEETS")).statusCode()).isEqualTo(422);
        var other = signedIn("so-noi-vu-thu", Role.MONITOR);
        PlanWalk.expect(other.post(look, Map.of("ket-qua", "MEETS")), 302, other);
        assertThat(other.read("/kiem-tra-lai/" + drawn).text()).contains("giống nhau ở 1/1");
    }

    /** Published some days ago for the days until yesterday, in which the confirmation of this test is put. */
    private UUID aDrawOfToday() {
        UUID draw = UUID.randomUUID();
        owner.sql("alter table remediation.confirmation disable trigger confirmation_keeps_its_road")
                .update();
        owner.sql(
                        "update remediation.confirmation set asked_on = current_date - 4, due = current_date + 3, decided_on = current_date - 2 where task_id = :id")
                .param("id", id)
                .update();
        owner.sql("alter table remediation.confirmation enable trigger confirmation_keeps_its_road")
                .update();
        owner.sql("""
                        insert into remediation.draw (id, idempotency_key, seed, percent, from_day, until_day, published_on, published_at,
                          published_by, published_by_name)
                        values (:id, :id, 'xổ số hôm kia', 100, current_date - 2, current_date - 2, current_date - 3, now(), 'person:x',
                          'A')
                        """).param("id", draw).update();
        return draw;
    }
}
