package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Device;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** A factor again before grave acts: on every route that does one, in place, and without losing what was typed. */
@AccessIT
class ConfirmationIT {

    private static final String PASSWORD = "con mèo trèo cây cau";
    private static final String BASIS = "Công văn số 123/UBND-NC\r\nngày \"02/3/2026\" <của> UBND tỉnh";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private TestPeople people;
    private CurrentUser leader;

    @BeforeEach
    void aLeader() {
        people = new TestPeople(context);
        leader = people.withPassword(Role.LEADER, PASSWORD);
    }

    @Test
    void everyRouteOfAGraveActAsksAfterFiveMinutesAndNoOtherDoes() {
        var everybody = people.holding(Role.values());
        var grave = new TreeSet<Act>();
        var wrong = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!(Rule.of(handler) instanceof Rule.Needs needs)
                    || info.getPatternValues().contains("/test/two-rules")) {
                return;
            }
            for (var pattern : info.getPatternValues()) {
                boolean reads = info.getMethodsCondition().getMethods().stream()
                        .allMatch(method -> method.name().equals("GET"));
                var path = RoutesIT.filled(pattern);
                var visitor = Visitor.signedInLongAgo(context, everybody);
                var answer = reads ? visitor.get(path) : visitor.post(path, Map.of());
                boolean asks = answer.statusCode() == 401
                        && !visitor.page(answer)
                                .select("[name=_mat-khau], [name=_ma]")
                                .isEmpty();
                if (asks != needs.lately()) {
                    wrong.add((reads ? "GET " : "POST ") + path + ": " + answer.statusCode());
                }
                if (needs.lately() && needs.act() != Act.MANAGE_OWN_ACCOUNT) {
                    grave.add(needs.act());
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(grave)
                .containsExactlyInAnyOrder(
                        Act.MANAGE_ACCOUNTS,
                        Act.PUBLISH_RESULTS,
                        Act.ENTER_PUBLICATION_BASIS,
                        Act.SWITCH_NUMBER_REGISTER,
                        Act.ENTER_APPROVAL_BASIS,
                        Act.DELEGATE_ROLE,
                        Act.EXPORT_AUDIT_LOG);
    }

    @Test
    void thePasswordInPlaceSendsTheFormAsItWasTyped() {
        var visitor = Visitor.signedInLongAgo(context, leader);
        var before = visitor.cookie("sid");
        var asked = visitor.post("/quan-tri/cong-khai", Map.of("basis", BASIS));
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(entered()).isZero();
        var wrong = visitor.post("/quan-tri/cong-khai", typed(visitor.page(asked), "_mat-khau", "sai mật khẩu"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(visitor.page(wrong).select(".summary")).isNotEmpty();
        assertThat(entered()).isZero();
        var right = visitor.post("/quan-tri/cong-khai", typed(visitor.page(wrong), "_mat-khau", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(entered()).isEqualTo(1);
        assertThat(visitor.cookie("sid")).isNotEqualTo(before);
        assertThat(visitor.post("/quan-tri/cong-khai/rut", Map.of()).statusCode())
                .as("not asked again within five minutes")
                .isEqualTo(302);
    }

    @Test
    void aPasskeyInPlaceDoesTheSame() {
        var device = new Device(new Visitor(context).origin());
        var fresh = Visitor.signedIn(context, leader);
        var made = device.make(Device.options(fresh.fetched("/tai-khoan/khoa-truy-cap/thach-thuc")));
        fresh.post("/tai-khoan/khoa-truy-cap", Map.of("credential", made, "name", "a"));
        var visitor = Visitor.signedInLongAgo(context, leader);
        var asked = visitor.page(visitor.post("/quan-tri/cong-khai", Map.of("basis", BASIS)));
        var options = Device.options(visitor.fetched("/xac-nhan/khoa-truy-cap/thach-thuc"));
        var refused = visitor.post(
                "/quan-tri/cong-khai",
                typed(asked, "_khoa", device.onOrigin("https://evil.example").show(options)));
        assertThat(refused.statusCode()).isEqualTo(401);
        var again = Device.options(visitor.fetched("/xac-nhan/khoa-truy-cap/thach-thuc"));
        var answer = device.onOrigin(visitor.origin()).show(again);
        assertThat(visitor.post("/quan-tri/cong-khai", typed(asked, "_khoa", answer))
                        .statusCode())
                .isEqualTo(302);
        visitor.post("/quan-tri/cong-khai/rut", Map.of());
    }

    @Test
    void whoHasNoPasswordHereShowsACode() {
        var guest = people.holding(Role.LEADER);
        var phone = people.givePhone(guest);
        var visitor = Visitor.signedInLongAgo(context, guest);
        var asked = visitor.page(visitor.post("/quan-tri/cong-khai", Map.of("basis", BASIS)));
        assertThat(visitor.post("/quan-tri/cong-khai", typed(asked, "_ma", "000000"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.post("/quan-tri/cong-khai", typed(asked, "_ma", phone.code()))
                        .statusCode())
                .isEqualTo(302);
        visitor.post("/quan-tri/cong-khai/rut", Map.of());
    }

    @Test
    void theExportOfTheLogWaitsForAFactorAndGoesOnFromThere() {
        var auditor = people.withPassword(Role.AUDITOR, PASSWORD);
        var visitor = Visitor.signedInLongAgo(context, auditor);
        assertThat(visitor.get("/kiem-tra/nhat-ky").statusCode()).isEqualTo(200);
        var asked = visitor.get("/kiem-tra/nhat-ky/tai-ve");
        assertThat(asked.statusCode()).isEqualTo(401);
        var page = visitor.page(visitor.post("/xac-nhan", typed(visitor.page(asked), "_mat-khau", PASSWORD)));
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/kiem-tra/nhat-ky/tai-ve");
        assertThat(visitor.get("/kiem-tra/nhat-ky/tai-ve").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingInPlaceIsBoundedAndClosesNothingElse() {
        var visitor = Visitor.signedInLongAgo(context, leader);
        HttpResponse<String> last = visitor.post("/quan-tri/cong-khai", Map.of("basis", BASIS));
        for (int i = 0; i < 6; i++) {
            last = visitor.post("/quan-tri/cong-khai", typed(visitor.page(last), "_mat-khau", "sai " + i));
        }
        assertThat(visitor.page(last).text()).contains("quá 5 lần");
        var elsewhere = new Visitor(context);
        elsewhere.read("/dang-nhap");
        assertThat(elsewhere
                        .post("/dang-nhap", Map.of("login", people.login(leader), "password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }

    /** What a browser would send from the page: the hidden fields of its last form, and the factor. */
    private static Map<String, String> typed(Document page, String name, String value) {
        var fields = new HashMap<String, String>();
        var form = Objects.requireNonNull(page.select("main form[action]").last());
        for (var field : form.select("input[type=hidden]:not([name=_csrf])")) {
            fields.put(field.attr("name"), field.attr("value"));
        }
        fields.put(name, value);
        return fields;
    }

    private int entered() {
        return sql.sql("select count(*) from access.publication_basis where entered_by = ? and withdrawn_at is null")
                .param(leader.accountId())
                .query(Integer.class)
                .single();
    }
}
