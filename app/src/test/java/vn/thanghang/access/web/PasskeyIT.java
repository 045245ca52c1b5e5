package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Device;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** Passkeys over HTTP with a device made by hand: both orders of factors, and every lie a device or a thief could tell. */
@AccessIT
class PasskeyIT {

    private static final String PASSWORD = "con mèo trèo cây cau";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser owner;
    private Device device;

    @BeforeEach
    void anOwnerOfAPasskey() {
        people = new TestPeople(context);
        owner = people.withPassword(Role.MONITOR, PASSWORD);
        device = registered(owner);
    }

    @Test
    void theFirstPasskeyBringsBothFactorsAndRecoveryCodes() {
        var newcomer = people.withPassword(Role.MONITOR, PASSWORD);
        var visitor = withPassword(newcomer);
        assertThat(location(visitor.get("/dang-nhap/ma-xac-thuc"))).endsWith("/dang-nhap/thiet-lap");
        var before = visitor.cookie("sid");
        visitor.read("/dang-nhap/thiet-lap");
        var made = new Device(visitor.origin()).make(asked(visitor, "/dang-nhap/thiet-lap-khoa"));
        var answer = visitor.post("/dang-nhap/thiet-lap-khoa", Map.of("credential", made, "name", "Máy phòng họp"));
        assertThat(location(answer)).endsWith("/tai-khoan/ma-khoi-phuc");
        assertThat(visitor.cookie("sid")).isNotEqualTo(before);
        assertThat(visitor.read("/tai-khoan/ma-khoi-phuc").select(".codes code"))
                .hasSize(10);
        assertThat(visitor.read("/tai-khoan").text()).contains("Máy phòng họp");
    }

