package vn.thanghang.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.calendar.DueItem;
import vn.thanghang.calendar.DueItems;
import vn.thanghang.calendar.WorkCalendar;
import vn.thanghang.directive.duties.RegisteredLetter;
import vn.thanghang.directive.papers.CopyProposal;
import vn.thanghang.directive.papers.CopyReception;
import vn.thanghang.directive.papers.FindingPapers;
import vn.thanghang.directive.papers.Freezing;
import vn.thanghang.directive.papers.FreezingPapers;
import vn.thanghang.directive.papers.Issuing;
import vn.thanghang.directive.papers.IssuingPapers;
import vn.thanghang.directive.papers.Paper;
import vn.thanghang.directive.papers.RecordingSignedCopies;
import vn.thanghang.officialdocs.Heading;
import vn.thanghang.officialdocs.OfficialDocument;
import vn.thanghang.officialdocs.PartialDate;
import vn.thanghang.officialdocs.write.DocxWriter;
import vn.thanghang.officialdocs.write.PdfWriter;
import vn.thanghang.oversight.OversightLooks;
import vn.thanghang.oversight.day.RunningDays;
import vn.thanghang.platform.Vietnam;
import vn.thanghang.platform.VietnameseFormat;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;
import vn.thanghang.remediation.progress.web.ReportWalk;

