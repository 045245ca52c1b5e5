package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** What administrators may do to others, what they may not do to themselves, and that it counts at once. */
@AccessIT
class ManagingPeopleIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private CurrentUser boss;
    private Visitor administrator;

    @BeforeEach
    void anAdministrator() {
        people = new TestPeople(context);
        boss = people.holding(Role.ADMINISTRATOR);
        administrator = Visitor.signedIn(context, boss);
    }

    @Test
    @ListedFault(51)
    void aDisabledAccountIsOutAtTheNextClick() {
        var person = people.holding(Role.MONITOR);
        var visitor = Visitor.signedIn(context, person);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(act(person, "ngung").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
        assertThat(Visitor.signedIn(context, person).get("/tai-khoan").statusCode())
                .as("a session left over elsewhere")
                .isEqualTo(303);
        assertThat(act(person, "mo-lai").statusCode()).isEqualTo(302);
        assertThat(Visitor.signedIn(context, person).get("/tai-khoan").statusCode())
                .isEqualTo(200);
    }

    @Test
    @ListedFault(52)
    void anEndedRoleCountsAtTheNextClick() {
        var person = people.holding(Role.MONITOR, Role.CLERK);
        var visitor = Visitor.signedIn(context, person);
        assertThat(visitor.get("/test/drafts").statusCode()).isEqualTo(200);
        var role = sql.sql("select id from access.held_role where account_id = ? and role = 'MONITOR'")
                .param(person.accountId())
                .query(UUID.class)
                .single();
        assertThat(act(person, "vai-tro/" + role + "/ket-thuc").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/test/drafts").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    @ListedFault({57, 58})
    void nobodyChangesTheOwnRolesOrAccount() {
        var role = Map.of("role", "LEADER", "from", "1/1/2026");
        var own = "/quan-tri/nguoi-dung/" + boss.accountId();
        assertThat(administrator.post(own + "/vai-tro", role).statusCode()).isEqualTo(404);
        assertThat(act(boss, "ngung").statusCode()).isEqualTo(404);
        assertThat(act(boss, "lien-ket").statusCode()).isEqualTo(404);
        assertThat(administrator.read(own).select("form[action*=vai-tro]")).isEmpty();
        assertThat(sql.sql("select count(*) from audit.event where act = 'access.act.refused' and actor = ?")
                        .param("account:" + boss.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @ListedFault(54)
    void unknownAndForbiddenSubjectsAnswerAlike() {
        var unknown = administrator.post("/quan-tri/nguoi-dung/" + UUID.randomUUID() + "/ngung", Map.of());
        var own = act(boss, "ngung");
        assertThat(own.statusCode()).isEqualTo(404).isEqualTo(unknown.statusCode());
        assertThat(text(own.body())).isEqualTo(text(unknown.body()));
    }

    @Test
    void rolesFollowTheirDates() {
        var person = people.holding(Role.CLERK);
        var path = "/quan-tri/nguoi-dung/" + person.accountId() + "/vai-tro";
        assertThat(administrator
                        .post(path, Map.of("role", "MONITOR", "from", "31/02/2026"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .post(path, Map.of("role", "MONITOR", "from", "1/3/2026", "to", "1/2/2026"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .post(path, Map.of("role", "MONITOR", "from", "1/1/2020", "to", "31/12/2020"))
                        .statusCode())
                .isEqualTo(302);
        var visitor = Visitor.signedIn(context, person);
        assertThat(visitor.get("/test/drafts").statusCode())
                .as("over since 2020")
                .isEqualTo(403);
        assertThat(administrator
                        .post(path, Map.of("role", "MONITOR", "from", "1/1/2026"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/test/drafts").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .post(path, Map.of("role", "MONITOR", "from", "1/2/2026"))
                        .statusCode())
                .as("held already")
                .isEqualTo(422);
    }

    @Test
    @ListedFault(63)
    void thePublicPageOpensWithTheBasisAndClosesWithIt() {
        var nobody = new Visitor(context);
        assertThat(nobody.get("/test/open-data").statusCode()).isEqualTo(303);
        assertThat(administrator
                        .post("/quan-tri/cong-khai", Map.of("basis", "Công văn số 123/UBND-NC ngày 02/3/2026"))
                        .statusCode())
                .isEqualTo(403);
        var leader = Visitor.signedIn(context, Role.LEADER);
        assertThat(leader.post("/quan-tri/cong-khai", Map.of("basis", "CV 1")).statusCode())
                .isEqualTo(422);
        leader.post("/quan-tri/cong-khai", Map.of("basis", "Công văn số 123/UBND-NC ngày 02/3/2026"));
        assertThat(nobody.get("/test/open-data").body()).isEqualTo("reached");
        leader.post("/quan-tri/cong-khai/rut", Map.of());
        assertThat(nobody.get("/test/open-data").statusCode()).isEqualTo(303);
    }

    @Test
    void sessionsAreListedEndedAndAtMostThree() {
        var person = people.holding(Role.MONITOR);
        var here = Visitor.signedIn(context, person);
        var there = Visitor.signedIn(context, person);
        var list = here.read("/tai-khoan").select("form[action*=/phien/]");
        assertThat(list).hasSize(1);
        assertThat(here.post(list.attr("action"), Map.of()).statusCode()).isEqualTo(302);
        assertThat(there.get("/tai-khoan").statusCode()).isEqualTo(303);
        var stranger = Visitor.signedIn(context, Role.MONITOR);
        var mine = here.cookie("sid");
        assertThat(stranger.post("/tai-khoan/phien/0123456789abcdef/ket-thuc", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(here.cookie("sid")).isEqualTo(mine);
        assertThat(here.get("/tai-khoan").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorEndsTheSessionsOfAPerson() {
        var person = people.holding(Role.MONITOR);
        var visitor = Visitor.signedIn(context, person);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(act(person, "phien/ket-thuc").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    @Test
    void anIdleOrOldSessionIsOver() {
        var person = people.holding(Role.MONITOR);
        var old = Visitor.signedIn(context, person);
        sql.sql("update access.web_session_attributes set attribute_bytes = '100'::bytea where attribute_name = ?"
                        + " and session_primary_id in (select primary_id from access.web_session where session_id = ?)")
                .params("signedInAt", old.cookie("sid"))
                .update();
        assertThat(old.get("/tai-khoan").statusCode()).isEqualTo(303);
        var idle = Visitor.signedIn(context, person);
        sql.sql(
                        "update access.web_session set last_access_time = last_access_time - 16 * 60 * 1000 where session_id = ?")
                .param(idle.cookie("sid"))
                .update();
        assertThat(idle.get("/tai-khoan").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> act(CurrentUser person, String what) {
        return administrator.post("/quan-tri/nguoi-dung/" + person.accountId() + "/" + what, Map.of());
    }

    /** Without the address, which stands in the foot for printing, and the token. */
    private static String text(String body) {
        var page = Jsoup.parse(body);
        return page.title() + page.select("main").text();
    }
}
