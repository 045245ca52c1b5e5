package vn.thanghang.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.HeldRole;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.accountability.file.FilePeriod;
import vn.thanghang.accountability.file.ReadingFiles;
import vn.thanghang.accountability.file.ResultFile;
import vn.thanghang.accountability.file.TaskLine;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.oversight.lateness.Outcome;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.sheet.Sheets;
import vn.thanghang.platform.sheet.SpreadsheetFile;

/** Files of the agencies of the played year: told of any day as they were on it, each line with its fact, nobody graded. */
@DatabaseIT(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "thanghang.web.demo=true",
            "thanghang.demonstration=2023",
            "thanghang.organisation.bundled=demo-2023"
        })
@Import(ResultFilesIT.Witness.class)
class ResultFilesIT {

    private static final String FIXED = "Tài liệu tham khảo; việc đánh giá, xếp loại do cấp có thẩm quyền quyết định.";
    private static final Pattern GRADED = Pattern.compile(
            "tổng điểm|điểm tổng|xếp hạng|xếp thứ|thứ hạng|hạng \\d|hoàn thành (xuất sắc|tốt) nhiệm vụ|tổng cộng");

    /** On the morning of every working day of the play: the files as they stood at the end of the day before. */
    @TestConfiguration
    static class Witness {

        static final Map<String, String> SEEN = new ConcurrentHashMap<>();

        @Bean
        DueItems witness(ObjectProvider<ReadingFiles> files, Clock clock) {
            return new DueItems() {
                @Override
                public String kind() {
                    return "remediation.TASK";
                }

                @Override
                public List<DueItem> openUntil(LocalDate last) {
                    LocalDate before =
                            LocalDate.ofInstant(clock.instant(), Vietnam.ZONE).minusDays(1);
                    for (String agency : files.getObject().agencies(MONITOR, 2023)) {
                        SEEN.put(
                                before + " " + agency,
                                files.getObject()
                                        .file(MONITOR, agency, new FilePeriod(2023, 0, before))
                                        .canonical());
                    }
                    return List.of();
                }
            };
        }
    }

    private static final CurrentUser MONITOR =
            new CurrentUser(UUID.randomUUID(), "Người theo dõi", List.of(new HeldRole(Role.MONITOR, null)), false);

    @Autowired
    ApplicationContext context;

    @Autowired
    ReadingFiles files;

    @Autowired
    JdbcClient jdbc;

    private Visitor monitor;

    @BeforeEach
    void begin() {
        monitor = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
    }

    @Test
    void toldOfAnyDayAFileIsWhatWasShownOnThatDay() {
        var days = new TreeSet<LocalDate>();
        Witness.SEEN.keySet().forEach(key -> days.add(LocalDate.parse(key.split(" ")[0])));
        assertThat(days).hasSizeGreaterThanOrEqualTo(30);
        List<String> shown = new ArrayList<>(Witness.SEEN.keySet());
        Collections.sort(shown);
        Collections.shuffle(shown, new Random(335));
        var different = new ArrayList<String>();
        var told = new TreeMap<String, String>();
        for (String key : shown) {
            String[] of = key.split(" ");
            String again = files.file(MONITOR, of[1], new FilePeriod(2023, 0, LocalDate.parse(of[0])))
                    .canonical();
            told.put(key, again);
            if (!again.equals(Witness.SEEN.get(key))) {
                different.add(key + "\n then " + Witness.SEEN.get(key) + "\n now  " + again);
            }
        }
        assertThat(different).isEmpty();
        // The year moved: otherwise the comparison says nothing.
        assertThat(new TreeSet<>(told.values())).hasSizeGreaterThan(60);
        System.out.println("FILES days=" + days.size() + " files=" + shown.size() + " different=" + different.size());
    }

