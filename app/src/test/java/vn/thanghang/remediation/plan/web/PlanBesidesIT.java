package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.calendar.OpenDeadlines;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.remediation.plan.WatchingPlans;

/** What stands beside the road of a plan: approval above, giving an amendment up, lateness, limits, several at once. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanBesidesIT {

    private static final String BASIS = "/ke-hoach/can-cu-phe-duyet";

    @Autowired
    private ApplicationContext context;

    @Test
    void aSuperiorApprovesOnlyWhileADocumentSaysSo() {
        var earlier = new PlanWalk(context);
        String issued = earlier.begin();
        earlier.fill(issued);
        earlier.issue(issued, "21");
        String code = earlier.owner()
                .sql("select number_symbol from remediation.plan where sheet_id = :sheet")
                .param("sheet", earlier.sheet)
                .query(String.class)
                .single();
        Visitor leader = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.LEADER));
        var walk = new PlanWalk(context);
        String address = walk.begin();
        walk.fill(address);
        PlanWalk.expect(leader.post(BASIS, Map.of("van-ban", "999/KHONG-CO", "cap", "HOME_AFFAIRS")), 422, leader);
        PlanWalk.expect(leader.post(BASIS, Map.of("van-ban", code, "cap", "HOME_AFFAIRS")), 302, leader);
        try {
            PlanWalk.expect(walk.step(walk.officer, address, "/trinh", Map.of()), 302, walk.officer);
            assertThat(walk.monitor.get(address).statusCode()).isEqualTo(404);
            PlanWalk.expect(walk.step(walk.head, address, "/duyet", Map.of()), 302, walk.head);
            assertThat(walk.state()).isEqualTo("REFERRED");
            PlanWalk.expect(walk.step(walk.head, address, "/duyet", Map.of()), 409, walk.head);
            Document page = walk.monitor.read(address);
            assertThat(page.text()).contains("theo văn bản số " + code, "Báo cáo kết quả và danh mục");
            PlanWalk.expect(walk.step(leader, address, "/phe-duyet", Map.of()), 409, leader);
            PlanWalk.expect(
                    walk.step(walk.monitor, address, "/chua-phe-duyet", Map.of("reason", " ")), 422, walk.monitor);
            PlanWalk.expect(
                    walk.step(walk.monitor, address, "/chua-phe-duyet", Map.of("reason", "Bổ sung")),
                    302,
                    walk.monitor);
            assertThat(walk.state()).isEqualTo("DRAFT");
            PlanWalk.expect(walk.step(walk.officer, address, "/trinh", Map.of()), 302, walk.officer);
            PlanWalk.expect(walk.step(walk.head, address, "/duyet", Map.of()), 302, walk.head);
            PlanWalk.expect(walk.step(walk.monitor, address, "/phe-duyet", Map.of()), 302, walk.monitor);
            assertThat(walk.state()).isEqualTo("APPROVED");
            assertThat(walk.officer.read(address).text()).contains("Cấp trên phê duyệt theo văn bản số " + code);
            PlanWalk.expect(walk.step(walk.head, address, "/mo-lai", Map.of("reason", "thử")), 302, walk.head);
            PlanWalk.expect(walk.step(walk.officer, address, "/trinh", Map.of()), 302, walk.officer);
            PlanWalk.expect(walk.step(walk.head, address, "/duyet", Map.of()), 302, walk.head);
        } finally {
            PlanWalk.expect(leader.post(BASIS + "/rut", Map.of()), 302, leader);
        }
        PlanWalk.expect(walk.step(walk.monitor, address, "/phe-duyet", Map.of()), 409, walk.monitor);
        PlanWalk.expect(walk.step(walk.head, address, "/duyet", Map.of()), 302, walk.head);
        assertThat(walk.state()).as("without a basis the head is enough").isEqualTo("APPROVED");
        assertThat(leader.read(BASIS).text()).contains("Căn cứ đã rút", code);
    }

    @Test
    void anAmendmentGivenUpLeavesThePlanAsItWasIssued() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        walk.fill(address);
        PlanWalk.expect(walk.step(walk.officer, address, "/thoi-dieu-chinh", Map.of()), 409, walk.officer);
        walk.issue(address, "22");
        PlanWalk.expect(walk.step(walk.officer, address, "/gui", Map.of()), 302, walk.officer);
        PlanWalk.expect(walk.step(walk.monitor, address, "/ra-soat", Map.of("ket-qua", "dap-ung")), 302, walk.monitor);
        PlanWalk.expect(walk.step(walk.officer, address, "/dieu-chinh", Map.of("reason", "thử")), 302, walk.officer);
        walk.save(address + "/nguyen-nhan", Map.of("nguyen-nhan.1.2", "Nguyên nhân khác"));
        String link = walk.officer
                .read(address + "/nhiem-vu")
                .select("ul.rows a[href*=viec-id]")
                .first()
                .attr("href");
        var task = PlanWalk.form(walk.officer.read(link), "form[data-keep]");
        PlanWalk.expect(
                walk.officer.post(
                        address + "/nhiem-vu/bo",
                        Map.of("viec-id", task.get("viec-id"), "version", task.get("version"))),
                302,
                walk.officer);
        PlanWalk.expect(walk.step(walk.officer, address, "/thoi-dieu-chinh", Map.of()), 302, walk.officer);
        assertThat(walk.state()).isEqualTo("MEETS");
        PlanWalk.expect(
                walk.step(walk.officer, address, "/dieu-chinh", Map.of("reason", "lần sau")), 302, walk.officer);
        assertThat(walk.officer
                        .read(address + "/nguyen-nhan")
                        .select("textarea")
                        .first()
                        .wholeText())
                .isEqualTo("Ít buổi đối thoại");
        assertThat(walk.officer.read(address + "/nhiem-vu").select("ul.rows > li"))
                .as("the task that was struck out is back")
                .hasSize(2);
        var again = PlanWalk.form(walk.officer.read(link), "form[data-keep]");
        assertThat(again)
                .containsEntry("thoi-han", "30/06/2023")
                .containsEntry("san-pham", "Báo cáo kết quả và danh mục");
    }

    @Test
    void latenessIsAFactThatOnlyADocumentDeterminesAnew() {
        var walk = new PlanWalk(context);
        walk.owner()
                .sql("""
                        update assignment.sheet set plan_due = date '2023-05-31', plan_due_document = :id, notified_on = date '2023-05-16',
                          version = version + 1
                        where id = :sheet
                        """)
                .param("id", UUID.randomUUID())
                .param("sheet", walk.sheet)
                .update();
        String list = "/ke-hoach/chua-gui?bang=" + walk.sheet;
        assertThat(walk.monitor.read(list).select("details form"))
                .as("looking writes nothing")
                .isEmpty();
        WatchingPlans watching = context.getBean(WatchingPlans.class);
        assertThat(watching.record()).isGreaterThanOrEqualTo(1);
        assertThat(watching.record()).as("once").isZero();
        Document late = walk.monitor.read(list);
        assertThat(late.text()).contains("01/06/2023");
        assertThat(late.select("details form")).hasSize(1);
        var form = new LinkedHashMap<>(Map.of("bang", walk.sheet.toString(), "co-quan", walk.agency));
        PlanWalk.expect(walk.monitor.post("/ke-hoach/chua-gui", form), 422, walk.monitor);
        form.put("van-ban", "05/TB-UBND ngày 20/6/2023");
        assertThat(walk.officer.post("/ke-hoach/chua-gui", form).statusCode()).isEqualTo(403);
        PlanWalk.expect(walk.monitor.post("/ke-hoach/chua-gui", form), 302, walk.monitor);
        Document settled = walk.monitor.read(list);
        assertThat(settled.text()).contains("theo văn bản số 05/TB-UBND ngày 20/6/2023", "01/06/2023");
        assertThat(settled.select("details form")).as("once").isEmpty();
    }

    @Test
    void whatIsTooLongIsRefusedByNameAndNothingIsCut() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        walk.fill(address);
        var causes = PlanWalk.form(walk.officer.read(address + "/nguyen-nhan"), "form[data-keep]");
        String words = "ă".repeat(8_001);
        causes.put("nguyen-nhan.1.2", words);
        var refused = walk.officer.post(address + "/nguyen-nhan", causes);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = walk.officer.page(refused);
        assertThat(page.select(".error").text()).contains("8.001", "8.000");
        assertThat(page.select("textarea").first().wholeText()).isEqualTo(words);
        String link = walk.officer
                .read(address + "/nhiem-vu")
                .select("ul.rows a[href*=viec-id]")
                .first()
                .attr("href");
        var task = PlanWalk.form(walk.officer.read(link), "form[data-keep]");
        task.put("san-pham", "b".repeat(1_001));
        assertThat(walk.officer.post(address + "/nhiem-vu", task).statusCode()).isEqualTo(302);
        assertThat(walk.officer.read(address + "/kiem-tra").text()).contains("KH-18", "1.001", "1.000");
        PlanWalk.expect(walk.step(walk.officer, address, "/trinh", Map.of()), 422, walk.officer);
        var wordy = walk.step(walk.head, address, "/tra-lai-soan", Map.of("reason", "c".repeat(2_001)));
        assertThat(wordy.statusCode()).as("not with the head").isEqualTo(409);
    }

    @Test
    void severalAreAnsweredEachByItself() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        walk.fill(address);
        walk.issue(address, "23");
        Document list = walk.officer.read("/nhiem-vu?co-quan=" + walk.agency);
        var boxes = list.select("input.pick[name^=chon.]");
        assertThat(boxes).hasSize(2);
        var sent = new LinkedHashMap<String, String>();
        boxes.forEach(box -> sent.put(box.attr("name"), box.val()));
        sent.put("key", UUID.randomUUID().toString());
        sent.put("ve", "co-quan=" + walk.agency);
        PlanWalk.expect(walk.officer.post("/nhiem-vu/hang-loat/tien-do", sent), 422, walk.officer);
        sent.put("tien-do", "UNDER_WAY");
        String stale = boxes.first().attr("name");
        sent.put(stale, "77");
        var part = walk.officer.post("/nhiem-vu/hang-loat/tien-do", sent);
        assertThat(part.statusCode()).isEqualTo(409);
        assertThat(walk.officer.page(part).select("h1").text()).startsWith("1 trên 2");
        sent.put(stale, boxes.first().val());
        Document again = walk.officer.read("/nhiem-vu?co-quan=" + walk.agency);
        again.select("input.pick").forEach(box -> sent.put(box.attr("name"), box.val()));
        sent.put("han-noi-bo", "20/6/2023");
        assertThat(PlanWalk.location(walk.officer.post("/nhiem-vu/hang-loat/han-noi-bo", sent)))
                .isEqualTo("/nhiem-vu");
        assertThat(walk.officer.read("/nhiem-vu/" + stale.substring(5)).text()).contains("20/06/2023");
        assertThat(walk.monitor.post("/nhiem-vu/hang-loat/tien-do", sent).statusCode())
                .isEqualTo(403);
        var other = new PlanWalk(context);
        PlanWalk.expect(other.officer.post("/nhiem-vu/hang-loat/tien-do", sent), 409, other.officer);

        PlanWalk.expect(walk.step(walk.officer, address, "/gui", Map.of()), 302, walk.officer);
        String plan = "chon." + address.replaceFirst(".*/", "");
        String version = walk.monitor
                .read("/ke-hoach?trang-thai=SENT")
                .select("input[name=" + plan + "]")
                .val();
        assertThat(version).isEqualTo(walk.version());
        Document check = walk.monitor.read("/ke-hoach/ra-soat-nhieu?" + plan + "=" + version);
        assertThat(check.select("form input[name=" + plan + "]")).hasSize(1);
        PlanWalk.expect(walk.monitor.post("/ke-hoach/ra-soat-nhieu", Map.of(plan, version)), 302, walk.monitor);
        assertThat(walk.state()).isEqualTo("MEETS");
        PlanWalk.expect(walk.monitor.post("/ke-hoach/ra-soat-nhieu", Map.of(plan, version)), 409, walk.monitor);
    }

    @Test
    void reviewersTakeOverWordsAndTheirDaysMoveWhileOpen() {
        var walk = new PlanWalk(context);
        String words = "Bổ sung sản phẩm đầu ra " + UUID.randomUUID();
        PlanWalk.expect(walk.monitor.post("/ke-hoach/y-kien-mau", Map.of("noi-dung", words)), 302, walk.monitor);
        PlanWalk.expect(walk.monitor.post("/ke-hoach/y-kien-mau", Map.of("noi-dung", words)), 422, walk.monitor);
        String address = walk.begin();
        walk.fill(address);
        walk.issue(address, "24");
        PlanWalk.expect(walk.step(walk.officer, address, "/gui", Map.of()), 302, walk.officer);
        OpenDeadlines deadlines = context.getBeansOfType(OpenDeadlines.class).values().stream()
                .filter(each -> each.kind().equals("remediation.deadline.REVIEW"))
                .findFirst()
                .orElseThrow();
        var open = RowScope.EVERYTHING.call(deadlines::resting).stream()
                .filter(each -> each.subject().contains(walk.agency))
                .findFirst()
                .orElseThrow();
        LocalDate moved = open.day().plusDays(3);
        move(deadlines, open.id(), moved);
        assertThat(dueOf(walk)).isEqualTo(moved);
        String box = walk.monitor.read(address + "/ra-soat").select("input[name^=mau.]").stream()
                .filter(input -> input.parent().text().equals(words))
                .findFirst()
                .orElseThrow()
                .attr("name");
        PlanWalk.expect(
                walk.step(walk.monitor, address, "/ra-soat", Map.of("ket-qua", "hoan-thien", box, "co")),
                302,
                walk.monitor);
        assertThat(walk.officer.read(address).text()
                        + walk.monitor.read(address + "/ra-soat").text())
                .contains(words);
        assertThat(RowScope.EVERYTHING.call(deadlines::resting))
                .noneMatch(each -> each.id().equals(open.id()));
        move(deadlines, open.id(), moved.plusDays(9));
        assertThat(walk.owner()
                        .sql("select due from remediation.review where id = :id")
                        .param("id", UUID.fromString(open.id()))
                        .query(LocalDate.class)
                        .single())
                .as("an answered review keeps its day")
                .isEqualTo(moved);
        String end = walk.monitor
                .read("/ke-hoach/y-kien-mau")
                .select("li:contains(" + words + ") form")
                .attr("action");
        PlanWalk.expect(walk.monitor.post(end, Map.of()), 302, walk.monitor);
        assertThat(walk.monitor.read("/ke-hoach/y-kien-mau").text()).doesNotContain(words);
    }

    private void move(OpenDeadlines deadlines, String id, LocalDate day) {
        var transactions = context.getBean(TransactionTemplate.class);
        RowScope.EVERYTHING.call(() -> transactions.execute(tx -> {
            deadlines.move(id, day);
            return id;
        }));
    }

    private static LocalDate dueOf(PlanWalk walk) {
        return walk.owner()
                .sql("select review_due from remediation.plan where sheet_id = :sheet and agency = :agency")
                .param("sheet", walk.sheet)
                .param("agency", walk.agency)
                .query(LocalDate.class)
                .single();
    }
}
