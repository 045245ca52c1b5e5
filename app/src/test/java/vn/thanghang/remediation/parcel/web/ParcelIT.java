package vn.thanghang.remediation.parcel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
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

/** One form of a locality for what all are asked alike, and the slices of it each gathering agency sees. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ParcelIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private JdbcClient owner;
    private String locality;
    private String gatherer;
    private String second;
    private Visitor officer;

    @BeforeEach
    void localities() {
        String some = UUID.randomUUID().toString().substring(0, 8);
        owner = JdbcClient.create(database.owner());
        locality = "xa-" + some;
        gatherer = "so-" + some;
        second = "so-hai-" + some;
        var rows = new TaskRows(owner);
        rows.alike(gatherer, 2041, List.of(locality, "xa-khac-" + some));
        rows.alike(second, 2042, List.of(locality, "xa-khac-" + some));
        rows.task(locality, "PHOTO");
        officer = signedIn(locality, Role.FOCAL_OFFICER);
    }

    private Visitor signedIn(String at, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, role));
    }

    private Map<String, String> form(String progress) {
        var page = officer.read("/goi-viec");
        var form = new LinkedHashMap<>(PlanWalk.form(page, "form[enctype]"));
        form.put("viec", String.join(",", page.select("input[name=viec]").eachAttr("value")));
        form.put("tien-do", progress);
        form.put("noi-dung", "Đã niêm yết tại 8 ấp");
        return form;
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private long count(String from) {
        return owner.sql("select count(*) from " + from + " where agency = :agency")
                .param("agency", locality)
                .query(Long.class)
                .single();
    }

    @Test
    void oneFormOnePhotographAndAReportForEachTask() throws IOException {
        assertThat(officer.read("/goi-viec").select("input[name=viec]").size()).isEqualTo(2);
        var form = form("DONE");
        form.put("declared", "khong-mat");
        var sent = officer.upload("/goi-viec", form, "anh.png", picture());
        PlanWalk.expect(sent, 302, officer);
        String slices = path(sent);
        assertThat(officer.read(slices).text()).contains("Đã gửi gói việc", "Chờ cơ quan đầu mối xem");
        PlanWalk.expect(officer.upload("/goi-viec", form, "anh.png", picture()), 302, officer);
        assertThat(count("remediation.parcel")).isEqualTo(1);
        assertThat(count("remediation.progress_report")).isEqualTo(2);
        assertThat(count("remediation.evidence")).isEqualTo(2);
        assertThat(owner.sql("select count(distinct sha256) from remediation.evidence where agency = :agency")
                        .param("agency", locality)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(officer.read("/goi-viec").text()).contains("Không có nhiệm vụ chung nào chưa xong");
    }

    @Test
    void nothingIsFiledWhenOneTaskDoesNotTakeIt() {
        var form = form("DONE");
        var answer = officer.post("/goi-viec", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(officer.page(answer).text()).contains("Chưa gửi phần nào", "Mở 12 buổi đối thoại");
        assertThat(officer.page(answer).select("textarea").text()).contains("Đã niêm yết tại 8 ấp");
        assertThat(count("remediation.progress_report")).isZero();
        form.put("viec", "");
        form.put("tien-do", "UNDER_WAY");
        assertThat(officer.post("/goi-viec", form).statusCode()).isEqualTo(422);
        assertThat(count("remediation.parcel")).isZero();
    }

    @Test
    void eachGatheringAgencySeesItsSliceAndWhoHasAnswered() {
        String slices = path(officer.post("/goi-viec", form("UNDER_WAY"))).replaceAll("\\?.*", "");
        Visitor department = signedIn(gatherer, Role.FOCAL_OFFICER);
        assertThat(department.read("/goi-viec/tinh-hinh").text()).contains("1 trên 2 địa phương", "Chưa gửi");
        assertThat(department.read("/viec-cua-toi").text()).contains("Xem phần gói việc");
        List<Element> seen = department.read(slices).select("section.card");
        assertThat(seen).hasSize(1);
        String accept = department.read(slices).select("form[action$=/nhan]").attr("action");
        String giveBack = department.read(slices).select("form[action$=/tra]").attr("action");
        assertThat(department
                        .post(giveBack, Map.of("version", "0", "ly-do", " "))
                        .statusCode())
                .isEqualTo(422);
        PlanWalk.expect(
                department.post(giveBack, Map.of("version", "0", "ly-do", "Bổ sung ảnh bảng niêm yết")),
                302,
                department);
        assertThat(department.post(accept, Map.of("version", "0")).statusCode()).isEqualTo(409);
        assertThat(officer.read(slices).text()).contains("Đề nghị bổ sung", "Bổ sung ảnh bảng niêm yết");
        assertThat(officer.read("/viec-cua-toi").text()).contains("Bổ sung gói việc");
        assertThat(officer.post(accept, Map.of("version", "0")).statusCode()).isEqualTo(404);
        assertThat(signedIn("so-la", Role.HEAD).get(slices).statusCode()).isEqualTo(404);
        Visitor monitor = signedIn("so-noi-vu-thu", Role.MONITOR);
        assertThat(monitor.read(slices).select("section.card")).hasSize(2);
        assertThat(monitor.post(accept, Map.of("version", "0")).statusCode()).isEqualTo(404);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