    @Test
    void theLastDayIsWhatTheRowsOfTasksSay() {
        int compared = 0;
        for (String agency : files.agencies(MONITOR, 2023)) {
            for (TaskLine line : today(agency).tasks()) {
                compared++;
                Map<String, Object> row = RowScope.EVERYTHING.call(
                        () -> jdbc.sql("""
                                select due, original_due, progress, confirmation, done_on from remediation.task
                                where id = :id and stage = 'ISSUED'
                                """).param("id", line.id()).query().singleRow());
                assertThat(row.get("due")).hasToString(line.due().toString());
                assertThat(row.get("original_due"))
                        .hasToString(line.originalDue().toString());
                assertThat(row.get("progress")).isEqualTo(line.progress().name());
                assertThat(row.get("confirmation"))
                        .isEqualTo(line.confirmation().name());
                assertThat(String.valueOf(row.get("done_on"))).isEqualTo(String.valueOf(line.doneOn()));
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void everyLineLeadsToItsFactAndNoPageGradesAnybody() {
        Document list = monitor.read("/ho-so-ket-qua?nam=2023");
        List<String> agencies = list.select("ul.work a").eachAttr("href");
        assertThat(agencies).hasSizeGreaterThan(10);
        carefully(list);
        int facts = 0;
        for (String path : agencies) {
            Document file = monitor.read(path);
            carefully(file);
            for (String fact : file.select("main table a").eachAttr("href")) {
                assertThat(monitor.get(fact).statusCode()).as(fact).isEqualTo(200);
                facts++;
            }
            assertThat(file.select("#ke-hoach tbody tr")).isNotEmpty();
        }
        assertThat(facts).isGreaterThan(30);
        carefully(monitor.read("/doi-chieu-ket-qua?nam=2023"));
    }

    @Test
    void factsOfLatenessReachTheFile() {
        ResultFile late = today("snn-tra-vinh");
        assertThat(late.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.outcome()).isEqualTo(Outcome.LATE_OPEN);
            assertThat(plan.plan()).isNull();
        });
        ResultFile sent = today("stc-tra-vinh");
        assertThat(sent.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.outcome()).isEqualTo(Outcome.ON_TIME);
            assertThat(plan.sentOn()).isNotNull();
        });
        assertThat(sent.movements()).isNotEmpty();
        assertThat(today("ca-tra-vinh").outside()).isTrue();
        assertThat(monitor.read("/ho-so-ket-qua/co-quan/ca-tra-vinh?nam=2023")
                        .select("main")
                        .text())
                .doesNotContain("quá hạn · ", "▲");
    }

    @Test
    void theEvidenceIsAWorkbookAndThePaperSaysWhatItIsNot() {
        byte[] book = monitor.bytes("/ho-so-ket-qua/co-quan/stc-tra-vinh/minh-chung.xlsx?nam=2023");
        assertThat(SpreadsheetFile.open(book, "a.xlsx")).isInstanceOfSatisfying(Sheets.Opened.class, opened -> {
            assertThat(opened.grids()).hasSize(2);
            assertThat(opened.grids().getFirst().rowNumbers()).hasSizeGreaterThan(2);
        });
        String key = UUID.randomUUID().toString();
        HttpResponse<String> begun =
                monitor.post("/ho-so-ket-qua/co-quan/stc-tra-vinh/van-ban?nam=2023&quy=0", Map.of("key", key));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String paper = begun.headers().firstValue("Location").orElseThrow().replace(monitor.origin(), "");
        String words = monitor.read(paper).select("main").text();
        assertThat(words).contains(FIXED, "làm căn cứ xem xét trách nhiệm người đứng đầu");
        assertThat(GRADED.matcher(words.toLowerCase(Vietnam.LOCALE)).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @Test
    void anAgencyReadsItsOwnFileAndAsksForAReview() {
        Visitor head = Visitor.signedIn(context, new TestPeople(context).holdingFor("stc-tra-vinh", Role.HEAD));
        Visitor other = Visitor.signedIn(context, new TestPeople(context).holdingFor("syt-tra-vinh", Role.HEAD));
        assertThat(head.read("/ho-so-ket-qua?nam=2023").select("ul.work a")).hasSize(1);
        assertThat(other.get("/ho-so-ket-qua/co-quan/stc-tra-vinh?nam=2023").statusCode())
                .isEqualTo(404);
        String form = "/ho-so-ket-qua/co-quan/stc-tra-vinh/kien-nghi";
        String key = UUID.randomUUID().toString();
        assertThat(head.post(form, Map.of("key", key, "nam", "2023", "ve", "Kế hoạch"))
                        .statusCode())
                .isEqualTo(422);
        var typed =
                Map.of("key", key, "nam", "2023", "ve", "Kế hoạch PAPI 2023", "noi-dung", "Đã gửi trên trục ngày 8/6");
        String path = location(head, head.post(form, typed));
        assertThat(location(head, head.post(form, typed))).isEqualTo(path);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(head.post(path + "/ket-qua", Map.of("version", "0")).statusCode())
                .isEqualTo(403);
        assertThat(monitor.read("/viec-cua-toi").text()).contains("Xem xét kiến nghị");
        assertThat(monitor.post(path + "/ket-qua", Map.of("version", "0", "noi-dung", "Có căn cứ"))
                        .statusCode())
                .isEqualTo(422);
        var result = Map.of(
                "version", "0", "ket-qua", "ACCEPTED", "van-ban", "12/SNV-CCHC ngày 1/7/2023", "noi-dung", "Có căn cứ");
        assertThat(monitor.post(path + "/ket-qua", result).statusCode()).isEqualTo(302);
        assertThat(monitor.post(path + "/ket-qua", result).statusCode()).isEqualTo(422);
        assertThat(head.read(path).text()).contains("Tiếp thu", "12/SNV-CCHC", FIXED);
        assertThat(head.read("/ho-so-ket-qua/co-quan/stc-tra-vinh?nam=2023").text())
                .contains("Kế hoạch PAPI 2023");
    }

    private ResultFile today(String agency) {
        return files.file(MONITOR, agency, new FilePeriod(2023, 0, files.today()));
    }

    private static void carefully(Document page) {
        String words = page.select("main").text();
        assertThat(words).as(page.location()).contains(FIXED);
        assertThat(GRADED.matcher(words.toLowerCase(Vietnam.LOCALE)).results().map(hit -> hit.group()))
                .as(page.location())
                .isEmpty();
    }

    private static String location(Visitor visitor, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replace(visitor.origin(), "");
    }
}
