package vn.thanghang.remediation.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.remediation.progress.web.ReportWalk;

/** A plan from its first word to its review, its completion and more time for a task, over HTTP without a script. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlanRoadIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void aPlanIsWrittenIssuedSentAndReviewed() {
        var walk = new PlanWalk(context);
        String address = walk.begin();
        assertThat(walk.begin()).isEqualTo(address);
        Document causes = walk.officer.read(address + "/nguyen-nhan");
        assertThat(causes.select("textarea").first().wholeText())
                .startsWith("Điểm năm 2022: ")
                .endsWith("Cơ quan nhận định nguyên nhân:");
        Document check = walk.officer.read(address + "/kiem-tra");
        assertThat(check.select("h1").text()).startsWith("Còn ");
        assertThat(check.select("a[href*='#thoi-han'], a[href*='#nguoi']")).isNotEmpty();
        assertThat(walk.step(walk.officer, address, "/trinh", Map.of()).statusCode())
                .isEqualTo(422);
        walk.fill(address);
        assertThat(walk.officer.read(address + "/kiem-tra").select("h1").text())
                .isEqualTo("Kế hoạch đủ điều kiện trình");
        assertThat(walk.officer.get(address + "/du-thao.docx").body()).startsWith("PK");
        walk.issue(address, "12");
        assertThat(walk.state()).isEqualTo("ISSUED");
        Document issued = walk.monitor.read(address);
        assertThat(issued.text()).contains("12/KH", "20/05/2023", "Trần Thị Thử", "Báo cáo kết quả");
        PlanWalk.expect(walk.step(walk.officer, address, "/gui", Map.of()), 302, walk.officer);
        assertThat(walk.state()).isEqualTo("SENT");
        Document review = walk.monitor.read(address + "/ra-soat");
        assertThat(review.text()).contains("5 ngày làm việc");
        String task =
                review.select("textarea[name^='y-kien.nhiem-vu:']").first().attr("name");
        var answer = Map.of("ket-qua", "hoan-thien", task, "Nêu rõ số buổi đối thoại", "hoan-thien", "30/12/2026");
        PlanWalk.expect(walk.step(walk.monitor, address, "/ra-soat", answer), 302, walk.monitor);
        assertThat(walk.state()).isEqualTo("TO_COMPLETE");
        assertThat(walk.monitor.read(address + "/ra-soat").text()).contains("Nêu rõ số buổi đối thoại");
        complete(walk, address);
    }

    private static void complete(PlanWalk walk, String address) {
        assertThat(walk.step(walk.officer, address, "/dieu-chinh", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
        PlanWalk.expect(
                walk.step(walk.officer, address, "/dieu-chinh", Map.of("reason", "Theo ý kiến rà soát")),
                302,
                walk.officer);
        assertThat(walk.monitor.read(address).text()).doesNotContain("12 buổi");
        String link = walk.officer
                .read(address + "/nhiem-vu")
                .select("ul.rows a[href*=viec-id]")
                .first()
                .attr("href");
        var task = PlanWalk.form(walk.officer.read(link), "form[data-keep]");
        task.put("san-pham", "12 buổi đối thoại, báo cáo kết quả");
        task.put("thoi-han", "28/07/2023");
        assertThat(walk.officer.post(address + "/nhiem-vu", task).statusCode()).isEqualTo(302);
        walk.issue(address, "15");
        assertThat(walk.monitor.read(address).text()).contains("12 buổi", "thời hạn ban đầu 30/06/2023");
        Document compare = walk.monitor.read(address + "/so-sanh");
        assertThat(compare.select("ins").text()).contains("12 buổi đối thoại");
        assertThat(compare.select("del").text()).contains("30/06/2023");
        assertThat(walk.monitor.bytes(address + "/so-sanh.docx")).startsWith((byte) 'P', (byte) 'K');
        PlanWalk.expect(walk.step(walk.officer, address, "/gui", Map.of()), 302, walk.officer);
        PlanWalk.expect(walk.step(walk.monitor, address, "/ra-soat", Map.of("ket-qua", "dap-ung")), 302, walk.monitor);
        assertThat(walk.state()).isEqualTo("MEETS");
        moreTime(walk, "/nhiem-vu/" + task.get("viec-id"));
    }

    private static void moreTime(PlanWalk walk, String task) {
        PlanWalk.expect(
                new ReportWalk(walk.officer, UUID.fromString(task.substring(task.lastIndexOf('/') + 1)))
                        .choose("STUCK")
                        .words(Map.of("vuong-mac", "Chờ kinh phí"))
                        .send(),
                302,
                walk.officer);
        var ask = new java.util.LinkedHashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "den-ngay", "31/08/2023", "ly-do", "Mưa lũ", "khach-quan", "co"));
        PlanWalk.expect(walk.officer.post(task + "/gia-han", ask), 302, walk.officer);
        PlanWalk.expect(walk.officer.post(task + "/gia-han", ask), 302, walk.officer);
        assertThat(walk.monitor.read(task).text()).contains("Đề nghị sau khi đã quá hạn", "Mưa lũ");
        var granted = Map.of("version", "0", "ket-qua", "dong-y", "xac-nhan", "co");
        PlanWalk.expect(walk.monitor.post(task + "/gia-han/quyet-dinh", granted), 302, walk.monitor);
        PlanWalk.expect(walk.monitor.post(task + "/gia-han/quyet-dinh", granted), 422, walk.monitor);
        assertThat(walk.officer.read(task).text())
                .contains("31/08/2023", "thời hạn ban đầu 30/06/2023", "xác nhận nguyên nhân khách quan", "Vướng");
        assertThat(walk.monitor.read("/nhiem-vu?q=doi+thoai&tien-do=STUCK").text())
                .contains("nhiệm vụ đã ban hành");
    }
}
