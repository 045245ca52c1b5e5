package vn.thanghang.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.platform.search.SearchEntry;
import vn.thanghang.platform.search.SearchIndex;

/** One's own work, search and the lists one keeps, over HTTP. */
@DatabaseIT(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DeskPagesIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SearchIndex index;

    private JdbcClient owner;
    private LocalDate today;

    /** A view as a module publishes it, over a table only the test has. */
    @BeforeEach
    void aModuleWithWork() {
        owner = JdbcClient.create(database.owner());
        today = LocalDate.now(Vietnam.clock());
        owner.sql("drop schema if exists example cascade").update();
        owner.sql("create schema example").update();
        owner.sql("""
                        create table example.thing (id text primary key, agency text, roles text[], due date, waiting text)
                        """).update();
        owner.sql("""
                        create view example.my_work with (security_invoker = true) as
                        select 'reporting.work.waiting' as kind, id, agency as owner, roles, 'việc ' || id as subject, '' as place,
                          due, now() as since, waiting as waiting_for, '/nhiem-vu/' || id as path from example.thing
                        """).update();
        owner.sql("grant usage on schema example to public").update();
        owner.sql("grant select on example.thing, example.my_work to public").update();
        thing("late", TestPeople.AGENCY, "FOCAL_OFFICER", today.minusDays(10), null);
        thing("today", TestPeople.AGENCY, "FOCAL_OFFICER,HEAD", today, null);
        thing("wait", TestPeople.AGENCY, "FOCAL_OFFICER", today.minusDays(3), "so-noi-vu");
        thing("later", TestPeople.AGENCY, "FOCAL_OFFICER", today.plusDays(40), null);
        thing("undated", TestPeople.AGENCY, "FOCAL_OFFICER", null, null);
        thing("theirs", "co-quan-khac", "FOCAL_OFFICER", today, null);
        thing("ofTheProvince", null, "MONITOR", today, null);
    }

    @Test
    void putsWorkWhereItBelongs() {
        Document page = visitor(Role.FOCAL_OFFICER).read("/viec-cua-toi");
        assertThat(page.select("section h2").eachAttr("id"))
                .containsExactly("OVERDUE", "THIS_WEEK", "WAITING", "LATER");
        assertThat(links(page, "OVERDUE")).containsExactly("/nhiem-vu/late");
        assertThat(links(page, "THIS_WEEK")).containsExactly("/nhiem-vu/today");
        assertThat(links(page, "WAITING")).containsExactly("/nhiem-vu/wait");
        assertThat(links(page, "LATER")).containsExactly("/nhiem-vu/later", "/nhiem-vu/undated");
        assertThat(page.selectFirst("h1").text()).isEqualTo("1 việc quá hạn, 1 việc đến hạn trong tuần");
    }

    @Test
    void showsEverybodyTheWorkOfTheirRolesOnly() {
        assertThat(everything(visitor(Role.HEAD))).containsExactly("/nhiem-vu/today");
        assertThat(everything(visitor(Role.MONITOR))).containsExactly("/nhiem-vu/ofTheProvince");
        assertThat(everything(visitor(Role.LEADER))).isEmpty();
        CurrentUser both = new TestPeople(context).holdingFor("co-quan-khac", Role.FOCAL_OFFICER, Role.MONITOR);
        assertThat(everything(Visitor.signedIn(context, both)))
                .containsExactlyInAnyOrder("/nhiem-vu/theirs", "/nhiem-vu/ofTheProvince");
    }

    @Test
    void saysTheNextDateWhenNothingIsDue() {
        owner.sql("delete from example.thing where id in ('late', 'today', 'wait')")
                .update();
        Document page = visitor(Role.FOCAL_OFFICER).read("/viec-cua-toi");
        assertThat(page.selectFirst("h1").text()).startsWith("Không có việc đến hạn trong 14 ngày; hạn gần nhất: ");
        owner.sql("delete from example.thing").update();
        assertThat(visitor(Role.FOCAL_OFFICER)
                        .read("/viec-cua-toi")
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Không có việc nào đang chờ");
    }

    @Test
    void showsOnePartToItsEnd() {
        owner.sql("""
                        insert into example.thing select 'm' || n, :agency, array['FOCAL_OFFICER'], :day, null
                        from generate_series(1, 30) n
                        """)
                .param("agency", TestPeople.AGENCY)
                .param("day", today.minusDays(1))
                .update();
        Visitor visitor = visitor(Role.FOCAL_OFFICER);
        assertThat(links(visitor.read("/viec-cua-toi"), "OVERDUE")).hasSize(12);
        Document all = visitor.read("/viec-cua-toi?nhom=OVERDUE");
        assertThat(links(all, "OVERDUE")).hasSize(31);
        assertThat(all.select("section")).hasSize(1);
    }

    @Test
    void leadsWhoIsSignedInToTheirWork() {
        assertThat(visitor(Role.FOCAL_OFFICER).get("/").headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).endsWith("/viec-cua-toi"));
        assertThat(new Visitor(context).get("/").headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).endsWith("/chi-so"));
    }

    @Test
    void findsCriteriaAndAgencies() {
        Visitor visitor = visitor(Role.FOCAL_OFFICER);
        Document page = visitor.read("/tim?q=tiep+can+thong+tin");
        assertThat(page.select("section a").eachAttr("href"))
                .anyMatch(path -> path.matches("/chi-so/PAPI/\\d{4}/tieu-chi/[\\d.]+"));
        String first = page.selectFirst("section .work a").attr("href");
        assertThat(visitor.get(first).statusCode()).isEqualTo(200);
        assertThat(visitor.read("/tim?q=tra+vinh&loai=organisation.search.AGENCY")
                        .select(".work a"))
                .isNotEmpty();
        assertThat(visitor.get("/tim?q=a&loai=khongco").statusCode()).isEqualTo(404);
        assertThat(visitor.read("/tim?q=khongcogidau").selectFirst("h1").text())
                .isEqualTo("Không tìm thấy “khongcogidau”");
    }

    @Test
    void leafsThroughOneKind() {
        for (int i = 0; i < 60; i++) {
            index.put(new SearchEntry(
                    "directive.search.DOCUMENT",
                    "d" + i,
                    "Giấy mời lần " + i,
                    "",
                    "/van-ban/" + UUID.randomUUID(),
                    null));
        }
        Visitor visitor = visitor(Role.MONITOR);
        Document overview = visitor.read("/tim?q=giấy+mời");
        assertThat(overview.select(".work a")).hasSize(5);
        Document last = visitor.read("/tim?q=giấy+mời&loai=directive.search.DOCUMENT&trang=3");
        assertThat(last.select(".work a")).hasSize(10);
        assertThat(last.select("a[rel=prev]")).hasSize(1);
    }

    @Test
    void keepsAViewForOnePersonOnly() {
        Visitor visitor = visitor(Role.MONITOR);
        visitor.read("/van-ban?q=papi&nam=2023");
        var saved =
                visitor.post("/bo-loc", Map.of("list", "/van-ban", "query", "q=papi&nam=2023", "name", "PAPI 2023"));
        assertThat(saved.headers().firstValue("Location"))
                .hasValueSatisfying(target -> assertThat(target).endsWith("/van-ban?q=papi&nam=2023"));
        Document list = visitor.read("/van-ban");
        assertThat(list.select(".kept a").eachAttr("href")).contains("/van-ban?q=papi&nam=2023");
        assertThat(visitor(Role.MONITOR).read("/van-ban").select(".kept a")).isEmpty();
        String id = visitor.read("/bo-loc").selectFirst("form[action$=/xoa]").attr("action");
        visitor(Role.MONITOR).post(id, Map.of());
        assertThat(visitor.read("/bo-loc").select("form[action$=/xoa]")).hasSize(1);
        visitor.post(id, Map.of());
        assertThat(visitor.read("/bo-loc").select("form[action$=/xoa]")).isEmpty();
    }

    @Test
    void leadsNowhereElse() {
        Visitor visitor = visitor(Role.MONITOR);
        for (String list : List.of("//evil.example", "https://evil.example", "/van-ban\\@evil", "", "van-ban")) {
            assertThat(visitor.post("/bo-loc", Map.of("list", list, "query", "", "name", "x"))
                            .statusCode())
                    .as(list)
                    .isEqualTo(422);
        }
        assertThat(visitor.post("/bo-loc", Map.of("list", "/van-ban", "query", "q=<script>", "name", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/bo-loc", Map.of("list", "/van-ban", "query", "q=a", "name", " "))
                        .statusCode())
                .isEqualTo(422);
    }

    private void thing(
            String id, @Nullable String agency, String roles, @Nullable LocalDate due, @Nullable String waiting) {
        owner.sql("insert into example.thing values (:id, :agency, string_to_array(:roles, ','), :due, :waiting)")
                .param("id", id)
                .param("agency", agency)
                .param("roles", roles)
                .param("due", due)
                .param("waiting", waiting)
                .update();
    }

    private Visitor visitor(Role role) {
        return Visitor.signedIn(context, role);
    }

    private static List<String> everything(Visitor visitor) {
        return visitor.read("/viec-cua-toi").select(".work a").eachAttr("href");
    }

    private static List<String> links(Document page, String part) {
        return page.select("section[aria-labelledby=" + part + "] .work a").eachAttr("href");
    }
}
