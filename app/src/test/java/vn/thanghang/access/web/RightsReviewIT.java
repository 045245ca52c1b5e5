package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.LaterAccounts;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** Accounts nobody uses, and the review of all rights every six months. */
@AccessIT
class RightsReviewIT {

    private static final String PAGE = "/quan-tri/ra-soat";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser boss;
    private Visitor administrator;

    @BeforeEach
    void nobodyElse() {
        sql.sql("delete from access.rights_review_line").update();
        sql.sql("delete from access.rights_review").update();
        sql.sql("update access.account set disabled_at = now() where disabled_at is null")
                .update();
        people = new TestPeople(context);
        boss = people.holding(Role.ADMINISTRATOR);
        administrator = Visitor.signedIn(context, boss);
    }

    @Test
    void anAccountIsDisabledOnDay46AndNotOnDay45() {
        var person = people.holding(Role.MONITOR);
        var visitor = Visitor.signedIn(context, person);
        assertThat(beforeDay(45).disableIdle()).doesNotContain(person.accountId());
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(later(46).disableIdle()).contains(person.accountId());
        assertThat(visitor.get("/tai-khoan").statusCode())
                .as("out at the next click")
                .isEqualTo(303);
        assertThat(later(46).disableIdle()).as("once").doesNotContain(person.accountId());
        assertThat(sql.sql(
                                "select actor from audit.event where act = 'access.account.disabled-idle' and subject_id = ?")
                        .param(person.accountId().toString())
                        .query(String.class)
                        .list())
                .containsExactly("system");
    }

