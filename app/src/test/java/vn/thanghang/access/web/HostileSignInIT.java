package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Device;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** What a stranger, a thief of a cookie or a forger of requests tries at the door. */
@AccessIT
class HostileSignInIT {

    private static final String PASSWORD = "con mèo trèo cây cau";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser owner;

    @BeforeEach
    void anOwner() {
        people = new TestPeople(context);
        owner = people.withPassword(Role.MONITOR, PASSWORD);
    }

    @Test
    @ListedFault(44)
    void aHundredWrongPasswordsCloseThatWayAndTheOwnerComesInByPasskey() {
        var device = registered();
        var stranger = Visitor.anonymous(context);
        int judged = 0;
        for (int i = 0; i < 100; i++) {
            var answer = stranger.post("/dang-nhap", Map.of("login", people.login(owner), "password", "sai rồi " + i));
            assertThat(answer.statusCode()).isEqualTo(422);
            judged += stranger.page(answer).select(".summary").isEmpty() ? 0 : 1;
        }
        assertThat(judged).as("tries that were looked at").isEqualTo(5);
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        var options = Device.options(visitor.fetched("/dang-nhap/khoa-truy-cap/thach-thuc"));
        visitor.post("/dang-nhap/khoa-truy-cap", Map.of("credential", device.show(options)));
        visitor.read("/dang-nhap/mat-khau");
        assertThat(visitor.post("/dang-nhap/mat-khau", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    @ListedFault(46)
    void aCodeOpensOneDoorOnceWithinItsHalfMinute() {
        var phone = people.givePhone(owner);
        var code = phone.code();
        var first = withPassword();
        assertThat(first.post("/dang-nhap/ma-xac-thuc", Map.of("code", code)).statusCode())
                .isEqualTo(302);
        var second = withPassword();
        assertThat(second.post("/dang-nhap/ma-xac-thuc", Map.of("code", code)).statusCode())
                .isEqualTo(422);
        assertThat(second.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    @ListedFault(47)
    void thePasswordAloneLeadsFromADeepLinkToTheSecondFactor() {
        people.givePhone(owner);
        var visitor = withPassword();
        for (var path : List.of("/tai-khoan", "/van-ban", "/ket-qua/so-lieu", "/kiem-tra/nhat-ky")) {
            assertThat(location(visitor.get(path))).as(path).doesNotContain("tiep=");
        }
        assertThat(location(visitor.get("/tai-khoan"))).endsWith("/dang-nhap/ma-xac-thuc");
    }

    @Test
    @ListedFault(49)
    void aSessionIdFixedBeforeSignInIsWorthNothingAfterwards() {
        people.givePhone(owner);
        var attacker = new Visitor(context);
        attacker.read("/dang-nhap");
        var fixed = attacker.cookie("sid");
        var victim = new Visitor(context);
        victim.cookie("sid", fixed);
        victim.read("/dang-nhap");
        victim.post("/dang-nhap", Map.of("login", people.login(owner), "password", PASSWORD));
        assertThat(victim.cookie("sid")).isNotEqualTo(fixed).hasSize(43);
        assertThat(location(attacker.get("/tai-khoan"))).contains("/dang-nhap?tiep=");
        var own = new Visitor(context);
        own.cookie("sid", "A".repeat(43));
        own.read("/dang-nhap");
        assertThat(own.cookie("sid")).as("an id the visitor made up").isNotEqualTo("A".repeat(43));
    }

    @Test
    @ListedFault(50)
    void theCookieIsWorthNothingAfterSigningOut() {
        var visitor = Visitor.signedIn(context, owner);
        var id = visitor.cookie("sid");
        visitor.post("/dang-xuat", Map.of());
        var thief = new Visitor(context);
        thief.cookie("sid", id);
        assertThat(thief.send(thief.request("/tai-khoan")
                                .setHeader("Accept", "application/json")
                                .GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(location(thief.get("/tai-khoan"))).contains("/dang-nhap?tiep=");
    }

    @Test
    @ListedFault(55)
    void hiddenFieldsThatSetAStateOrAnOwnerChangeNothing() {
        var leader = Visitor.signedIn(context, Role.LEADER);
        var basis = "Công văn số 123/UBND-NC ngày 02/3/2026";
        leader.post(
                "/quan-tri/cong-khai",
                Map.of(
                        "basis",
                        basis,
                        "status",
                        "APPROVED",
                        "id",
                        "x",
                        "enteredBy",
                        owner.accountId().toString(),
                        "withdrawnAt",
                        "2026-01-01"));
        assertThat(sql.sql("select count(*) from access.publication_basis where basis = ? and entered_by <> ?"
                                + " and withdrawn_at is null")
                        .params(basis, owner.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        leader.post("/quan-tri/cong-khai/rut", Map.of());
    }

    @Test
    @ListedFault(56)
    void aNameThatComesTwiceIsRefused() {
        var visitor = Visitor.signedIn(context, Role.LEADER);
        assertThat(visitor.get("/tai-khoan?xong=a&xong=b").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/quan-tri/cong-khai?basis=mot-can-cu-khac", Map.of("basis", "một căn cứ dài đủ"))
                        .statusCode())
                .as("once in the address and once in the form")
                .isEqualTo(400);
        assertThat(sql.sql("select count(*) from access.publication_basis where basis like 'một căn cứ%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.7",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Proto, https",
        "Forwarded, for=203.0.113.7;host=evil.example",
        "X-Original-URL, /health",
        "X-Rewrite-URL, /health",
        "X-HTTP-Method-Override, DELETE",
        "X-Method-Override, GET"
    })
    @ListedFault(60)
    void headersThatPretendSomethingElseHaveNoEffect(String name, String value) {
        var visitor = Visitor.signedIn(context, Role.MONITOR);
        var answer = visitor.send(
                visitor.request("/quan-tri/nguoi-dung").header(name, value).GET());
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        // Behind a forwarding header the cookie of bare loopback does not count: nothing is reached either way.
        assertThat(answer.statusCode()).isIn(403, 303);
        var post = visitor.postRequest("/tai-khoan/ma-moi", Map.of("_method", "DELETE"), visitor.csrf())
                .header(name, value)
                .header("Origin", "https://evil.example");
        assertThat(visitor.send(post).statusCode()).isEqualTo(403);
    }

    @Test
    @ListedFault(62)
    void afterSignInNobodyIsLedOutside() {
        for (var evil : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/%2f/evil.example/..",
                "javascript:alert(1)")) {
            var phone = people.givePhone(owner);
            var visitor = new Visitor(context);
            visitor.read("/dang-nhap");
            visitor.post("/dang-nhap", Map.of("login", people.login(owner), "password", PASSWORD, "next", evil));
            visitor.read("/dang-nhap/ma-xac-thuc");
            var target = location(visitor.post("/dang-nhap/ma-xac-thuc", Map.of("code", phone.code())));
            assertThat(URI.create(visitor.origin()).resolve(target).getAuthority())
                    .as(evil + " → " + target)
                    .isEqualTo(URI.create(visitor.origin()).getAuthority());
        }
    }

    @Test
    @ListedFault(63)
    void dataThatAreNotPublicAnswerNobodyLikeDataThatDoNotExist() {
        var nobody = new Visitor(context);
        var hidden = asData(nobody, "/chi-so/PAPI/2023/tra-vinh/so-sanh");
        var unknown = asData(nobody, "/chi-so/PAPI/1999/khong-co/so-sanh");
        assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(hidden.body().replaceAll("[0-9a-f]{8}", ""))
                .isEqualTo(unknown.body().replaceAll("[0-9a-f]{8}", ""));
    }

    private static HttpResponse<String> asData(Visitor visitor, String path) {
        return visitor.send(
                visitor.request(path).setHeader("Accept", "application/json").GET());
    }

    private Device registered() {
        var visitor = Visitor.signedIn(context, owner);
        var device = new Device(visitor.origin());
        var options = Device.options(visitor.fetched("/tai-khoan/khoa-truy-cap/thach-thuc"));
        assertThat(visitor.post("/tai-khoan/khoa-truy-cap", Map.of("credential", device.make(options), "name", "a"))
                        .statusCode())
                .isEqualTo(302);
        return device;
    }

    private Visitor withPassword() {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        visitor.post("/dang-nhap", Map.of("login", people.login(owner), "password", PASSWORD));
        visitor.read("/dang-nhap/ma-xac-thuc");
        return visitor;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.statusCode() + " without a target");
    }
}