/** The whole road of a report to the committee: both kinds of failure, the hearing, the paper, the signed copy, the conclusion. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ReportRoadIT.Owed.class)
class ReportRoadIT {

    /** One late thing the test can take away. */
    @TestConfiguration
    static class Owed {

        static final Map<String, DueItem> OPEN = new HashMap<>();

        @Bean
        DueItems owedForReports() {
            return new DueItems() {
                @Override
                public String kind() {
                    return "remediation.TASK";
                }

                @Override
                public List<DueItem> openUntil(LocalDate last) {
                    return OPEN.values().stream()
                            .filter(item -> !item.due().isAfter(last))
                            .toList();
                }
            };
        }
    }

    private static final LocalDate DUE = LocalDate.of(2023, 6, 30);
    private static final Path PICTURES = Path.of("target/pictures");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RunningDays days;

    @Autowired
    private WorkCalendar calendar;

    @Autowired
    private FindingPapers papers;

    @Autowired
    private FreezingPapers freezing;

    @Autowired
    private RecordingSignedCopies copies;

    @Autowired
    private IssuingPapers issuing;

    private final LocalDate today = LocalDate.now(Vietnam.ZONE);
    private final String item = UUID.randomUUID().toString();
    private final String late = "so-cham-" + item.substring(0, 8);
    private final String wanting = "so-yeu-" + item.substring(0, 8);
    private JdbcClient owner;
    private CurrentUser person;
    private Visitor monitor;
    private UUID letter;
    private UUID explanation;
    private UUID step;
    private UUID task;

    @BeforeEach
    void bothFailures() {
        owner = JdbcClient.create(database.owner());
        person = new TestPeople(context).holdingFor("so-noi-vu-thu", Role.MONITOR);
        monitor = Visitor.signedIn(context, person);
        letter = RegisteredLetter.add(owner);
        explanation = RegisteredLetter.add(owner);
        owner.sql("delete from oversight.day_run").update();
        Owed.OPEN.clear();
        Owed.OPEN.put(
                item, new DueItem(item, late, "Sửa đường liên ấp", "/nhiem-vu", DUE, DUE.minusDays(29), null, null));
        climb();
        task = new TaskRows(owner).task(wanting, "PUBLIC_PAGE");
        Visitor officer = signedIn(wanting, Role.FOCAL_OFFICER);
        PlanWalk.expect(
                new ReportWalk(officer, task)
                        .choose("DONE")
                        .words(Map.of("da-lam", "Đã đăng tại https://travinh.gov.vn/a"))
                        .send(),
                302,
                officer);
        String path = "/nhiem-vu/" + task;
        PlanWalk.expect(
                monitor.post(
                        path + "/xac-nhan",
                        Map.of("version", "0", "ket-qua", "NOT_MET", "ly-do", "Trang chưa mở được")),
                302,
                monitor);
        PlanWalk.expect(
                monitor.post(path + "/de-xuat", Map.of("ly-do", "Kết quả chưa có số liệu | chưa công khai")),
                302,
                monitor);
    }

    private Visitor signedIn(String agency, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(agency, role));
    }

    /** Reminder, letter and request to explain, up to the proposal to report; the letters are registered documents. */
    private void climb() {
        run(LocalDate.of(2023, 6, 20), LocalDate.of(2023, 7, 7));
        take("LETTER", letter, LocalDate.of(2023, 7, 7));
        run(LocalDate.of(2023, 7, 8), LocalDate.of(2023, 7, 21));
        take("EXPLANATION", explanation, LocalDate.of(2023, 7, 21));
        run(LocalDate.of(2023, 7, 22), LocalDate.of(2023, 8, 4));
        step = owner.sql(
                        "select id from oversight.step where agency = :agency and rung = 'REPORT' and state = 'PROPOSED'")
                .param("agency", late)
                .query(UUID.class)
                .single();
    }

    private void run(LocalDate from, LocalDate last) {
        from.datesUntil(last.plusDays(1)).filter(calendar::isWorked).forEach(days::run);
    }

    private void take(String rung, UUID document, LocalDate day) {
        for (String change : List.of(
                "state = 'DRAFTED', paper_id = gen_random_uuid()",
                "state = 'TAKEN', taken_on = :day, document_id = :document")) {
            owner.sql("update oversight.step set version = version + 1, " + change
                            + " where agency = :agency and rung = :rung and (:day = :day) and (:document = :document)")
                    .param("agency", late)
                    .param("rung", rung)
                    .param("day", day)
                    .param("document", document)
                    .update();
        }
        owner.sql(
                        "update oversight.escalation set rung = :rung, since = :day, version = version + 1 where agency = :agency")
                .param("agency", late)
                .param("rung", rung)
                .param("day", day)
                .update();
    }

    private UUID remedy() {
        return owner.sql("select id from remediation.remedy_unsatisfactory where task_id = :task")
                .param("task", task)
                .query(UUID.class)
                .single();
    }

    private HttpResponse<String> draft(String act, UUID key) {
        return monitor.post(
                "/don-doc/bao-cao", Map.of("noi-dung", step + "," + remedy(), "key", key.toString(), "viec", act));
    }

    private void hear() {
        for (String agency : List.of(late, wanting)) {
            PlanWalk.expect(monitor.post("/don-doc/lay-y-kien", Map.of("co-quan", agency)), 302, monitor);
        }
        PlanWalk.expect(
                signedIn(late, Role.FOCAL_OFFICER)
                        .post(
                                "/don-doc/y-kien/" + hearing(late),
                                Map.of("version", "0", "y-kien", "Chờ nguồn vốn bổ sung đến tháng 9.")),
                302,
                monitor);
    }

    private UUID hearing(String agency) {
        return owner.sql("select id from oversight.hearing where agency = :agency and closed_on is null")
                .param("agency", agency)
                .query(UUID.class)
                .single();
    }

    /** The three working days of the silent agency go by. */
    private void waitThreeDays() {
        owner.sql("update oversight.hearing set opened_on = opened_on - 10, until = until - 10 where agency = :agency")
                .param("agency", wanting)
                .update();
    }

    @Test
    void nobodyIsNamedWhoWasNotHeard() {
        assertThat(monitor.read("/don-doc/bao-cao").text())
                .contains("chưa đưa vào báo cáo được", "Sửa đường liên ấp", "Mở 12 buổi đối thoại");
        assertThat(draft("lap", UUID.randomUUID()).statusCode()).isEqualTo(422);
        hear();
        assertThat(signedIn(wanting, Role.HEAD)
                        .read("/don-doc/y-kien/" + hearing(wanting))
                        .text())
                .contains("Đề xuất đánh giá chưa đạt yêu cầu", "chưa công khai");
        assertThat(monitor.page(draft("lap", UUID.randomUUID())).text()).contains("thời hạn 3 ngày làm việc chưa hết");
        assertThat(draft("xem-truoc", UUID.randomUUID()).statusCode()).isEqualTo(422);
        // Not by the database either.
        assertThatThrownBy(() -> owner.sql("""
                        with r as (insert into oversight.report (id, idempotency_key, state, figures_on, paper_id, made_by, made_by_name, made_at)
                          values (:id, :id, 'DRAFTED', :today, :id, 'person:x', 'A', now()) returning id)
                        insert into oversight.report_line (id, report_id, position, failure, agency, remedy_id, task_id, kind, item_id, subject,
                          due, late_days, finding, heard_until)
                        select :id, r.id, 1, 'UNSATISFACTORY', :agency, :remedy, :task, 'remediation.TASK', 'x', 'Việc', :today, 0, 'a', :today
                        from r
                        """)
                        .param("id", UUID.randomUUID())
                        .param("today", today)
                        .param("agency", wanting)
                        .param("remedy", remedy())
                        .param("task", task)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("an agency is heard before it is named");
        waitThreeDays();
        assertThat(draft("lap", UUID.randomUUID()).statusCode()).isEqualTo(302);
        assertThat(monitor.page(draft("lap", UUID.randomUUID())).text()).contains("vừa được xử lý ở nơi khác");
    }

    @Test
    void whatWasDoneSinceTheLastRunIsNotReported() {
        hear();
        waitThreeDays();
        assertThat(monitor.read("/don-doc/bao-cao").select("input[name=noi-dung]"))
                .hasSize(2);
        Owed.OPEN.clear();
        assertThat(monitor.read("/don-doc/bao-cao")
                        .select("input[name=noi-dung]")
                        .eachAttr("value"))
                .containsExactly(remedy().toString());
        assertThat(monitor.page(draft("lap", UUID.randomUUID())).text()).contains("vừa được xử lý ở nơi khác");
    }

    @Test
    void theFiguresOfThePaperTraceBackAndTheConclusionIsFinal() throws Exception {
        try (var looks = new OversightLooks()) {
            road(looks);
            assertThat(looks.wrong()).isEmpty();
        }
    }

    private void road(OversightLooks looks) throws Exception {
        looks.look(monitor, "report-unheard", "/don-doc/bao-cao");
        hear();
        looks.look(signedIn(wanting, Role.HEAD), "report-hearing", "/don-doc/y-kien/" + hearing(wanting));
        waitThreeDays();
        looks.look(monitor, "report-choose", "/don-doc/bao-cao");
        assertThat(monitor.page(draft("xem-truoc", UUID.randomUUID())).text())
                .contains("Xem trước báo cáo, đề xuất về 2 nội dung", "NỘI DUNG CHẬM THỜI HẠN");
        HttpResponse<String> begun = draft("lap", UUID.randomUUID());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        String page = begun.headers().firstValue("Location").orElseThrow().replace(monitor.origin(), "");
        UUID paper = UUID.fromString(monitor.read(page)
                .select("a[href^=/van-ban/soan/]")
                .attr("href")
                .replace("/van-ban/soan/", ""));
        traces(monitor.read("/van-ban/soan/" + paper)
                .select("textarea[name=van]")
                .val());
        UUID document = sign(paper);
        assertThat(owner.sql("select state || ' ' || document_id from oversight.report where paper_id = :paper")
                        .param("paper", paper)
                        .query(String.class)
                        .single())
                .isEqualTo("SENT " + document);
        assertThat(owner.sql("select state from oversight.step where id = :id")
                        .param("id", step)
                        .query(String.class)
                        .single())
                .isEqualTo("TAKEN");
        looks.look(monitor, "report-sent", page);
        conclude(page);
        looks.look(monitor, "report-concluded", page);
    }

    /** Every figure and date of the paper is that of a record. */
    private void traces(String body) {
        int lateDays = calendar.workingDays(DUE, today);
        assertThat(body)
                .contains("Có 1 nội dung của 1 cơ quan, đơn vị đã quá thời hạn")
                .contains("Có 1 nội dung của 1 cơ quan, đơn vị đã báo cáo hoàn thành")
                .contains("cho 2 cơ quan, đơn vị để có ý kiến; 1 cơ quan, đơn vị đã có ý kiến");
        String lateRow = body.lines()
                .filter(line -> line.contains("Sửa đường liên ấp"))
                .findFirst()
                .orElseThrow();
        assertThat(lateRow)
                .contains("| 30/06/2023 | " + lateDays + " |")
                .contains("Nhắc ngày " + VietnameseFormat.date(first("REMINDER")))
                .contains("số " + letter.toString().substring(0, 12) + "/UBND-NC ngày 10/05/2023")
                .contains("số " + explanation.toString().substring(0, 12) + "/UBND-NC ngày 10/05/2023")
                .contains("Chờ nguồn vốn bổ sung đến tháng 9.");
        String wantingRow = body.lines()
                .filter(line -> line.contains("Mở 12 buổi đối thoại"))
                .findFirst()
                .orElseThrow();
        assertThat(wantingRow)
                .contains("Xác nhận lần 1 ngày " + VietnameseFormat.date(today) + ": chưa đạt")
                .contains("Kết quả chưa có số liệu / chưa công khai")
                .contains("Chưa có ý kiến đến hết ngày");
        Map<String, Object> row = owner.sql("select * from oversight.report_line where step_id = :step")
                .param("step", step)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("late_days", lateDays)
                .containsEntry("opinion", "Chờ nguồn vốn bổ sung đến tháng 9.");
    }

    private LocalDate first(String rung) {
        return owner.sql("select min(taken_on) from oversight.step where agency = :agency and rung = :rung")
                .param("agency", late)
                .param("rung", rung)
                .query(LocalDate.class)
                .single();
    }

    /** The ordinary road of a paper: the fields the department fills in, frozen, signed, brought back. */
    private UUID sign(UUID paper) throws Exception {
        String address = "/van-ban/soan/" + paper;
        var form = new LinkedHashMap<String, String>();
        monitor.read(address)
                .select("#soan :is(input, select, textarea)[name]")
                .forEach(input -> form.put(
                        input.attr("name"),
                        input.tagName().equals("select")
                                ? input.select("option[selected]").attr("value")
                                : input.val()));
        form.remove("_csrf");
        form.putAll(Map.of(
                "cap-tren", "Ủy ban nhân dân tỉnh Trà Vinh",
                "co-quan", "Sở Nội vụ",
                "ky-hieu", "BC-SNV",
                "dia-danh", "Trà Vinh",
                "nguoi-ky", "Trần Thị Cúc",
                "viec", "luu"));
        PlanWalk.expect(monitor.post(address, form), 302, monitor);
        return RowScope.EVERYTHING.call(() -> {
            Paper draft = papers.paper(person, paper);
            Freezing frozen = freezing.freeze(person, paper, draft.version());
            assertThat(frozen).isInstanceOf(Freezing.Done.class);
            OfficialDocument document =
                    papers.frozen(papers.paper(person, paper)).orElseThrow().document();
            picture(document);
            int version = papers.paper(person, paper).version();
            if (!(copies.receive(person, paper, version, numbered(document), "ban-ky.docx", UUID.randomUUID())
                    instanceof CopyReception.Taken(Paper brought))) {
                throw new AssertionError("the signed copy was not taken");
            }
            Issuing issued = issuing.issue(
                    person,
                    paper,
                    brought.version(),
                    new CopyProposal("321", VietnameseFormat.date(today), "Trần Thị Cúc", ""));
            assertThat(issued).isInstanceOf(Issuing.Done.class);
            return ((Issuing.Done) issued).documentId();
        });
    }

    private static void picture(OfficialDocument document) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("committee-report.pdf"), new PdfWriter().write(document));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private byte[] numbered(OfficialDocument paper) {
        Heading head = paper.heading();
        var numbered = new Heading(
                head.type(),
                head.issuer(),
                new Heading.Symbol("321", head.symbol().notation()),
                head.place(),
                PartialDate.of(today),
                head.summary(),
                head.urgency(),
                head.circulation());
        return new DocxWriter()
                .write(new OfficialDocument(
                        numbered, paper.opening(), paper.body(), paper.closing(), paper.annexes(), paper.copy()));
    }

    private void conclude(String page) {
        UUID old = RegisteredLetter.add(owner);
        UUID notice = RegisteredLetter.add(owner, "TB", today);
        var form = new LinkedHashMap<String, String>();
        form.put("version", "1");
        form.put("van-ban", notice.toString());
        List<String> lines = monitor.read(page).select("input[type=radio]").eachAttr("name").stream()
                .distinct()
                .toList();
        assertThat(lines).hasSize(2);
        form.put(lines.getFirst(), "UPHELD");
        assertThat(monitor.page(monitor.post(page + "/ket-luan", form)).text())
                .contains("Còn nội dung chưa ghi kết luận");
        form.put(lines.getLast(), "UPHELD");
        form.put("van-ban", old.toString());
        assertThat(monitor.page(monitor.post(page + "/ket-luan", form)).text())
                .contains("không trước ngày gửi báo cáo");
        assertThat(remedyState()).isEqualTo("PROPOSED");
        form.put("van-ban", notice.toString());
        PlanWalk.expect(monitor.post(page + "/ket-luan", form), 302, monitor);
        assertThat(remedyState()).isEqualTo("CONCLUDED");
        assertThat(monitor.read(page).text()).contains("UBND tỉnh đã kết luận", "Chưa đạt yêu cầu", "Như báo cáo");
        assertThat(owner.sql("select state || ' ' || birth from directive.directive where document_id = :id")
                        .param("id", notice)
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT CONCLUSION_NOTICE");
        assertThat(monitor.read("/giao-viec/" + notice + "/giao").text())
                .contains("Sở Y tế xây dựng kế hoạch khắc phục");
        PlanWalk.expect(monitor.post(page + "/ket-luan", form), 422, monitor);
    }

    private String remedyState() {
        return owner.sql("select state from remediation.remedy_unsatisfactory where task_id = :task")
                .param("task", task)
                .query(String.class)
                .single();
    }
}
