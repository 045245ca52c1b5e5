package vn.thanghang.oversight.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.platform.database.DatabaseIT;

/** What an officer of Sở Nội vụ does with the steps the rules propose, and what the agency sees of them. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(LadderPagesIT.Owed.class)
class LadderPagesIT {

    /** Things owed that the test can change. */
    @TestConfiguration
    static class Owed {

        static final List<DueItem> OPEN = new CopyOnWriteArrayList<>();

        @Bean
        DueItems owed() {
            return new DueItems() {
                @Override
                public String kind() {
                    return "remediation.TASK";
                }

                @Override
                public List<DueItem> openUntil(LocalDate last) {
                    return OPEN.stream()
                            .filter(item -> !item.due().isAfter(last))
                            .toList();
                }
            };
        }
    }

    private static final String D = UUID.randomUUID().toString();
    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);

    @Autowired
    ApplicationContext context;

    @Autowired
    RunningDays days;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private Visitor monitor;
    private Visitor officer;
    private LocalDate next = LocalDate.of(2023, 6, 20);

    @BeforeEach
    void begin() {
        Owed.OPEN.clear();
        // Each test plays the same days anew.
        jdbc.sql("delete from oversight.day_run").update();
        next = LocalDate.of(2023, 6, 20);
        monitor = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        officer = Visitor.signedIn(context, Role.FOCAL_OFFICER);
    }

    @Test
    void aLetterIsBegunOnceForSeveralThingsOfOneAgency() {
        owe("a", "Niêm yết công khai thu, chi ngân sách xã");
        owe("b", "Đối thoại với Nhân dân");
        runUntil(LocalDate.of(2023, 7, 7));

        Document queue = monitor.read("/don-doc");
        assertThat(queue.title()).contains("2 nội dung");
        List<String> steps = queue.select("input[name=buoc]").eachAttr("value");
        assertThat(steps).hasSizeGreaterThanOrEqualTo(2);
        String key = UUID.randomUUID().toString();
        HttpResponse<String> begun = monitor.post("/don-doc/soan", Map.of("buoc", String.join(",", steps), "key", key));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String paper = begun.headers().firstValue("Location").orElseThrow().replace(monitor.origin(), "");
        assertThat(monitor.post("/don-doc/soan", Map.of("buoc", String.join(",", steps), "key", key))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(again -> assertThat(again).endsWith(paper));
        assertThat(monitor.read(paper).text())
                .contains("đôn đốc thực hiện nhiệm vụ", "Đối thoại với Nhân dân", "30/06/2023");

        // Another officer who still had the old page finds the step taken.
        HttpResponse<String> late = monitor.post(
                "/don-doc/soan",
                Map.of("buoc", steps.getFirst(), "key", UUID.randomUUID().toString()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(monitor.page(late).text()).contains("đang soạn văn bản");
    }

    @Test
    void aStepIsPutOffOrCalledAMistakeOnlyWithAReason() {
        owe("c", "Kiểm tra chất lượng nước");
        runUntil(LocalDate.of(2023, 7, 7));
        String step = stepOf("c");

        HttpResponse<String> without = monitor.post("/don-doc/buoc/" + step + "/bao-sai", Map.of("version", "0"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(monitor.page(without).text()).contains("Chưa ghi lý do");
        assertThat(monitor.post(
                                "/don-doc/buoc/" + step + "/hoan",
                                Map.of("version", "0", "den-ngay", "1/1/2020", "ly-do", "Đã báo miệng"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(monitor.post("/don-doc/buoc/" + step + "/bao-sai", Map.of("version", "0", "ly-do", "Việc đã xong"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(monitor.read("/don-doc/buoc/" + step).text()).contains("báo sai", "Việc đã xong");
        assertThat(monitor.post("/don-doc/buoc/" + step + "/bao-sai", Map.of("version", "0", "ly-do", "Lần nữa"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theAgencyIsHeardBeforeItIsNamedAndNobodyElseSeesIt() {
        owe(D, "Sửa chữa đường liên ấp");
        runUntil(LocalDate.of(2023, 7, 7));
        take(D, LocalDate.of(2023, 7, 7));
        runUntil(LocalDate.of(2023, 7, 21));
        take(D, LocalDate.of(2023, 7, 21));
        runUntil(LocalDate.of(2023, 8, 4));
        assertThat(monitor.read("/don-doc").text()).contains("Gửi cơ quan để có ý kiến");

        String report = stepOf(D);
        assertThat(monitor.page(monitor.post(
                                "/don-doc/soan",
                                Map.of("buoc", report, "key", UUID.randomUUID().toString())))
                        .text())
                .contains("ở trang riêng");
        assertThat(monitor.page(report(report, UUID.randomUUID())).text()).contains("chưa có ý kiến");
        assertThat(monitor.post("/don-doc/lay-y-kien", Map.of("co-quan", TestPeople.AGENCY))
                        .statusCode())
                .isEqualTo(302);
        String hearing = jdbc.sql("select id from oversight.hearing where closed_on is null")
                .query(String.class)
                .single();
        Visitor stranger = Visitor.signedIn(context, new TestPeople(context).holdingFor("co-quan-khac", Role.HEAD));
        assertThat(stranger.get("/don-doc/y-kien/" + hearing).statusCode()).isEqualTo(404);
        assertThat(officer.read("/viec-cua-toi").text()).contains("Có ý kiến trước khi báo cáo");
        assertThat(officer.post(
                                "/don-doc/y-kien/" + hearing,
                                Map.of("version", "0", "y-kien", "Chờ nguồn vốn bổ sung đến tháng 9."))
                        .statusCode())
                .isEqualTo(302);

        UUID key = UUID.randomUUID();
        HttpResponse<String> begun = report(report, key);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String page = begun.headers().firstValue("Location").orElseThrow().replace(monitor.origin(), "");
        assertThat(report(report, key).headers().firstValue("Location"))
                .hasValueSatisfying(again -> assertThat(again).endsWith(page));
        Document shown = monitor.read(page);
        assertThat(shown.text()).contains("Chờ nguồn vốn bổ sung", "đang soạn, trình ký");
        String paper = shown.select("a[href^=/van-ban/soan/]").attr("href");
        assertThat(monitor.read(paper).select("textarea[name=van]").text())
                .contains("Chờ nguồn vốn bổ sung", "kính báo cáo", "kính trình");
        // What the report lists cannot be put aside alone; it waits again when the report is not used.
        assertThat(monitor.post("/don-doc/buoc/" + report + "/bo-du-thao", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(monitor.post(page + "/bo", Map.of("version", "0")).statusCode())
                .isEqualTo(302);
        assertThat(monitor.read("/don-doc/bao-cao")
                        .select("input[name=noi-dung]")
                        .eachAttr("value"))
                .contains(report);
    }

    private HttpResponse<String> report(String step, UUID key) {
        return monitor.post("/don-doc/bao-cao", Map.of("noi-dung", step, "key", key.toString(), "viec", "lap"));
    }

    private static void owe(String id, String subject) {
        Owed.OPEN.add(
                new DueItem(id, TestPeople.AGENCY, subject, "/nhiem-vu", DUE, LocalDate.of(2023, 6, 1), null, null));
    }

    private void runUntil(LocalDate last) {
        next.datesUntil(last.plusDays(1)).filter(calendar::isWorked).forEach(days::run);
        next = last.plusDays(1);
    }

    private String stepOf(String item) {
        return jdbc.sql("""
                        select s.id from oversight.step s join oversight.escalation e on e.id = s.escalation_id
                        where e.item_id = :item and s.state in ('PROPOSED', 'DRAFTED')
                        """).param("item", item).query(String.class).single();
    }

    /** The letter goes out, past the road of the paper. */
    private void take(String item, LocalDate day) {
        UUID step = UUID.fromString(stepOf(item));
        jdbc.sql(
                        "update oversight.step set state = 'DRAFTED', paper_id = gen_random_uuid(), version = version + 1 where id = :id")
                .param("id", step)
                .update();
        jdbc.sql("update oversight.step set state = 'TAKEN', taken_on = :day, version = version + 1 where id = :id")
                .param("id", step)
                .param("day", day)
                .update();
        jdbc.sql("""
                update oversight.escalation e set rung = s.rung, since = :day, version = e.version + 1 from oversight.step s
                where s.id = :id and e.id = s.escalation_id
                """).param("id", step).param("day", day).update();
    }
}