    @Test
    void passwordThenPasskeyEndsWithBothFactors() {
        var visitor = withPassword(owner);
        assertThat(location(visitor.get("/tai-khoan"))).endsWith("/dang-nhap/ma-xac-thuc");
        var before = visitor.cookie("sid");
        assertThat(shownSecond(visitor, device).statusCode()).isEqualTo(302);
        assertThat(visitor.cookie("sid")).isNotEqualTo(before);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void passkeyThenPasswordEndsWithBothFactors() {
        var visitor = withPasskey(device);
        assertThat(location(visitor.get("/tai-khoan"))).endsWith("/dang-nhap/mat-khau");
        visitor.read("/dang-nhap/mat-khau");
        var before = visitor.cookie("sid");
        assertThat(visitor.post("/dang-nhap/mat-khau", Map.of("password", "sai mật khẩu"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/dang-nhap/mat-khau", Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.cookie("sid")).isNotEqualTo(before);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasskeyTwiceOrWithAnythingButThePasswordIsOneFactor() {
        var visitor = withPasskey(device);
        visitor.read("/dang-nhap/mat-khau");
        for (var path : new String[] {
            "/dang-nhap/ma-xac-thuc/khoa-truy-cap/thach-thuc",
            "/dang-nhap/ma-xac-thuc/khoa-truy-cap",
            "/dang-nhap/ma-xac-thuc",
            "/dang-nhap/ma-khoi-phuc",
            "/dang-nhap/thiet-lap-ma",
            "/dang-nhap/thiet-lap-khoa"
        }) {
            assertThat(visitor.post(path, Map.of()).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
        var half = withPassword(owner);
        assertThat(half.post("/dang-nhap/mat-khau", Map.of("password", PASSWORD))
                        .statusCode())
                .as("the password twice")
                .isEqualTo(401);
    }

    @Test
    void whoHasASecondFactorCannotGetAnotherOneWithThePasswordAlone() {
        var thief = withPassword(owner);
        thief.read("/dang-nhap/ma-xac-thuc");
        assertThat(thief.post("/dang-nhap/thiet-lap-khoa/thach-thuc", Map.of()).statusCode())
                .isEqualTo(404);
        var answer = thief.post("/dang-nhap/thiet-lap-khoa", Map.of("credential", "{}"));
        assertThat(location(answer)).endsWith("/dang-nhap/ma-xac-thuc");
        assertThat(location(thief.get("/dang-nhap/thiet-lap-ma"))).endsWith("/dang-nhap/ma-xac-thuc");
        assertThat(passkeysOf(owner)).isEqualTo(1);
    }

    /** What a device may lie about, with the reason the log gives. */
    enum Lie {
        OTHER_ORIGIN("WRONG_SITE"),
        OTHER_SITE("WRONG_SITE"),
        PERSON_NOT_CHECKED("PERSON_NOT_CHECKED"),
        COUNTER_BACK("COUNTER_BACK"),
        COUNTER_THE_SAME("COUNTER_BACK"),
        SPOILT_SIGNATURE("WRONG_SIGNATURE"),
        HANDLE_OF_SOMEBODY_ELSE("UNKNOWN_PASSKEY");

        private final String reason;

        Lie(String reason) {
            this.reason = reason;
        }

        private Device toldBy(Device device) {
            return switch (this) {
                case OTHER_ORIGIN -> device.onOrigin("https://thanghang.evil.example");
                case OTHER_SITE -> device.forSite("evil.example");
                case PERSON_NOT_CHECKED -> device.withoutCheckingThePerson();
                case COUNTER_BACK -> device.withCounter(1);
                case COUNTER_THE_SAME -> device.withCounter(2);
                case SPOILT_SIGNATURE -> device.withSpoiltSignature();
                case HANDLE_OF_SOMEBODY_ELSE -> device.withHandle("AAAAAAAAAAAAAAAAAAAAAA");
            };
        }
    }

    @ParameterizedTest
    @ListedFault(48)
    @EnumSource(Lie.class)
    void aLyingDeviceIsRefusedInBothOrders(Lie lie) {
        assertThat(shownSecond(withPassword(owner), device).statusCode()).isEqualTo(302);
        var visitor = withPassword(owner);
        var refused = shownSecond(visitor, lie.toldBy(device));
        assertThat(location(refused)).endsWith("?khoa=" + lie.reason);
        assertThat(visitor.read("/dang-nhap/ma-xac-thuc?khoa=" + lie.reason).select(".notice.warning"))
                .isNotEmpty();
        assertThat(location(visitor.get("/tai-khoan"))).endsWith("/dang-nhap/ma-xac-thuc");
        var other = new Visitor(context);
        other.read("/dang-nhap");
        var first = lie.toldBy(device).show(asked(other, "/dang-nhap/khoa-truy-cap"));
        assertThat(location(other.post("/dang-nhap/khoa-truy-cap", Map.of("credential", first))))
                .endsWith("/dang-nhap?khoa=" + lie.reason);
        assertThat(location(other.get("/tai-khoan"))).contains("/dang-nhap?tiep=");
        assertThat(refusals(lie.reason)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aPasskeyOfAnotherAccountIsRefused() {
        var other = registered(people.withPassword(Role.MONITOR, PASSWORD));
        assertThat(location(shownSecond(withPassword(owner), other))).endsWith("?khoa=UNKNOWN_PASSKEY");
    }

    @Test
    void aRemovedPasskeyIsRefused() {
        var second = registered(owner);
        assertThat(shownSecond(withPassword(owner), second).statusCode()).isEqualTo(302);
        var visitor = Visitor.signedIn(context, owner);
        var forms = visitor.read("/tai-khoan").select("form[action$=/bo]");
        assertThat(forms).hasSize(2);
        assertThat(location(visitor.post(forms.get(1).attr("action"), Map.of())))
                .endsWith("xong=bo-khoa");
        assertThat(location(shownSecond(withPassword(owner), second))).endsWith("?khoa=UNKNOWN_PASSKEY");
        assertThat(shownSecond(withPassword(owner), device).statusCode()).isEqualTo(302);
    }

    @Test
    void theLastSecondFactorStays() {
        var visitor = Visitor.signedIn(context, owner);
        Document page = visitor.read("/tai-khoan");
        assertThat(page.select("form[action$=/bo]")).isEmpty();
        var id = sql.sql("select id from access.passkey where account_id = ?")
                .param(owner.accountId())
                .query(UUID.class)
                .single();
        assertThat(location(visitor.post("/tai-khoan/khoa-truy-cap/" + id + "/bo", Map.of())))
                .endsWith("khoa=LAST_FACTOR");
        assertThat(passkeysOf(owner)).isEqualTo(1);
        var stranger = Visitor.signedIn(context, Role.MONITOR);
        assertThat(stranger.post("/tai-khoan/khoa-truy-cap/" + id + "/bo", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aChallengeIsAnsweredOnceInItsOwnSessionForItsOwnPurposeWithinFiveMinutes() {
        var visitor = withPassword(owner);
        visitor.read("/dang-nhap/ma-xac-thuc");
        var options = asked(visitor, "/dang-nhap/ma-xac-thuc/khoa-truy-cap");
        var wrong = device.onOrigin("https://evil.example").show(options);
        assertThat(location(answered(visitor, wrong))).endsWith("WRONG_SITE");
        device.onOrigin(visitor.origin());
        assertThat(location(answered(visitor, device.show(options))))
                .as("used up by the wrong answer")
                .endsWith("CHALLENGE_OVER");

        var elsewhere = withPassword(owner);
        elsewhere.read("/dang-nhap/ma-xac-thuc");
        asked(elsewhere, "/dang-nhap/ma-xac-thuc/khoa-truy-cap");
        var foreign = asked(visitor, "/dang-nhap/ma-xac-thuc/khoa-truy-cap");
        assertThat(location(answered(elsewhere, device.show(foreign))))
                .as("asked in another session")
                .endsWith("CHALLENGE_OVER");

        var forSignIn = asked(visitor, "/dang-nhap/khoa-truy-cap");
        assertThat(location(answered(visitor, device.show(forSignIn))))
                .as("asked for the first factor")
                .endsWith("CHALLENGE_OVER");

        var old = asked(visitor, "/dang-nhap/ma-xac-thuc/khoa-truy-cap");
        sql.sql("""
                        update access.web_session_attributes
                        set attribute_bytes = convert_to(regexp_replace(convert_from(attribute_bytes, 'UTF8'), '[0-9]+$',
                          (extract(epoch from now())::bigint - 301)::text), 'UTF8')
                        where attribute_name = 'passkeyChallenge' and session_primary_id in
                          (select primary_id from access.web_session where session_id = ?)
                        """).param(visitor.cookie("sid")).update();
        assertThat(location(answered(visitor, device.show(old)))).as("too old").endsWith("CHALLENGE_OVER");
        assertThat(shownSecond(visitor, device).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void garbageIsRefusedPlainly() {
        var visitor = withPassword(owner);
        visitor.read("/dang-nhap/ma-xac-thuc");
        for (var garbage :
                new String[] {"", "{}", "[]", "null", "{\"response\":null}", "x".repeat(30_000), "{\"rawId\":\"AA\"}"
                }) {
            asked(visitor, "/dang-nhap/ma-xac-thuc/khoa-truy-cap");
            assertThat(location(answered(visitor, garbage))).contains("?khoa=");
        }
        assertThat(visitor.get("/dang-nhap/ma-xac-thuc?khoa=%3Cscript%3E").statusCode())
                .isNotEqualTo(500);
    }

    /** The owner enters the whole way over HTTP with a new device. */
    private Device registered(CurrentUser person) {
        var visitor = Visitor.signedIn(context, person);
        visitor.read("/tai-khoan");
        var made = new Device(visitor.origin());
        var answer = made.make(asked(visitor, "/tai-khoan/khoa-truy-cap"));
        assertThat(location(visitor.post("/tai-khoan/khoa-truy-cap", Map.of("credential", answer, "name", "Máy thử"))))
                .endsWith("xong=khoa-moi");
        return made;
    }

    private Visitor withPassword(CurrentUser person) {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        assertThat(visitor.post("/dang-nhap", Map.of("login", people.login(person), "password", PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        visitor.read("/dang-nhap/thiet-lap-ma");
        visitor.read("/dang-nhap/ma-xac-thuc");
        return visitor;
    }

    private Visitor withPasskey(Device shown) {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        var answer = shown.show(asked(visitor, "/dang-nhap/khoa-truy-cap"));
        assertThat(location(visitor.post("/dang-nhap/khoa-truy-cap", Map.of("credential", answer))))
                .endsWith("/dang-nhap/mat-khau");
        return visitor;
    }

    private static HttpResponse<String> shownSecond(Visitor visitor, Device shown) {
        return answered(visitor, shown.show(asked(visitor, "/dang-nhap/ma-xac-thuc/khoa-truy-cap")));
    }

    private static HttpResponse<String> answered(Visitor visitor, String answer) {
        return visitor.post("/dang-nhap/ma-xac-thuc/khoa-truy-cap", Map.of("credential", answer));
    }

    private static JsonNode asked(Visitor visitor, String path) {
        return Device.options(visitor.fetched(path + "/thach-thuc"));
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse(response.statusCode() + " without a target");
    }

    private int refusals(String reason) {
        return sql.sql("""
                        select count(*) from audit.event where act = 'access.passkey.refused' and details ->> 'reason' = ?
                        """).param(reason).query(Integer.class).single();
    }

    private int passkeysOf(CurrentUser person) {
        return sql.sql("select count(*) from access.passkey where account_id = ?")
                .param(person.accountId())
                .query(Integer.class)
                .single();
    }
}
