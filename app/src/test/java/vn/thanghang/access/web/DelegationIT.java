package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Act;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Delegating;
import vn.thanghang.access.People;
import vn.thanghang.access.Role;
import vn.thanghang.access.Standing;
import vn.thanghang.access.TestPeople;

/** Delegation by the head of an agency, and hand-over by an administrator. */
@AccessIT
class DelegationIT {

    private static final String DEPARTMENT = "snv-vinh-long-2025";
    private static final String PAGE = "/tai-khoan/uy-quyen";
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People directory;

    @Autowired
    private Delegating delegating;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser head;
    private CurrentUser deputy;
    private Visitor byHead;
    private Visitor byDeputy;

    @BeforeEach
    void headAndDeputy() {
        people = new TestPeople(context);
        head = people.holdingFor(DEPARTMENT, Role.HEAD);
        deputy = people.holdingFor(DEPARTMENT, Role.FOCAL_OFFICER);
        byHead = Visitor.signedIn(context, head);
        byDeputy = Visitor.signedIn(context, deputy);
    }

    @Test
    void theDeputyActsAsHeadAndTheLogNamesBoth() {
        assertThat(byDeputy.post(PAGE, wish(0, 30)).statusCode()).isEqualTo(403);
        assertThat(byHead.post(PAGE, wish(0, 30)).statusCode()).isEqualTo(302);
        var acting = directory.acting(deputy.accountId()).orElseThrow();
        assertThat(acting.mayForAgency(Act.DELEGATE_ROLE, DEPARTMENT, Standing.OPEN))
                .isTrue();
        assertThat(acting.actingFor(Act.DELEGATE_ROLE).onBehalfOf()).isEqualTo(head.accountId());
        assertThat(acting.actingFor(Act.WRITE_PAPERS).onBehalfOf())
                .as("the own role is enough for this")
                .isNull();
        // A refusal at the use case is noted in the name of both: passing the door needed the delegated role.
        assertThat(byDeputy.post(PAGE, wish(0, 10)).statusCode())
                .as("what was delegated is not delegated further")
                .isEqualTo(404);
        assertThat(sql.sql("select details ->> 'on-behalf-of' from audit.event where actor = ? and act = ?")
                        .params("account:" + deputy.accountId(), "access.act.refused")
                        .query(String.class)
                        .list())
                .contains(head.accountId().toString());
        var log = Visitor.signedIn(context, Role.AUDITOR)
                .read("/kiem-tra/nhat-ky")
                .select("main")
                .text();
        assertThat(log).contains(deputy.displayName() + " (thay mặt " + head.displayName() + ")");
        assertThat(byDeputy.read(PAGE).select("main").text()).contains("Được " + head.displayName() + " ủy quyền");
    }

    @Test
    void eitherSideEndsItAndItCountsAtOnce() {
        for (var ending : List.of(byHead, byDeputy)) {
            assertThat(byHead.post(PAGE, wish(0, 30)).statusCode()).isEqualTo(302);
            assertThat(isHead(deputy)).isTrue();
            var end = delegationOf(deputy) + "/ket-thuc";
            assertThat(Visitor.signedIn(context, people.holdingFor(DEPARTMENT, Role.HEAD))
                            .post(end, Map.of())
                            .statusCode())
                    .as("a third person")
                    .isEqualTo(404);
            assertThat(ending.post(end, Map.of()).statusCode()).isEqualTo(302);
            assertThat(isHead(deputy)).isFalse();
        }
    }

    @Test
    void itEndsWithItsLastDayAndWithTheRoleItStandsFor() {
        assertThat(byHead.post(PAGE, wish(0, 0)).statusCode()).isEqualTo(302);
        assertThat(isHead(deputy)).isTrue();
        sql.sql("update access.held_role set valid_from = valid_from - 1, valid_to = valid_to - 1"
                        + " where delegated_from is not null and account_id = ?")
                .param(deputy.accountId())
                .update();
        assertThat(isHead(deputy)).as("the day after the last one").isFalse();

        assertThat(byHead.post(PAGE, wish(0, 5)).statusCode()).isEqualTo(302);
        assertThat(isHead(deputy)).isTrue();
        sql.sql(
                        "update access.held_role set valid_to = current_date - 1, valid_from = current_date - 9 where account_id = ?")
                .param(head.accountId())
                .update();
        assertThat(isHead(deputy)).as("the head's own role is over").isFalse();
    }