    @Test
    void theDaysCountFromTheLastSignInAndFromBeingOpenedAgain() {
        var person = people.holding(Role.MONITOR);
        idleSince(person, 44);
        assertThat(later(2).disableIdle()).contains(person.accountId());
        setPassword(boss);
        var page = Visitor.signedIn(context, people.holding(Role.ADMINISTRATOR));
        assertThat(page.read(PAGE).select("main").text()).contains(person.displayName());
        assertThat(page.post("/quan-tri/nguoi-dung/" + person.accountId() + "/mo-lai", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(beforeDay(45).disableIdle()).doesNotContain(person.accountId());
        assertThat(page.read(PAGE).select("main").text()).doesNotContain(person.displayName());
    }

    @Test
    void theLastAdministratorIsNeverDisabled() {
        setPassword(boss);
        var second = people.holding(Role.ADMINISTRATOR);
        setPassword(second);
        idleSince(boss, 10);
        assertThat(later(60).disableIdle()).contains(boss.accountId()).doesNotContain(second.accountId());
        assertThat(later(600).disableIdle()).doesNotContain(second.accountId());
    }

    @Test
    void aReviewOpensByItselfOnDay180AndAgain180DaysLater() {
        sql.sql("update access.account set created_at = now()").update();
        assertThat(later(179).openReviewWhenDue()).isEmpty();
        var review = later(180).openReviewWhenDue();
        assertThat(review).isPresent();
        assertThat(later(400).openReviewWhenDue()).as("one is open").isEmpty();
        sql.sql("update access.rights_review set signed_at = now(), signed_by = ? where id = ?")
                .params(boss.accountId(), review.orElseThrow())
                .update();
        assertThat(later(359).openReviewWhenDue()).isEmpty();
        assertThat(later(360).openReviewWhenDue()).isPresent();
    }

    @Test
    void everyLineIsDecidedAndASecondPersonSignsOff() {
        var keep = people.holdingFor("snv-tra-vinh", Role.CLERK);
        var end = people.holdingFor("snv-vinh-long-2025", Role.HEAD);
        var without = people.holding();
        var review = opened();
        var page = PAGE + "/" + review;
        var read = administrator.read(page).select("main");
        assertThat(read.text()).contains("cơ quan kế tiếp: Sở Nội vụ", "Không có vai trò", "chưa đăng nhập lần nào");
        assertThat(read.select("legend").text()).as("not the own line").doesNotContain(boss.displayName());

        var second = people.holding(Role.AUDITOR);
        var auditor = Visitor.signedIn(context, second);
        var open = auditor.post(page + "/ky", Map.of());
        assertThat(open.statusCode()).isEqualTo(422);
        assertThat(open.body()).contains("Còn dòng chưa quyết định");
        var decisions = new HashMap<String, String>();
        for (var line : linesOf(review)) {
            var account = account(line);
            if (!account.equals(boss.accountId())) {
                decisions.put(
                        "dong-" + line,
                        account.equals(end.accountId()) || account.equals(without.accountId()) ? "ENDED" : "KEPT");
            }
        }
        assertThat(auditor.post(page + "/dong", decisions).statusCode())
                .as("auditors change nothing")
                .isEqualTo(403);
        assertThat(administrator.post(page + "/dong", decisions).statusCode()).isEqualTo(302);
        assertThat(openRoles(keep)).isEqualTo(1);
        assertThat(openRoles(end)).isZero();
        assertThat(sql.sql("select disabled_at is not null from access.account where id = ?")
                        .param(without.accountId())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        assertThat(administrator.post(page + "/ky", Map.of()).statusCode())
                .as("who decided does not sign")
                .isEqualTo(422);
        assertThat(auditor.post(page + "/ky", Map.of()).statusCode()).isEqualTo(302);
        assertThat(administrator.read(page).select("main").text()).contains(second.displayName() + " xác nhận lúc");
        assertThat(administrator.post(page + "/dong", decisions).statusCode())
                .as("it is closed")
                .isEqualTo(404);
        assertThat(sql.sql("select details ->> 'ended' from audit.event where act = 'access.rights-review.signed'"
                                + " and subject_id = ?")
                        .param(review.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("2");
    }

    @Test
    void theOwnLineIsNotDecidedByOneself() {
        var review = opened();
        var own = linesOf(review).stream()
                .filter(line -> account(line).equals(boss.accountId()))
                .findFirst()
                .orElseThrow();
        assertThat(administrator
                        .post(PAGE + "/" + review + "/dong", Map.of("dong-" + own, "KEPT"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator.post(PAGE + "/" + review + "/ky", Map.of()).statusCode())
                .as("nor by signing")
                .isEqualTo(422);
    }

    @Test
    void theReportIsAFileNobodyRunsFormulasWith() {
        var person = people.holding(Role.MONITOR);
        sql.sql("update access.account set display_name = '=HYPERLINK(\"http://x\")' where id = ?")
                .param(person.accountId())
                .update();
        var file = administrator.get(PAGE + "/" + opened() + "/tai-ve");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(file.body()).startsWith("\uFEFFHọ và tên,").contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void anAdministratorOfOneUnitDoesNotReviewTheProvince() {
        var review = opened();
        var visitor = Visitor.signedIn(context, people.holdingFor("snv-vinh-long-2025", Role.ADMINISTRATOR));
        assertThat(visitor.get(PAGE + "/" + review).statusCode()).isEqualTo(404);
        assertThat(visitor.post(PAGE, Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.post(PAGE + "/" + review + "/ky", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private UUID opened() {
        assertThat(administrator.post(PAGE, Map.of()).statusCode()).isEqualTo(302);
        return sql.sql("select id from access.rights_review where signed_at is null")
                .query(UUID.class)
                .single();
    }

    private List<UUID> linesOf(UUID review) {
        return sql.sql("select id from access.rights_review_line where review_id = ?")
                .param(review)
                .query(UUID.class)
                .list();
    }

    private UUID account(UUID line) {
        return sql.sql("select account_id from access.rights_review_line where id = ?")
                .param(line)
                .query(UUID.class)
                .single();
    }

    private int openRoles(CurrentUser person) {
        return sql.sql("select count(*) from access.held_role where account_id = ? and ended_at is null")
                .param(person.accountId())
                .query(Integer.class)
                .single();
    }

    private LaterAccounts later(int days) {
        return new LaterAccounts(context, Duration.ofDays(days).plusMinutes(1));
    }

    private LaterAccounts beforeDay(int days) {
        return new LaterAccounts(context, Duration.ofDays(days).minusMinutes(1));
    }

    private void idleSince(CurrentUser person, int days) {
        sql.sql("update access.account set idle_since = now() - make_interval(days => ?) where id = ?")
                .params(days, person.accountId())
                .update();
    }

    private void setPassword(CurrentUser person) {
        sql.sql("update access.account set password_hash = 'x', password_at = now() where id = ?")
                .param(person.accountId())
                .update();
    }
}
