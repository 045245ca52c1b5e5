package vn.thanghang.remediation.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The head stands behind the figures of a month, all chosen lines with one button. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class FiguresIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Test
    void theLastReportOfEachTaskBecomesTheOfficialOne() {
        String agency = "so-so-lieu";
        var officer = signedIn(agency, Role.FOCAL_OFFICER);
        var head = signedIn(agency, Role.HEAD);
        var rows = new TaskRows(JdbcClient.create(database.owner()));
        UUID first = rows.task(agency, "PHOTO");
        UUID second = rows.task(agency, "PHOTO");
        report(officer, first, "cũ");
        report(officer, first, "mới");
        report(officer, second, "khác");
        assertThat(head.read("/viec-cua-toi").text()).contains("Xác nhận số liệu tháng");
        assertThat(officer.get("/so-lieu-thang").statusCode()).isEqualTo(403);
        assertThat(signedIn("so-khac", Role.HEAD)
                        .get("/so-lieu-thang?co-quan=" + agency)
                        .statusCode())
                .isEqualTo(404);
        var page = head.read("/so-lieu-thang");
        assertThat(page.text()).contains("2 báo cáo", "mới", "khác").doesNotContain("cũ");
        var ids = page.select("input[name=bao-cao]").eachAttr("value");
        report(officer, second, "mới hơn");
        assertThat(head.post("/so-lieu-thang", Map.of()).statusCode()).isEqualTo(422);
        var some = head.post("/so-lieu-thang", Map.of("bao-cao", String.join(",", ids)));
        assertThat(some.statusCode()).isEqualTo(422);
        assertThat(head.page(some).text()).contains("báo cáo mới hơn vừa đến", "1 báo cáo");
        String left = head.read("/so-lieu-thang").select("input[name=bao-cao]").attr("value");
        PlanWalk.expect(head.post("/so-lieu-thang", Map.of("bao-cao", left)), 200, head);
        assertThat(head.read("/so-lieu-thang").text()).contains("đã được xác nhận đủ");
        assertThat(officer.read("/nhiem-vu/" + first).text()).contains("lãnh đạo đơn vị đã xác nhận");
    }

    private Visitor signedIn(String at, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, role));
    }

    private static void report(Visitor who, UUID task, String words) {
        PlanWalk.expect(
                new ReportWalk(who, task)
                        .choose("UNDER_WAY")
                        .words(Map.of("da-lam", words))
                        .send(),
                302,
                who);
    }
}
