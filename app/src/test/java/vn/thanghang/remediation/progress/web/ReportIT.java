package vn.thanghang.remediation.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
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

/** Reports about tasks: what they need, who answers their obstacles, and that each arrives once. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportIT {

    private static final String COORDINATING = "so-phoi-hop";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private String agency;
    private Visitor officer;
    private Visitor monitor;
    private JdbcClient owner;
    private TaskRows rows;

    @BeforeEach
    void people() {
        agency = "so-" + UUID.randomUUID().toString().substring(0, 8);
        officer = signedIn(agency, Role.FOCAL_OFFICER);
        monitor = signedIn("so-noi-vu-thu", Role.MONITOR);
        owner = JdbcClient.create(database.owner());
        rows = new TaskRows(owner);
    }

    private Visitor signedIn(String at, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, role));
    }

    @Test
    void aTaskEndsWithEvidenceOfItsTypeOnly() throws IOException {
        UUID id = rows.task(agency, "FIGURES");
        var walk = new ReportWalk(officer, id).choose("DONE").words(Map.of("da-lam", "Đã thống kê"));
        assertThat(officer.page(walk.send()).text()).contains("bảng số liệu XLSX");
        walk.words(Map.of("da-lam", "Đã thống kê"), "so-lieu.xlsx", workbook("Xã A", "Xã B"));
        PlanWalk.expect(walk.send(), 302, officer);
        assertThat(officer.read(walk.task).text()).contains("Xong", "so-lieu.xlsx", "Bảng số liệu", "Đã thống kê");
        assertThat(monitor.read(walk.task).text()).contains("so-lieu.xlsx");
        assertThat(signedIn("so-khac", Role.FOCAL_OFFICER).read(walk.task).text())
                .doesNotContain("so-lieu.xlsx");
        String link =
                officer.read(walk.task).select("a[href*=/minh-chung/tep/]").attr("href");
        assertThat(monitor.bytes(link)).startsWith((byte) 'P', (byte) 'K');
        assertThat(signedIn("so-khac", Role.HEAD).get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void aPublicPageIsProvedByItsAddress() {
        var walk = new ReportWalk(officer, rows.task(agency, "PUBLIC_PAGE"))
                .choose("DONE")
                .words(Map.of("da-lam", "Đã đăng"));
        assertThat(officer.page(walk.send()).text()).contains("địa chỉ trang");
        walk.words(Map.of("da-lam", "Đã đăng tại https://travinh.gov.vn/cong-khai"));
        PlanWalk.expect(walk.send(), 302, officer);
    }

    @Test
    void nobodyEndsOverAMissingInputWithoutAReason() throws IOException {
        var walk = new ReportWalk(officer, rows.waiting(agency, COORDINATING, 2031))
                .choose("DONE")
                .words(Map.of("da-lam", "Đã xong"), "bang.xlsx", workbook("A", "B"));
        assertThat(officer.page(walk.send()).text()).contains("Còn chờ đầu vào", COORDINATING);
        walk.words(Map.of("da-lam", "Đã xong", "thieu-dau-vao", "Đã tự thu thập"));
        PlanWalk.expect(walk.send(), 302, officer);
        assertThat(monitor.read(walk.task).text()).contains("Kết thúc khi chưa có đầu vào, lý do: Đã tự thu thập");
    }

    @Test
    void theSameReportTwiceIsOne() throws Exception {
        var walk = new ReportWalk(officer, rows.task(agency, "PHOTO"))
                .choose("UNDER_WAY")
                .words(Map.of("da-lam", "Mở 3 buổi", "buoc-tiep", "Mở 9 buổi"));
        var form = walk.form();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> send =
                    () -> officer.post(walk.task + "/cap-nhat/gui", form).statusCode();
            for (var answer : threads.invokeAll(List.of(send, send))) {
                assertThat(answer.get()).isEqualTo(302);
            }
        }
        PlanWalk.expect(officer.post(walk.task + "/cap-nhat/gui", form), 302, officer);
        assertThat(owner.sql("select count(*) from remediation.progress_report where agency = :agency")
                        .param("agency", agency)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(officer.read(walk.task).text()).contains("Bước tiếp theo: Mở 9 buổi", "số liệu đơn vị nhập");
    }

    @Test
    void whoReportsOnAnOldPageIsTold() {
        UUID id = rows.task(agency, "PHOTO");
        var mine = new ReportWalk(officer, id).choose("UNDER_WAY").words(Map.of("da-lam", "một"));
        var seen = mine.form();
        var other = signedIn(agency, Role.FOCAL_OFFICER);
        PlanWalk.expect(
                new ReportWalk(other, id).choose("NOT_STARTED").words(Map.of()).send(), 302, other);
        var answer = officer.post(mine.task + "/cap-nhat/gui", seen);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(officer.page(answer).text()).contains("Người khác vừa cập nhật", "một");
        PlanWalk.expect(mine.send(), 302, officer);
    }

    @Test
    void anObstacleIsAnsweredByTheDepartmentOfHomeAffairs() {
        UUID id = rows.task(agency, "PHOTO");
        var walk = new ReportWalk(officer, id).choose("STUCK").words(Map.of());
        assertThat(walk.send().statusCode()).isEqualTo(422);
        walk.words(Map.of("vuong-mac", "Chưa có hướng dẫn", "thao-go", ""));
        PlanWalk.expect(walk.send(), 302, officer);
        assertThat(monitor.read("/viec-cua-toi").text()).contains("Trả lời vướng mắc");
        String obstacle = officer.read(walk.task).select("a[href*=/vuong-mac/]").attr("href");
        assertThat(signedIn("so-khac", Role.FOCAL_OFFICER).get(obstacle).statusCode())
                .isEqualTo(404);
        assertThat(officer.post(obstacle + "/tra-loi", Map.of("version", "0", "tra-loi", "tự trả lời"))
                        .statusCode())
                .isEqualTo(404);
        var answer = Map.of("version", "0", "tra-loi", "Áp dụng mẫu kèm theo");
        PlanWalk.expect(monitor.post(obstacle + "/tra-loi", answer), 302, monitor);
        PlanWalk.expect(monitor.post(obstacle + "/tra-loi", answer), 422, monitor);
        PlanWalk.expect(
                officer.post(obstacle + "/con-vuong", Map.of("version", "1", "noi-dung", "Chưa đủ")), 302, officer);
        PlanWalk.expect(officer.post(obstacle + "/het-vuong", Map.of("version", "2")), 302, officer);
        assertThat(officer.read(obstacle).text()).contains("Áp dụng mẫu kèm theo", "Vẫn còn vướng", "Đã tháo gỡ");
    }

    @Test
    void aLaterReportEndsTheObstacle() {
        UUID id = rows.task(agency, "PHOTO");
        PlanWalk.expect(
                new ReportWalk(officer, id)
                        .choose("STUCK")
                        .words(Map.of("vuong-mac", "Thiếu kinh phí"))
                        .send(),
                302,
                officer);
        PlanWalk.expect(
                new ReportWalk(officer, id)
                        .choose("UNDER_WAY")
                        .words(Map.of("da-lam", "Đã có kinh phí"))
                        .send(),
                302,
                officer);
        assertThat(officer.read("/nhiem-vu/" + id).text()).contains("Đã tháo gỡ");
    }

    @Test
    void aFileNeedsItsDeclaration() throws IOException {
        UUID id = rows.task(agency, "FIGURES");
        var walk = new ReportWalk(officer, id).choose("UNDER_WAY");
        var answer = officer.upload(
                walk.task + "/cap-nhat/noi-dung", Map.of("da-lam", "ghi chép"), "a.xlsx", workbook("A", "B"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page(answer).text()).contains("cam kết", "ghi chép");
    }

    @Test
    void aFileIsUsedAgainWithItsName() throws IOException {
        UUID first = rows.task(agency, "FIGURES");
        PlanWalk.expect(
                new ReportWalk(officer, first)
                        .choose("UNDER_WAY")
                        .words(Map.of("da-lam", "một"), "chung.xlsx", workbook("A", "B"))
                        .send(),
                302,
                officer);
        UUID second = rows.task(agency, "FIGURES");
        var walk = new ReportWalk(officer, second).choose("DONE");
        String again = officer.read(walk.task + "/cap-nhat/noi-dung")
                .select("select[name=dung-lai] option:contains(chung.xlsx)")
                .attr("value");
        walk.words(new LinkedHashMap<>(Map.of("da-lam", "hai", "dung-lai", again)));
        PlanWalk.expect(walk.send(), 302, officer);
        assertThat(monitor.read(walk.task).text()).contains("chung.xlsx", "dùng lại có khai báo");
    }

    /** As an office program writes it. */
    static byte[] workbook(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Bảng");
            for (int i = 0; i < names.length; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(names[i]);
                row.createCell(1).setCellValue(i);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
