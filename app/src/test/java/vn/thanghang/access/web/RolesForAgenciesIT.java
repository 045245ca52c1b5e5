package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.organisation.Kept;
import vn.thanghang.organisation.Mandate;
import vn.thanghang.organisation.Merger;
import vn.thanghang.organisation.RelationKind;
import vn.thanghang.organisation.Reorganising;

/** Roles are held for agencies of the organisation, follow them when they merge, and are given within one's own unit. */
@AccessIT
class RolesForAgenciesIT {

    private static final String DEPARTMENT = "snv-vinh-long-2025";
    private static final String COMMITTEE = "ubnd-vinh-long-2025";
    private static final String ROLES =
            "select agency from access.held_role where account_id = ? order by granted_at, id";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Reorganising reorganising;

    @Autowired
    private JdbcClient sql;

    private TestPeople people;
    private Visitor administrator;

    @BeforeEach
    void anAdministrator() {
        people = new TestPeople(context);
        administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Nội vụ (Tỉnh Vĩnh Long)",
                "so noi vu",
                "SNV",
                "  sở   nội vụ ",
                "snv-vinh-long-2025",
                "So\u031B\u0309 No\u0323\u0302i vu\u0323" // decomposed, as some keyboards send it
            })
    void theAgencyIsFoundByAnyOfItsNames(String typed) {
        var person = people.holding(Role.AUDITOR);
        var answer = grant(person, Role.CLERK, typed);
        if (answer.statusCode() == 422) {
            // Several agencies carry the words: the page offers them, and one is chosen.
            var choices = Jsoup.parse(answer.body()).select("input[name=agencyId]");
            assertThat(choices.eachAttr("value")).contains(DEPARTMENT);
            answer = grant(person, Role.CLERK, typed, DEPARTMENT);
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(agenciesOf(person)).containsExactly(null, DEPARTMENT);
        assertThat(administrator
                        .read("/quan-tri/nguoi-dung/" + person.accountId())
                        .select("main")
                        .text())
                .contains("Sở Nội vụ")
                .doesNotContain(DEPARTMENT);
    }

    @Test
    void anUnknownAgencyOneThatIsGoneAndALocalityAreRefused() {
        var person = people.holding(Role.AUDITOR);
        assertThat(fault(grant(person, Role.CLERK, "Sở Mây Gió"))).contains("Không tìm thấy cơ quan");
        assertThat(fault(grant(person, Role.CLERK, "snv-tra-vinh"))).contains("Không tìm thấy cơ quan");
        assertThat(fault(grant(person, Role.CLERK, "vinh-long-2025"))).contains("Không tìm thấy cơ quan");
        assertThat(agenciesOf(person)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void someRolesNeedAnAgency(Role role) {
        var answer = grant(people.holdingFor(DEPARTMENT, Role.values()), role, "");
        assertThat(answer.statusCode()).isEqualTo(role.needsAgency() ? 422 : 302);
        if (role.needsAgency()) {
            assertThat(fault(answer)).contains("phải thuộc một cơ quan");
        }
    }

    @Test
    void rolesFollowTheirAgencyToItsSuccessorAndBothDaysAreRight() {
        var day = LocalDate.of(2026, 1, 1);
        var person = people.holding(Role.AUDITOR);
        assertThat(grant(person, Role.HEAD, "stp-vinh-long-2025", "", "1/9/2025", "31/12/2027")
                        .statusCode())
                .isEqualTo(302);
        var later = people.holding(Role.AUDITOR);
        assertThat(grant(later, Role.CLERK, "stp-vinh-long-2025", "", "1/3/2026", "")
                        .statusCode())
                .isEqualTo(302);
        var over = people.holding(Role.AUDITOR);
        assertThat(grant(over, Role.CLERK, "stp-vinh-long-2025", "", "1/9/2025", "30/9/2025")
                        .statusCode())
                .isEqualTo(302);
        var merger = new Merger(RelationKind.MERGE, day, List.of("stp-vinh-long-2025"), "sxd-vinh-long-2025", null, "");
        var rehearsed = reorganising.rehearse(mandate(), merger);
        assertThat(rehearsed.sums())
                .filteredOn(sum -> sum.nameKey().equals("access.sum.roles"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.before()).isEqualTo(2));
        assertThat(agenciesOf(person)).as("the rehearsal moved nothing").containsExactly(null, "stp-vinh-long-2025");

        var outcome = reorganising.carryOut(mandate(), merger);
        assertThat(outcome.kept()).isInstanceOf(Kept.Done.class);
        assertThat(outcome.sums()).allMatch(Reorganising.Sum::holds);
        assertThat(rolesOf(person))
                .containsExactly(
                        "HEAD stp-vinh-long-2025 2025-09-01 2025-12-31 open",
                        "HEAD sxd-vinh-long-2025 2026-01-01 2027-12-31 open");
        assertThat(rolesOf(later))
                .containsExactly(
                        "CLERK stp-vinh-long-2025 2026-03-01 null ended",
                        "CLERK sxd-vinh-long-2025 2026-03-01 null open");
        assertThat(rolesOf(over)).containsExactly("CLERK stp-vinh-long-2025 2025-09-01 2025-09-30 open");
        assertThat(sql.sql("select act from audit.event where subject_id = ? order by seq desc limit 2")
                        .param(person.accountId().toString())
                        .query(String.class)
                        .list())
                .containsExactly("access.role.granted", "access.role.ended");
        assertThat(administrator
                        .read("/quan-tri/nguoi-dung/" + person.accountId())
                        .select("main")
                        .text())
                .contains("ngày cuối cùng 31/12/2025; cơ quan kế tiếp: Sở Xây dựng");
    }

    @Test
    void anAdministratorOfOneUnitGivesNoMoreThanHisUnit() {
        var boss = people.holdingFor(DEPARTMENT, Role.ADMINISTRATOR);
        var visitor = Visitor.signedIn(context, boss);
        var colleague = people.holdingFor(DEPARTMENT, Role.FOCAL_OFFICER);
        var path = "/quan-tri/nguoi-dung/" + colleague.accountId() + "/vai-tro";
        assertThat(visitor.post(path, form(Role.CLERK, DEPARTMENT, "")).statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(path, form(Role.CLERK, COMMITTEE, "")).statusCode())
                .as("another unit, above one's own")
                .isEqualTo(404);
        for (var role : List.of(Role.MONITOR, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            assertThat(visitor.post(path, form(role, "", "")).statusCode())
                    .as("the whole province as " + role)
                    .isEqualTo(404);
        }
        assertThat(visitor.post(path, form(Role.AUDITOR, DEPARTMENT, "")).statusCode())
                .as("rights that reach beyond the unit")
                .isEqualTo(404);
        assertThat(agenciesOf(colleague)).containsExactly(DEPARTMENT, DEPARTMENT);
    }

    @Test
    void anAdministratorOfOneUnitDoesNotTouchWhoHoldsMore() {
        var visitor = Visitor.signedIn(context, people.holdingFor(DEPARTMENT, Role.ADMINISTRATOR));
        var stranger = people.holdingFor(COMMITTEE, Role.CLERK);
        var both = people.holdingFor(DEPARTMENT, Role.CLERK);
        sql.sql("update access.held_role set agency = null, role = 'AUDITOR' where account_id = ?")
                .param(both.accountId())
                .update();
        for (var person : List.of(stranger, both)) {
            var page = "/quan-tri/nguoi-dung/" + person.accountId();
            assertThat(visitor.get(page).statusCode()).isEqualTo(404);
            for (var act : List.of("/ngung", "/mo-lai", "/xoa-ma", "/phien/ket-thuc", "/lien-ket")) {
                assertThat(visitor.post(page + act, Map.of()).statusCode())
                        .as(act)
                        .isEqualTo(404);
            }
        }
        var list = visitor.read("/quan-tri/nguoi-dung").select("main a").eachAttr("href");
        assertThat(list)
                .noneMatch(address -> address.endsWith(stranger.accountId().toString()));
    }

    @Test
    void anAdministratorOfOneUnitDoesNotKeepTheOrganisation() {
        var visitor = Visitor.signedIn(context, people.holdingFor(DEPARTMENT, Role.ADMINISTRATOR));
        var fields = new HashMap<>(
                Map.of("day", "2026-02-01", "predecessor", COMMITTEE, "successor", DEPARTMENT, "relation", "MERGE"));
        fields.putAll(Map.of("basis", "Quyết định số 1/QĐ", "confirmed", "true"));
        assertThat(visitor.post("/to-chuc/sap-nhap", fields).statusCode()).isEqualTo(404);
    }

    private static Mandate mandate() {
        return new Mandate(vn.thanghang.audit.Actor.SYSTEM, "Nghị quyết thử", UUID.randomUUID());
    }

    private HttpResponse<String> grant(CurrentUser person, Role role, String agency) {
        return grant(person, role, agency, "");
    }

    private HttpResponse<String> grant(CurrentUser person, Role role, String agency, String chosen) {
        return administrator.post(
                "/quan-tri/nguoi-dung/" + person.accountId() + "/vai-tro", form(role, agency, chosen));
    }

    private HttpResponse<String> grant(
            CurrentUser person, Role role, String agency, String chosen, String from, String to) {
        var fields = new HashMap<>(form(role, agency, chosen));
        fields.put("from", from);
        fields.put("to", to);
        return administrator.post("/quan-tri/nguoi-dung/" + person.accountId() + "/vai-tro", fields);
    }

    private static Map<String, String> form(Role role, String agency, String chosen) {
        return Map.of("role", role.name(), "agency", agency, "agencyId", chosen, "from", "1/1/2026", "to", "");
    }

    private static String fault(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("#co-quan-error").text();
    }

    private List<String> agenciesOf(CurrentUser person) {
        return sql.sql(ROLES).param(person.accountId()).query(String.class).list();
    }

    private List<String> rolesOf(CurrentUser person) {
        return sql.sql("""
                        select role || ' ' || agency || ' ' || valid_from || ' ' || coalesce(valid_to::text, 'null')
                          || case when ended_at is null then ' open' else ' ended' end
                        from access.held_role where account_id = ? and agency is not null order by granted_at, id
                        """).param(person.accountId()).query(String.class).list();
    }
}
