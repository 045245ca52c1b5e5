package vn.thanghang.oversight.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.oversight.inspection.InspectedItem;
import vn.thanghang.oversight.inspection.InspectingTasks;
import vn.thanghang.oversight.inspection.ItemAct;
import vn.thanghang.oversight.inspection.ItemState;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.platform.sheet.SheetGrid;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;
import vn.thanghang.remediation.progress.TaskRows;

/** The grid, the summary, the calendar of a person and a round of inspection, over tasks in the tables. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class OversightPagesIT {

    private static final int YEAR = 2026;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    InspectingTasks inspecting;

    @Autowired
    Clock clock;

    private JdbcClient owner;
    private Visitor monitor;
    private String agency;

    @BeforeEach
    void begin() {
        owner = JdbcClient.create(database.owner());
        monitor = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        agency = "co-quan-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void everyNumberOfTheGridIsTheLengthOfTheListBehindIt() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        task(today.minusDays(40), null, 0);
        task(today.minusDays(41), null, 0);
        task(today.minusDays(40), today.minusDays(41), 0);
        task(today.minusDays(10), today.minusDays(2), 0);
        task(today.plusDays(30), null, 1);
        task(today.plusDays(31), null, 0);
        Document grid = monitor.read("/bang-theo-doi?nam=" + YEAR);
        Element row = row(grid, agency);
        int total = 0;
        for (Element cell : row.select("td a")) {
            Document list = monitor.read(cell.attr("href"));
            int tasks = Integer.parseInt(cell.text().replaceAll(".*/", ""));
            assertThat(list.select("#nhiem-vu tbody tr")).hasSize(tasks);
            total += tasks;
        }
        assertThat(total).isEqualTo(6);
        assertThat(row.text()).contains("▲").containsPattern("[◷○]");
        assertThat(monitor.read("/bang-theo-doi?theo=tieu-chi&nam=" + YEAR).text())
                .contains("1.2");
    }

    @Test
    void onceLateStaysLateAndADocumentClearsIt() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        UUID done = task(today.minusDays(10), today.minusDays(12), 1);
        UUID late = fact(done, today.minusDays(60));
        assertThat(outcomes()).containsExactly("◆ Xong nhưng quá hạn");
        owner.sql("alter table oversight.late disable trigger user").update();
        owner.sql(
                        "update oversight.late set settlement = 'REDETERMINED', settled_on = current_date, document = '12/UBND' where id = :id")
                .param("id", late)
                .update();
        owner.sql("alter table oversight.late enable trigger user").update();
        assertThat(outcomes()).containsExactly("✓ Đúng hạn");
    }

    @Test
    void theSummarySaysRateAndAgeAndWarnsOfFew() throws Exception {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        task(today.minusDays(30), null, 0);
        task(today.minusDays(30), today.minusDays(30), 0);
        String row = monitor.read("/bang-tong-hop?nam=" + YEAR)
                .select("tr:contains(" + agency + ")")
                .text();
        assertThat(row).contains("50", "30", "n = 2");
        assertThat(monitor.get("/bang-tong-hop.csv?nam=" + YEAR).body()).contains(agency, "0.5");
        Sheets sheets = SpreadsheetFile.open(monitor.bytes("/bang-tong-hop.xlsx?nam=" + YEAR), "a.xlsx");
        assertThat(sheets)
                .isInstanceOfSatisfying(
                        Sheets.Opened.class,
                        opened -> assertThat(opened.grids())
                                .anySatisfy(sheet -> assertThat(text(sheet)).contains(agency)));
    }

    @Test
    void anAgencySeesItselfOnly() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        task(today.minusDays(30), null, 0);
        Visitor head = Visitor.signedIn(context, new TestPeople(context).holdingFor(agency, Role.HEAD));
        Visitor other = Visitor.signedIn(context, new TestPeople(context).holdingFor(TestPeople.AGENCY, Role.HEAD));
        assertThat(row(head.read("/bang-theo-doi?nam=" + YEAR), agency)).isNotNull();
        assertThat(other.read("/bang-theo-doi?nam=" + YEAR).text()).doesNotContain(agency);
        assertThat(other.get("/bang-theo-doi/danh-sach?nam=" + YEAR + "&co-quan=" + agency)
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/bang-tong-hop.csv?nam=" + YEAR).body()).doesNotContain(agency);
    }

    @Test
    void aCalendarIsReadUnderItsSecretOnlyUntilItIsTakenBack() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        UUID open = task(today.plusDays(9), null, 0);
        var person = new TestPeople(context).holdingFor(agency, Role.FOCAL_OFFICER);
        Visitor officer = Visitor.signedIn(context, person);
        assertThat(officer.read("/tai-khoan/lich").text()).contains("Chưa có địa chỉ");
        String address = officer.page(officer.post("/tai-khoan/lich", Map.of()))
                .select(".key")
                .text();
        assertThat(address).contains("/lich-thoi-han/").endsWith(".ics");
        String path = address.substring(address.indexOf("/lich-thoi-han/"));
        Visitor nobody = new Visitor(context);
        HttpResponse<String> feed = nobody.get(path);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(feed.body())
                .contains("remediation.TASK-" + open, "BEGIN:VEVENT")
                .doesNotContain(person.displayName(), "Nguyễn Văn Thử");
        assertThat(officer.read("/tai-khoan/lich").text()).doesNotContain(path);
        assertThat(owner.sql("select count(*) from oversight.calendar_feed where account = :account")
                        .param("account", person.accountId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        String second = officer.page(officer.post("/tai-khoan/lich", Map.of()))
                .select(".key")
                .text();
        assertThat(nobody.get(path).statusCode()).isEqualTo(404);
        assertThat(nobody.get(second.substring(second.indexOf("/lich-thoi-han/")))
                        .statusCode())
                .isEqualTo(200);
        officer.post("/tai-khoan/lich/thu-hoi", Map.of());
        assertThat(nobody.get(second.substring(second.indexOf("/lich-thoi-han/")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRoundIsPublishedDrawnOnALaterDayLookedAtAnsweredAndClosed() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.ZONE);
        UUID done = task(today.minusDays(10), today.minusDays(12), 0);
        String key = UUID.randomUUID().toString();
        var form = Map.of(
                "noi-dung",
                "Kiểm tra quý II",
                "hat-giong",
                "1411/UBND-NC",
                "so-luong",
                "200",
                "nam",
                "" + YEAR,
                "key",
                key);
        String path = location(monitor.post("/kiem-tra", form));
        assertThat(location(monitor.post("/kiem-tra", form))).isEqualTo(path);
        assertThat(monitor.post(path + "/rut", Map.of()).statusCode()).isEqualTo(422);
        UUID round = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        owner.sql("alter table oversight.inspection_round disable trigger user").update();
        owner.sql("update oversight.inspection_round set published_on = published_on - 1 where id = :id")
                .param("id", round)
                .update();
        owner.sql("alter table oversight.inspection_round enable trigger user").update();
        assertThat(monitor.post(path + "/rut", Map.of()).statusCode()).isEqualTo(302);
        assertThat(monitor.post(path + "/rut", Map.of()).statusCode()).isEqualTo(422);
        assertThat(monitor.get(path + "/danh-sach.csv").body()).contains(done + ",");

        var officer = Visitor.signedIn(context, new TestPeople(context).holdingFor(agency, Role.FOCAL_OFFICER));
        InspectedItem item =
                RowScope.EVERYTHING
                        .call(() -> inspecting.items(people().holdingFor(null, Role.MONITOR), round))
                        .stream()
                        .filter(each -> each.task().equals(done))
                        .findFirst()
                        .orElseThrow();
        String at = "/kiem-tra/muc/" + item.id();
        assertThat(officer.get(at).statusCode())
                .as("drawn, but not looked at yet")
                .isEqualTo(404);
        assertThat(monitor.post(at, Map.of("viec", "FIND", "version", "0", "noi-dung", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(monitor.post(
                                at,
                                Map.of(
                                        "viec",
                                        "FIND",
                                        "version",
                                        "0",
                                        "noi-dung",
                                        "Chưa niêm yết",
                                        "den-ngay",
                                        day(today.plusDays(5))))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.read(at).text()).contains("Chưa niêm yết");
        assertThat(officer.post(at + "/giai-trinh", Map.of("version", "1", "noi-dung", "Đã niêm yết lại"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(monitor.post(at, Map.of("viec", "CLOSE", "version", "1", "noi-dung", "Đạt"))
                        .statusCode())
                .as("an old page")
                .isEqualTo(422);
        assertThat(monitor.post(at, Map.of("viec", "CLOSE", "version", "2", "noi-dung", "Đã khắc phục"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(monitor.read(at).title()).contains("Đã xử lý xong");
        var stranger = Visitor.signedIn(context, people().holdingFor("co-quan-khac", Role.HEAD));
        assertThat(stranger.get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseKeepsTheSameRoadAsTheTable() {
        var differing = new ArrayList<String>();
        for (ItemState from : ItemState.values()) {
            for (ItemState to : ItemState.values()) {
                boolean wanted = Arrays.stream(ItemAct.values())
                        .anyMatch(act -> act.from(from).filter(to::equals).isPresent());
                if (moved(from, to) != wanted) {
                    differing.add(from + " to " + to);
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private boolean moved(ItemState from, ItemState to) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        with r as (insert into oversight.inspection_round (id, idempotency_key, subject, seed, size, work_year, published_on,
                            published_at, published_by, published_by_name)
                          values (:id, :id, 'x', '12345678', 1, 2023, '2023-07-10', now(), 'person:x', 'x'))
                        insert into oversight.inspection_candidate (round_id, task_id, agency, weight, grounds) values (:id, :id, 'a', 1, '')
                        """).param("id", id).update();
        owner.sql("alter table oversight.inspection_item disable trigger user").update();
        owner.sql("""
                        insert into oversight.inspection_item (id, round_id, task_id, agency, subject, position, state, finding, found_at,
                          follow_up_due, answer, conclusion, closed_at)
                        values (:id, :id, :id, 'a', 'x', 1, :state, 'f', case when :state = 'CHOSEN' then null else now() end, '2023-08-01', 'a',
                          'c', case when :state = 'CLOSED' then now() end)
                        """).param("id", id).param("state", from.name()).update();
        owner.sql("alter table oversight.inspection_item enable trigger user").update();
        try {
            return owner.sql("""
                            update oversight.inspection_item set state = :state, version = version + 1,
                              found_at = case when :state = 'CHOSEN' then null else now() end,
                              closed_at = case when :state = 'CLOSED' then now() end
                            where id = :id
                            """).param("id", id).param("state", to.name()).update() == 1;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private TestPeople people() {
        return new TestPeople(context);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replace(monitor.origin(), "");
    }

    private List<String> outcomes() {
        return monitor.read("/bang-theo-doi/danh-sach?nam=" + YEAR + "&co-quan=" + agency)
                .select("#nhiem-vu tbody tr td:last-child")
                .eachText();
    }

    private static String text(SheetGrid sheet) {
        var text = new StringBuilder();
        sheet.rowNumbers()
                .forEach(row ->
                        sheet.row(row).forEach(cell -> text.append(cell.text()).append(' ')));
        return text.toString();
    }

    private static Element row(Document grid, String agency) {
        return grid.select("#luoi tbody tr").stream()
                .filter(each -> each.select("th").text().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private UUID task(LocalDate due, LocalDate doneOn, int extensions) {
        UUID id = new TaskRows(owner).task(agency, "PHOTO");
        owner.sql("alter table remediation.task disable trigger user").update();
        owner.sql("""
                        update remediation.task set due = :due, original_due = :due, done_on = :done, extensions = :extensions,
                          progress = case when cast(:done as date) is null then 'UNDER_WAY' else 'DONE' end
                        where id = :id
                        """)
                .param("id", id)
                .param("due", due)
                .param("done", doneOn)
                .param("extensions", extensions)
                .update();
        owner.sql("alter table remediation.task enable trigger user").update();
        owner.sql("alter table remediation.plan disable trigger user").update();
        owner.sql(
                        "update remediation.plan set issued_on = date '2020-01-01' where id = (select plan_id from remediation.task where id = :id)")
                .param("id", id)
                .update();
        owner.sql("alter table remediation.plan enable trigger user").update();
        return id;
    }

    private UUID fact(UUID task, LocalDate due) {
        UUID id = UUID.randomUUID();
        owner.sql("""
                        insert into oversight.late (id, kind, item_id, agency, subject, path, due, notified_on, late_from, recorded_at)
                        values (:id, 'remediation.TASK', cast(:task as text), :agency, 'Việc', '/viec', :due, :due, :due + 1, now())
                        """)
                .param("id", id)
                .param("task", task)
                .param("agency", agency)
                .param("due", due)
                .update();
        return id;
    }
}
