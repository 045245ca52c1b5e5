package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.platform.database.DatabaseIT;

/** The whole way to a real provider and back, and every answer that must not be believed. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.access.tries-per-minute=100000")
@ExtendWith(OutputCaptureExtension.class)
class SigningInElsewhereIT {

    private static final LocalProvider PROVIDER = new LocalProvider();
    private static final Map<String, BadTokens.Bad> BAD = new BadTokens(PROVIDER.key).all();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser person;
    private Visitor visitor;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws IOException {
        PROVIDER.open();
        var secret = Files.createTempFile("secret", "");
        Files.writeString(secret, LocalProvider.SECRET + "\n");
        properties.add("thanghang.oidc.issuer", () -> PROVIDER.issuer);
        // Here the answers count, not the speed of a machine shared by many tests.
        properties.add("thanghang.oidc.patience", () -> "60s");
        properties.add("thanghang.oidc.client-id", () -> LocalProvider.CLIENT);
        properties.add("thanghang.oidc.secret-file", secret::toString);
    }

    @AfterAll
    static void closeProvider() {
        PROVIDER.close();
    }

    @BeforeEach
    void nobodyIsLinked() {
        sql.sql("delete from access.outside_identity").update();
        people = new TestPeople(context);
        person = people.holding(Role.MONITOR);
        visitor = somebody();
        PROVIDER.redirect = visitor.origin() + OutsidePages.BACK;
        PROVIDER.tampering = UnaryOperator.identity();
        PROVIDER.factors = List.of("pwd");
        PROVIDER.broken = false;
    }

    @Test
    void aSignedInPersonLinksTheOwnAccountAndSignsInThereFromThenOn() {
        var own = Visitor.signedIn(context, person);
        var linked = backFrom(own, own.post(OutsidePages.OWN, Map.of()));
        assertThat(location(linked)).isEqualTo("/tai-khoan?xong=lien-ket");
        assertThat(own.read("/tai-khoan").select("main").text()).contains("Đã liên kết lúc");

        var oneFactor = backFrom(visitor, visitor.post(OutsidePages.START, Map.of("next", "/tai-khoan")));
        assertThat(location(oneFactor))
                .as("one factor shown there: ours is asked")
                .isEqualTo("/dang-nhap/ma-xac-thuc");
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);

        PROVIDER.factors = List.of("pwd", "mfa");
        var another = somebody();
        var before = another.cookie("sid");
        var both = backFrom(another, another.post(OutsidePages.START, Map.of("next", "/tai-khoan")));
        assertThat(location(both)).isEqualTo("/tai-khoan");
        assertThat(another.cookie("sid")).as("a new id with the rise of rights").isNotEqualTo(before);
        assertThat(another.read("/tai-khoan").select("main").text()).contains(person.displayName());
        assertThat(events("access.outside.linked")).isEqualTo(1);
        assertThat(events("access.outside.shown")).isEqualTo(2);
    }

    @Test
    void anInvitationIsTakenUpWithoutAPassword() {
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var invited = administrator.post(
                "/quan-tri/nguoi-dung",
                Map.of("name", "Lê Thị Mới", "login", "moi.lt", "role", "MONITOR", "from", "1/1/2026"));
        var link = Jsoup.parse(invited.body()).select("main").html().replaceAll("(?s).*(/kich-hoat/[a-z0-9]+).*", "$1");
        assertThat(visitor.read(link).select("form[action$=/ngoai]")).hasSize(1);
        PROVIDER.factors = List.of("mfa");
        var page = somebody();
        var back = backFrom(page, page.post(link + "/ngoai", Map.of()));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(page.read("/tai-khoan").select("main").text()).contains("Lê Thị Mới");
        assertThat(page.post(OutsidePages.OWN + "/ket-thuc", Map.of()).headers().firstValue("Location"))
                .as("the only way in stays")
                .hasValueSatisfying(address -> assertThat(address).endsWith("/tai-khoan?xong=chi-con-mot"));
        var again = somebody();
        assertThat(backFrom(again, again.post(link + "/ngoai", Map.of())).statusCode())
                .as("an invitation works once")
                .isEqualTo(422);
    }

    @Test
    void nobodyIsLetInOrMadeWhoIsNotLinked() {
        var accounts = count("select count(*) from access.account");
        var answer = backFrom(visitor, visitor.post(OutsidePages.START, Map.of()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("chưa liên kết");
        assertThat(count("select count(*) from access.account")).isEqualTo(accounts);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    void aDisabledAccountStaysOut() {
        link(person);
        sql.sql("update access.account set disabled_at = now() where id = ?")
                .param(person.accountId())
                .update();
        assertThat(backFrom(visitor, visitor.post(OutsidePages.START, Map.of())).statusCode())
                .isEqualTo(422);
    }

    @Test
    void onePersonHasOneAccountAndTheOtherWayRound() {
        link(people.holding(Role.CLERK));
        var own = Visitor.signedIn(context, person);
        assertThat(backFrom(own, own.post(OutsidePages.OWN, Map.of())).statusCode())
                .isEqualTo(422);
        assertThat(events("access.outside.linked")).isZero();
    }

    static List<String> badTokens() {
        return List.copyOf(BAD.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefusedWithOneLineAndOneEvent(String name, CapturedOutput output) {
        link(person);
        PROVIDER.factors = List.of("mfa");
        var bad = BAD.get(name);
        PROVIDER.tampering = bad.tampering();
        refused(output, bad.reason(), backFrom(visitor, visitor.post(OutsidePages.START, Map.of())));
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    void theStateMustBeOurs(CapturedOutput output) {
        link(person);
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(output, "WRONG_STATE", visitor.get(address.replaceAll("state=[^&]+", "state=other")));
        refused(output, "NO_REQUEST", visitor.get(address), 2);
    }

    @Test
    void noStateIsNoAnswer(CapturedOutput output) {
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(output, "WRONG_STATE", visitor.get(address.replaceAll("&?state=[^&]+", "")));
    }

    @Test
    void anAnswerForAnotherBrowserIsRefused(CapturedOutput output) {
        link(person);
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(output, "NO_REQUEST", somebody().get(address));
    }

    @Test
    void anAnswerServesOnce(CapturedOutput output) {
        link(person);
        PROVIDER.factors = List.of("mfa");
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        assertThat(visitor.get(address).statusCode()).isEqualTo(302);
        refused(output, "NO_REQUEST", visitor.get(address));
    }

    @Test
    void aCodeServesOnceAtTheProvider(CapturedOutput output) {
        link(person);
        var used = back(visitor.post(OutsidePages.START, Map.of()));
        assertThat(visitor.get(used).statusCode()).isEqualTo(302);
        var code = used.replaceAll(".*[?&]code=([^&]+).*", "$1");
        var second = somebody();
        var fresh = back(second.post(OutsidePages.START, Map.of()));
        refused(output, "CODE_REFUSED", second.get(fresh.replaceAll("code=[^&]+", "code=" + code)));
    }

    @Test
    void anAnswerOfAnotherIssuerIsMixedUp(CapturedOutput output) {
        link(person);
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(
                output,
                "OTHER_ISSUER_ANSWERED",
                visitor.get(address.replaceAll("&iss=[^&]+", "") + "&iss=https://idp.example"));
    }

    @Test
    void whatTheProviderRefusesIsRefused(CapturedOutput output) {
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(output, "PROVIDER_REFUSED", visitor.get(address.replaceAll("code=[^&]+", "error=access_denied")));
    }

    @Test
    void anAnswerWithoutACodeIsRefused(CapturedOutput output) {
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        refused(output, "NO_CODE", visitor.get(address.replaceAll("code=[^&]+", "x=y")));
    }

    @Test
    void theOrdinarySignInStaysWhileTheProviderIsBroken(CapturedOutput output) {
        link(person);
        var address = back(visitor.post(OutsidePages.START, Map.of()));
        PROVIDER.broken = true;
        var answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Đăng nhập bằng mật khẩu vẫn dùng được");
        assertThat(output.getAll().lines().filter(line -> line.contains("was refused: UNREACHABLE")))
                .hasSize(1);
        assertThat(visitor.get("/dang-nhap").statusCode()).isEqualTo(200);
    }

    private void refused(CapturedOutput output, String reason, HttpResponse<String> answer) {
        refused(output, reason, answer, 1);
    }

    private void refused(CapturedOutput output, String reason, HttpResponse<String> answer, int lines) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(output.getAll().lines().filter(line -> line.contains("a sign-in elsewhere was refused: ")))
                .hasSize(lines)
                .last()
                .asString()
                .matches(".*was refused: (" + reason + ")");
        assertThat(sql.sql("select details ->> 'reason' from audit.event where act = 'access.outside.refused'"
                                + " order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .matches(reason);
    }

    private HttpResponse<String> backFrom(Visitor browser, HttpResponse<String> start) {
        return browser.get(back(start));
    }

    /** The path and query with which the provider sends the person back. */
    private String back(HttpResponse<String> start) {
        assertThat(start.statusCode()).isEqualTo(302);
        var address = URI.create(new ProviderVisit().from(location(start)));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("nowhere: " + answer.statusCode())
                .replace(visitor.origin(), "");
    }

    /** A new browser at the sign-in page. */
    private Visitor somebody() {
        var browser = new Visitor(context);
        browser.read("/dang-nhap");
        return browser;
    }

    private void link(CurrentUser user) {
        sql.sql("insert into access.outside_identity (id, account_id, issuer, subject, linked_at)"
                        + " values (?, ?, ?, ?, now())")
                .params(UUID.randomUUID(), user.accountId(), PROVIDER.issuer, LocalProvider.PERSON)
                .update();
    }

    private int events(String act) {
        return sql.sql("select count(*) from audit.event where act = ? and subject_id = ?")
                .params(act, person.accountId().toString())
                .query(Integer.class)
                .single();
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
