package vn.thanghang.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** Entering a decision on days off over HTTP. */
@DatabaseIT(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DecisionPagesIT {

    private static final String DECISIONS = "/lich-lam-viec/quyet-dinh";

    @Autowired
    private ApplicationContext context;

    @Test
    void entersADecisionAfterAPreview() {
        var visitor = Visitor.signedIn(context, Role.MONITOR);
        Document preview =
                visitor.page(visitor.post(DECISIONS + "/xem-truoc", decision("09/06/2027 - 10/06/2027: Nghỉ thử")));
        assertThat(preview.selectFirst("h1").text()).isEqualTo("Sẽ đổi 2 ngày và tính lại 0 thời hạn đang mở");
        assertThat(visitor.read("/lich-lam-viec?nam=2027").text()).doesNotContain("Nghỉ thử");

        var entered = visitor.post(DECISIONS, fields(preview));
        String page = entered.headers().firstValue("Location").orElseThrow();
        assertThat(page).matches(".*/lich-lam-viec/quyet-dinh/[0-9]+\\?xong");
        assertThat(visitor.read(page.substring(page.indexOf(DECISIONS)))
                        .selectFirst("h1")
                        .text())
                .startsWith("01/TB-BNV ngày 01/12/2026: 2 ngày");

        var again = visitor.post(DECISIONS, fields(preview));
        assertThat(again.headers().firstValue("Location"))
                .as("the same form again")
                .hasValue(page);
    }

    @Test
    void showsThePreviewAgainWhenTheCalendarMovedMeanwhile() {
        var visitor = Visitor.signedIn(context, Role.MONITOR);
        Map<String, String> first =
                fields(visitor.page(visitor.post(DECISIONS + "/xem-truoc", decision("14/06/2027"))));
        Map<String, String> second =
                fields(visitor.page(visitor.post(DECISIONS + "/xem-truoc", decision("15/06/2027"))));
        assertThat(visitor.post(DECISIONS, first).statusCode()).isEqualTo(302);
        var late = visitor.post(DECISIONS, second);
        assertThat(late.statusCode()).isEqualTo(409);
        Document again = visitor.page(late);
        assertThat(again.select("[role=alert]")).hasSize(1);
        assertThat(visitor.post(DECISIONS, fields(again)).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhichLineCannotBeRead() {
        var visitor = Visitor.signedIn(context, Role.MONITOR);
        var refused = visitor.post(DECISIONS + "/xem-truoc", decision("31/02/2027: không có"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = visitor.page(refused);
        assertThat(page.select(".summary a").eachAttr("href")).containsExactly("#nghi");
        assertThat(page.selectFirst("textarea[name=nghi]").text()).isEqualTo("31/02/2027: không có");
        assertThat(page.selectFirst("input[name=so]").attr("value")).isEqualTo("01/TB-BNV");
        var unequal = new HashMap<>(decision(""));
        unequal.put("hoan-doi", "09/06/2027");
        assertThat(visitor.page(visitor.post(DECISIONS + "/xem-truoc", unequal))
                        .select(".summary a")
                        .eachAttr("href"))
                .containsExactly("#hoan-doi");
    }

    @Test
    void isForThoseWhoKeepTheCalendar() {
        assertThat(Visitor.signedIn(context, Role.FOCAL_OFFICER).get(DECISIONS).statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(context, Role.MONITOR)
                        .get(DECISIONS + "/99")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(context, Role.MONITOR).get(DECISIONS + "/x").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> decision(String days) {
        return Map.of("so", "01/TB-BNV", "co-quan", "Bộ Nội vụ", "ngay", "01/12/2026", "nam", "2027", "nghi", days);
    }

    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        page.select("form[action=" + DECISIONS + "] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.remove("_csrf");
        return fields;
    }
}
