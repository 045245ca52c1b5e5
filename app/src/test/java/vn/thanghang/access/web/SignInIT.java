package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.FirstAdministrator;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.Phone;
import vn.thanghang.access.Role;

/** Sign-in as people meet it, over HTTP and against the database: nothing is mocked. */
@AccessIT
class SignInIT {

    private static final String PASSWORD = "con mèo trèo cây cau";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private FirstAdministrator firstAdministrator;

    private Phone phone = new Phone();

    @BeforeEach
    void nobodyYet() {
        sql.sql("delete from access.failed_try").update();
        phone = new Phone();
    }

    @Test
    void theFirstLinkLeadsThroughBothFactorsAndWorksOnce() {
        sql.sql("update access.account set demonstration = true, password_hash = null, password_at = null")
                .update();
        var older = firstAdministrator.code().orElseThrow();
        var code = firstAdministrator.code().orElseThrow();
        var visitor = new Visitor(context);
        assertThat(visitor.get("/kich-hoat/" + older).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/kich-hoat/khongco").statusCode()).isEqualTo(404);
        visitor.read("/kich-hoat/" + code);
        var weak = visitor.post(
                "/kich-hoat/" + code,
                Map.of("name", "Lê Cẩm Vân", "login", "van.lc", "password", "Matkhau@1234", "repeated", "Matkhau@123"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(visitor.page(weak).select(".summary a").eachAttr("href"))
                .containsExactly("#mat-khau-moi", "#nhap-lai");
        var set = visitor.post(
                "/kich-hoat/" + code,
                Map.of("name", "Lê Cẩm Vân", "login", "van.lc", "password", PASSWORD, "repeated", PASSWORD));
        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/tai-khoan").headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).endsWith("/dang-nhap/ma-xac-thuc"));
        enrol(visitor);
        var codes =
                visitor.read("/tai-khoan/ma-khoi-phuc").select(".codes code").eachText();
        assertThat(codes).hasSize(10).allMatch(text -> text.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(visitor.read("/tai-khoan").select("h1").text()).isEqualTo("Lê Cẩm Vân");
        assertThat(visitor.get("/quan-tri/nguoi-dung").statusCode()).isEqualTo(200);
        assertThat(new Visitor(context).get("/kich-hoat/" + code).statusCode()).isEqualTo(404);
        assertThat(firstAdministrator.code()).isEmpty();
    }

    @Test
    void anInvitedPersonActivatesTheAccountAndSignsInAgain() {
        var visitor = activated("thu.nm");
        var codes =
                visitor.read("/tai-khoan/ma-khoi-phuc").select(".codes code").eachText();
        var again = withPassword("thu.nm", PASSWORD);
        var before = again.cookie("sid");
        again.read("/dang-nhap/ma-xac-thuc");
        phone.waitForNextCode();
        var used = phone.code();
        assertThat(again.post("/dang-nhap/ma-xac-thuc", Map.of("code", used)).statusCode())
                .isEqualTo(302);
        assertThat(again.cookie("sid")).isNotEqualTo(before);
        assertThat(again.get("/tai-khoan").statusCode()).isEqualTo(200);

        var replay = withPassword("thu.nm", PASSWORD);
        replay.read("/dang-nhap/ma-xac-thuc");
        assertThat(replay.post("/dang-nhap/ma-xac-thuc", Map.of("code", used)).statusCode())
                .as("one code opens one door once")
                .isEqualTo(422);
        replay.read("/dang-nhap/ma-khoi-phuc");
        assertThat(replay.post("/dang-nhap/ma-khoi-phuc", Map.of("code", codes.getFirst()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(replay.get("/tai-khoan").statusCode()).isEqualTo(200);

        var twice = withPassword("thu.nm", PASSWORD);
        twice.read("/dang-nhap/ma-khoi-phuc");
        assertThat(twice.post("/dang-nhap/ma-khoi-phuc", Map.of("code", codes.getFirst()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(twice.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    @ListedFault(45)
    void wrongPasswordAndUnknownAccountReadTheSameAndCloseAfterFiveTries() {
        activated("ha.pt");
        for (var login : List.of("ha.pt", "khong.co.ai")) {
            var texts = new ArrayList<String>();
            for (int i = 0; i < 7; i++) {
                var visitor = new Visitor(context);
                visitor.read("/dang-nhap");
                var answer = visitor.post("/dang-nhap", Map.of("login", login, "password", "sai mật khẩu rồi " + i));
                assertThat(answer.statusCode()).isEqualTo(422);
                texts.add(visitor.page(answer).select(".summary li, .notice p").text());
            }
            assertThat(texts.get(0)).isEqualTo(texts.get(1)).contains("chưa đúng");
            assertThat(texts.get(4)).contains("Còn 0 lần");
            assertThat(texts.get(5)).contains("quá 5 lần");
        }
        var owner = new Visitor(context);
        owner.read("/dang-nhap");
        assertThat(owner.page(owner.post("/dang-nhap", Map.of("login", "HA.PT", "password", PASSWORD)))
                        .text())
                .contains("quá 5 lần");
    }

    @Test
    void manyAtOnceGetNoMoreTriesThanOneAfterTheOther() {
        var refusedFast = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var _ = pool.submit(() -> {
                    var visitor = Visitor.anonymous(context);
                    var answer = visitor.post("/dang-nhap", Map.of("login", "dong.nguoi", "password", "sai mật khẩu"));
                    if (visitor.page(answer).text().contains("quá 5 lần")) {
                        refusedFast.incrementAndGet();
                    }
                });
            }
        }
        assertThat(refusedFast.get()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void signOutEndsTheSessionForGood() {
        var visitor = Visitor.signedIn(context, Role.MONITOR);
        var id = visitor.cookie("sid");
        var answer = visitor.post("/dang-xuat", Map.of());
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        var thief = new Visitor(context);
        thief.cookie("sid", id);
        assertThat(thief.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    void theOldPasswordIsAskedForAndTheOtherSessionsEnd() {
        var here = activated("doi.mk");
        var there = withPassword("doi.mk", PASSWORD);
        there.read("/dang-nhap/ma-xac-thuc");
        phone.waitForNextCode();
        there.post("/dang-nhap/ma-xac-thuc", Map.of("code", phone.code()));
        assertThat(there.get("/tai-khoan").statusCode()).isEqualTo(200);
        here.read("/tai-khoan/ma-khoi-phuc");
        here.read("/tai-khoan");
        var another = "ruộng bậc thang tháng chín";
        var wrong = Map.of("oldPassword", "không phải", "password", another, "repeated", another);
        assertThat(here.post("/tai-khoan/mat-khau", wrong).statusCode()).isEqualTo(422);
        assertThat(there.get("/tai-khoan").statusCode()).isEqualTo(200);
        var right = Map.of("oldPassword", PASSWORD, "password", another, "repeated", another);
        assertThat(here.post("/tai-khoan/mat-khau", right).statusCode()).isEqualTo(302);
        assertThat(here.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(there.get("/tai-khoan").statusCode()).isEqualTo(303);
        withPassword("doi.mk", another);
    }

    @Test
    void fiveWrongCodesCloseTheSecondFactor() {
        activated("sai.ma");
        var visitor = withPassword("sai.ma", PASSWORD);
        visitor.read("/dang-nhap/ma-xac-thuc");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.post("/dang-nhap/ma-xac-thuc", Map.of("code", "12345" + i))
                            .statusCode())
                    .isEqualTo(422);
        }
        phone.waitForNextCode();
        assertThat(visitor.post("/dang-nhap/ma-xac-thuc", Map.of("code", phone.code()))
                        .statusCode())
                .as("the right code, too late")
                .isEqualTo(422);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    void everyStepOfSignInIsWrittenDown() {
        long before = sql.sql("select coalesce(max(seq), 0) from audit.event")
                .query(Long.class)
                .single();
        activated("ghi.lai");
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        visitor.post("/dang-nhap", Map.of("login", "ghi.lai", "password", "sai mật khẩu rồi"));
        withPassword("ghi.lai", PASSWORD);
        var acts = sql.sql("select distinct act from audit.event where seq > ?")
                .param(before)
                .query(String.class)
                .list();
        assertThat(acts)
                .contains("access.account.invited", "access.password.set-by-link", "access.sign-in.refused")
                .contains("access.password.shown")
                .anyMatch(act -> act.startsWith("access.totp."));
    }

    @Test
    @ListedFault(62)
    void leadsOnlyToPagesOfThisSiteAfterSignIn() {
        assertThat(SignInPaths.safe("/ket-qua?nam=2022")).isEqualTo("/ket-qua?nam=2022");
        for (var evil : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "/dang-nhap",
                "/a\r\nSet-Cookie: x=1",
                " /x")) {
            assertThat(SignInPaths.safe(evil)).as(evil).isEqualTo("/");
        }
    }

    @Test
    @ListedFault(59)
    void everyWritingRouteRefusesAForeignOriginAndAMissingToken() {
        var paths = List.of("/dang-nhap", "/dang-xuat", "/tai-khoan/mat-khau", "/quan-tri/nguoi-dung", "/khong-co");
        for (var path : paths) {
            var visitor = Visitor.signedIn(context, Role.ADMINISTRATOR);
            var good = visitor.csrf();
            assertThat(visitor.send(visitor.postRequest(path, Map.of(), good)).statusCode())
                    .as("neither origin nor site: %s", path)
                    .isEqualTo(403);
            assertThat(visitor.send(visitor.postRequest(path, Map.of(), good).header("Origin", "https://evil.example"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.send(visitor.postRequest(path, Map.of(), good).header("Sec-Fetch-Site", "same-site"))
                            .statusCode())
                    .isEqualTo(403);
            for (var token : List.of("", "wrong", Visitor.anonymous(context).csrf() + "x")) {
                assertThat(visitor.send(visitor.postRequest(path, Map.of(), token)
                                        .header("Origin", visitor.origin()))
                                .statusCode())
                        .as("token %s: %s", token, path)
                        .isEqualTo(403);
            }
        }
    }

    private Visitor activated(String login) {
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var invited = administrator.page(administrator.post(
                "/quan-tri/nguoi-dung",
                Map.of("name", "Nguyễn Minh Thư", "login", login, "role", "MONITOR", "from", "1/1/2026")));
        var link = Objects.requireNonNull(invited.selectFirst("#lien-ket")).attr("value");
        var path = link.substring(link.indexOf("/kich-hoat/"));
        var visitor = new Visitor(context);
        visitor.read(path);
        assertThat(visitor.post(path, Map.of("password", PASSWORD, "repeated", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        enrol(visitor);
        return visitor;
    }

    private void enrol(Visitor visitor) {
        Document page = visitor.read("/dang-nhap/thiet-lap-ma");
        phone = new Phone(Objects.requireNonNull(page.selectFirst("code.key")).text());
        assertThat(visitor.post("/dang-nhap/thiet-lap-ma", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        visitor.read("/dang-nhap/thiet-lap-ma");
        assertThat(visitor.post("/dang-nhap/thiet-lap-ma", Map.of("code", phone.code()))
                        .statusCode())
                .isEqualTo(302);
    }

    private Visitor withPassword(String login, String password) {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        assertThat(visitor.post("/dang-nhap", Map.of("login", login, "password", password))
                        .statusCode())
                .isEqualTo(302);
        return visitor;
    }
}