    @Test
    void whatTheRulesDoNotAllowIsRefused() {
        assertThat(fault(byHead.post(PAGE, wish(0, 90)), "den-ngay")).contains("nhiều nhất 90 ngày");
        assertThat(fault(byHead.post(PAGE, wish(-1, 5)), "den-ngay")).contains("từ hôm nay");
        assertThat(fault(byHead.post(PAGE, wish(5, 4)), "den-ngay")).contains("nhiều nhất 90 ngày");
        var brief = new HashMap<>(wish(0, 5));
        brief.put("reason", "bận");
        assertThat(fault(byHead.post(PAGE, brief), "ly-do")).contains("10 đến 500");
        var stranger = new HashMap<>(wish(0, 5));
        stranger.put(
                "to",
                people.holdingFor("stp-vinh-long-2025", Role.CLERK).accountId().toString());
        assertThat(fault(byHead.post(PAGE, stranger), "nguoi-nhan")).contains("cùng cơ quan");
        var oneself = new HashMap<>(wish(0, 5));
        oneself.put("to", head.accountId().toString());
        assertThat(fault(byHead.post(PAGE, oneself), "nguoi-nhan")).contains("cùng cơ quan");
        var other = new HashMap<>(wish(0, 5));
        other.put("agency", "stp-vinh-long-2025");
        assertThat(byHead.post(PAGE, other).statusCode()).as("another agency").isEqualTo(404);
        assertThat(byHead.post(PAGE, wish(0, 89)).statusCode()).as("90 days").isEqualTo(302);
        assertThat(fault(byHead.post(PAGE, wish(3, 5)), "nguoi-nhan")).contains("đã giữ vai trò");
        assertThat(delegating.of(head)).hasSize(1);
    }

    @Test
    void aHandOverMovesEveryOpenRoleAtOnceAndClosesTheOldAccount() {
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        var successor = people.holdingFor(DEPARTMENT, Role.CLERK);
        var leaving = people.holdingFor(DEPARTMENT, Role.HEAD, Role.CLERK);
        var byLeaving = Visitor.signedIn(context, leaving);
        assertThat(byLeaving.post(PAGE, wish(0, 20)).statusCode()).isEqualTo(302);
        var path = "/quan-tri/nguoi-dung/" + leaving.accountId() + "/ban-giao";
        var preview = administrator
                .read(path + "?nhan=" + successor.accountId())
                .select("main")
                .text();
        assertThat(preview)
                .contains("1 vai trò được chuyển", "1 vai trò người nhận đã có", "1 ủy quyền kết thúc")
                .contains(successor.displayName());
        assertThat(isHead(leaving)).as("the preview changed nothing").isTrue();

        assertThat(administrator
                        .post(path, Map.of("nhan", successor.accountId().toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isHead(successor)).isTrue();
        assertThat(isHead(deputy)).as("what was delegated ended").isFalse();
        assertThat(byLeaving.get("/tai-khoan").statusCode()).isEqualTo(303);
        assertThat(directory.acting(leaving.accountId())).isEmpty();
        assertThat(sql.sql("select count(*) from access.held_role where account_id = ? and ended_at is null")
                        .param(leaving.accountId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql(
                                "select after_ref from audit.event where act = 'access.account.handed-over' and subject_id = ?")
                        .param(leaving.accountId().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(successor.accountId().toString());
    }

    @Test
    void nobodyTakesOverFromOneselfOrForOneself() {
        var boss = people.holding(Role.ADMINISTRATOR);
        var administrator = Visitor.signedIn(context, boss);
        var own = "/quan-tri/nguoi-dung/" + boss.accountId() + "/ban-giao";
        assertThat(administrator.get(own).statusCode()).isEqualTo(404);
        assertThat(administrator
                        .post(own, Map.of("nhan", deputy.accountId().toString()))
                        .statusCode())
                .isEqualTo(404);
        var path = "/quan-tri/nguoi-dung/" + head.accountId() + "/ban-giao";
        assertThat(administrator
                        .post(path, Map.of("nhan", boss.accountId().toString()))
                        .statusCode())
                .as("to oneself")
                .isEqualTo(404);
        assertThat(administrator
                        .post(path, Map.of("nhan", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administrator
                        .post(path, Map.of("nhan", head.accountId().toString()))
                        .statusCode())
                .as("to the one who leaves")
                .isEqualTo(422);
        assertThat(isHead(head)).isTrue();
    }

    private boolean isHead(CurrentUser person) {
        return directory
                .acting(person.accountId())
                .map(user -> user.mayForAgency(Act.DELEGATE_ROLE, DEPARTMENT, Standing.OPEN))
                .orElse(false);
    }

    private String delegationOf(CurrentUser person) {
        return PAGE + "/"
                + sql.sql("select id from access.held_role where account_id = ? and delegated_from is not null"
                                + " and ended_at is null")
                        .param(person.accountId())
                        .query(UUID.class)
                        .single();
    }

    private Map<String, String> wish(int fromToday, int untilToday) {
        LocalDate today = directory.today();
        return Map.of(
                "agency", DEPARTMENT,
                "to", deputy.accountId().toString(),
                "from", SHOWN.format(today.plusDays(fromToday)),
                "until", SHOWN.format(today.plusDays(untilToday)),
                "reason", "Đi công tác theo Quyết định số 12/QĐ-UBND");
    }

    private static String fault(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("#" + field + "-error").text();
    }
}
