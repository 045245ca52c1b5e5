package vn.thanghang.directive.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** A meeting is noted and its conclusions become a paper; a programme with its targets. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class MeetingPagesIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void conclusionsBecomeTheNoticeTheirPointsDuties() {
        Visitor monitor = Visitor.signedIn(context, Role.MONITOR);
        monitor.read("/hop/moi");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("loai", "CONFERENCE");
        form.put("ten", "Hội nghị phân tích Chỉ số PAPI năm 2022");
        form.put("ngay", "không rõ");
        form.put("phat-bieu", "Sở Y tế: khám bệnh\nSở Xây dựng");
        form.put("ket-luan", "Sở Y tế rà soát giá khám bệnh\n- Giao Sở Nội vụ theo dõi, đôn đốc.");
        HttpResponse<String> wrong = monitor.post("/hop/moi", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(monitor.page(wrong).select("#ket-luan").val()).contains("Sở Y tế rà soát");
        form.put("ngay", "28/04/2023");
        String meeting = location(monitor.post("/hop/moi", form)).replaceFirst("\\?.*", "");
        assertThat(location(monitor.post("/hop/moi", form))).startsWith(meeting);
        form.put("version", "0");
        assertThat(location(monitor.post(meeting, form))).endsWith("?xong=luu");
        assertThat(monitor.post(meeting, form).statusCode()).isEqualTo(409);
        Document page = monitor.read(meeting);
        String key =
                page.select("form:has(input[value=thong-bao]) input[name=key]").val();
        String paper = location(monitor.post(meeting + "/van-ban", Map.of("loai", "thong-bao", "key", key)));
        Document notice = monitor.read(paper);
        assertThat(notice.select("#loai option[selected]").val()).isEqualTo("TB");
        assertThat(notice.select("#van").first().wholeText())
                .contains("1. Sở Y tế rà soát giá khám bệnh.\n2. Giao Sở Nội vụ theo dõi, đôn đốc./.");
        String invitationKey =
                page.select("form:has(input[value=giay-moi]) input[name=key]").val();
        String invitation =
                location(monitor.post(meeting + "/van-ban", Map.of("loai", "giay-moi", "key", invitationKey)));
        assertThat(monitor.read(invitation).select("#kinh-gui").first().wholeText())
                .isEqualTo("Sở Y tế\nSở Xây dựng");
        assertThat(monitor.read(meeting).select("form[action$=/van-ban]")).isEmpty();
        Visitor officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
        assertThat(officer.read(meeting).select("main").text()).contains("Giao Sở Nội vụ theo dõi");
        assertThat(officer.read(meeting).select("textarea")).isEmpty();
        assertThat(officer.post(meeting, form).statusCode()).isEqualTo(403);
    }

    @Test
    void aProgrammeHoldsTargetsAndResultsWithTheirSource() {
        Visitor monitor = Visitor.signedIn(context, Role.MONITOR);
        monitor.read("/chuong-trinh");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("ten", "Chương trình nâng cao các chỉ số");
        form.put("so", "12-CTr/TU");
        form.put("tu-nam", "2021");
        form.put("den-nam", "2019");
        assertThat(monitor.post("/chuong-trinh", form).statusCode()).isEqualTo(422);
        form.put("den-nam", "2025");
        String programme = location(monitor.post("/chuong-trinh", form));
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put("version", "0");
        targets.put("muc-PAPI-2022", "nhóm Trung bình cao");
        targets.put("dat-PAPI-2022", "40,72 điểm");
        HttpResponse<String> wrong = monitor.post(programme, targets);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(monitor.page(wrong).select("#dat-PAPI-2022").val()).isEqualTo("40,72 điểm");
        targets.put("nguon-PAPI-2022", "Báo cáo PAPI 2022");
        assertThat(location(monitor.post(programme, targets))).endsWith("?xong=luu");
        assertThat(monitor.post(programme, targets).statusCode()).isEqualTo(409);
        Document page = monitor.read(programme);
        assertThat(page.select("#muc-tieu-PAPI tbody tr").eachText())
                .contains("2022 nhóm Trung bình cao 40,72 điểm Báo cáo PAPI 2022", "2021 Chưa đặt Chưa có");
        assertThat(page.select("#muc-tieu-SIPAS tbody tr")).hasSize(5);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseGet(() -> "no redirect but " + answer.statusCode())
                .replaceFirst("^https?://[^/]+", "");
    }
}
