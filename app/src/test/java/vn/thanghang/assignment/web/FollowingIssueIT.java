package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.assignment.web.SheetForms.form;
import static vn.thanghang.assignment.web.SheetForms.location;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.SheetRows;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;

/** What agencies do with a sheet in force: inputs, requests for adjustment, questions, the guidance and minutes. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.organisation.bundled=demo-2023")
class FollowingIssueIT {

    private static final String LEAD = "syt-tra-vinh";
    private static final String COORDINATING = "stc-tra-vinh";
    private static final String OTHER = "snv-tra-vinh";

    private static int resultYear = 2001;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Visitor officer;
    private Visitor lead;
    private Visitor coordinating;
    private Visitor other;
    private UUID id = new UUID(0, 0);
    private String sheet = "";

    @BeforeEach
    void aSheetInForce() {
        var people = new TestPeople(context);
        officer = Visitor.signedIn(context, people.holdingFor(null, Role.MONITOR));
        lead = Visitor.signedIn(context, people.holdingFor(LEAD, Role.FOCAL_OFFICER));
        coordinating = Visitor.signedIn(context, people.holdingFor(COORDINATING, Role.FOCAL_OFFICER));
        other = Visitor.signedIn(context, people.holdingFor(OTHER, Role.HEAD));
        id = new SheetRows(owner())
                .issued(
                        new Round("PAPI", resultYear++, 2023),
                        "tra-vinh",
                        List.of(new SheetRows.Line("6.1", "Cải tạo trạm y tế", LEAD, COORDINATING)));
        sheet = "/phan-cong/" + id;
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private <T> T one(String query, Class<T> type) {
        return owner().sql(query).param("sheet", id).query(type).single();
    }

    private int step(Visitor visitor, String place, String act, int version, String note) {
        return visitor.post(place, Map.of("viec", act, "version", Integer.toString(version), "note", note))
                .statusCode();
    }

    private UUID input() {
        return one(
                "select k.id from assignment.coordination k join assignment.piece p on p.id = k.piece where p.sheet = :sheet",
                UUID.class);
    }

    private UUID piece() {
        return one("select id from assignment.piece where sheet = :sheet", UUID.class);
    }

    @Test
    void anInputIsDeliveredReturnedWithAReasonAndAccepted() {
        String place = sheet + "/phoi-hop/" + input();
        assertThat(coordinating.read(place).select("button[value=DELIVER]")).hasSize(1);
        assertThat(lead.read(place).select("button[name=viec]")).isEmpty();
        assertThat(step(lead, place, "DELIVER", 0, "")).isEqualTo(404);
        assertThat(step(other, place, "DELIVER", 0, "")).isEqualTo(404);
        assertThat(step(coordinating, place, "DELIVER", 0, "Số liệu 2022")).isEqualTo(302);
        assertThat(step(coordinating, place, "DELIVER", 1, "hai lần")).isEqualTo(409);
        assertThat(step(coordinating, place, "ACCEPT", 1, "")).isEqualTo(404);

        assertThat(lead.read(place).select("button[value=ACCEPT], button[value=RETURN]"))
                .hasSize(2);
        HttpResponse<String> bare = lead.post(place, Map.of("viec", "RETURN", "version", "1", "note", " "));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(step(lead, place, "RETURN", 1, "Thiếu ba xã")).isEqualTo(302);
        assertThat(coordinating.read(place).select("#cac-buoc").text()).contains("Thiếu ba xã");
        assertThat(step(coordinating, place, "DELIVER", 2, "Đủ")).isEqualTo(302);
        HttpResponse<String> late = lead.post(place, Map.of("viec", "RETURN", "version", "1", "note", "chữ đã gõ"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(lead.page(late).select("#note").val()).isEqualTo("chữ đã gõ");
        assertThat(step(lead, place, "ACCEPT", 3, "")).isEqualTo(302);
        assertThat(step(lead, place, "RETURN", 4, "muộn")).isEqualTo(409);
        assertThat(one(
                        "select state from assignment.coordination k join assignment.piece p on p.id = k.piece where p.sheet = :sheet",
                        String.class))
                .isEqualTo("ACCEPTED");
        assertThat(other.read(place).select("#cac-buoc tbody tr")).hasSize(4);
    }

    private Map<String, String> request(String wanted, String reason) {
        var form = new LinkedHashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("piece", piece().toString());
        form.put("wanted", wanted);
        form.put("reason", reason);
        return form;
    }

    @Test
    void aRequestForAdjustmentIsSeenByWhoMadeItAndWhoDecidesOnly() {
        String requests = sheet + "/kien-nghi";
        assertThat(lead.post(requests, request("", "  ")).statusCode()).isEqualTo(422);
        HttpResponse<String> unknown = lead.post(requests, request("Sở Không Có", "vượt chức năng"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(lead.page(unknown).select("main").text()).contains("Sở Không Có");
        assertThat(coordinating
                        .post(requests, request("", "không phải của mình"))
                        .statusCode())
                .isEqualTo(404);
        Map<String, String> form = request("Sở Tài chính", "vượt chức năng");
        location(lead.post(requests, form));
        location(lead.post(requests, form));
        location(lead.post(requests, request("", "lần nữa khi chưa trả lời")));
        assertThat(one("select count(*) from assignment.adjustment where sheet = :sheet", Long.class))
                .isEqualTo(1);
        assertThat(lead.read(requests).select("#kien-nghi tbody tr")).hasSize(1);
        assertThat(officer.read(requests).select("#kien-nghi tbody tr")).hasSize(1);
        for (Visitor stranger : List.of(other, coordinating)) {
            assertThat(stranger.read(requests).select("#kien-nghi tbody tr")).isEmpty();
            assertThat(stranger.get(requests + "/" + adjustment()).statusCode()).isEqualTo(404);
        }
        assertThat(lead.post(requests + "/" + adjustment(), Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    private UUID adjustment() {
        return one("select id from assignment.adjustment where sheet = :sheet", UUID.class);
    }

    @Test
    void anAdjustmentIsDecidedOnceByARegisteredDocumentAndTheDateStays() {
        location(lead.post(sheet + "/kien-nghi", request("Sở Tài chính", "vượt chức năng")));
        String place = sheet + "/kien-nghi/" + adjustment();
        var form = new LinkedHashMap<String, String>();
        form.put("version", "1");
        form.put("lead", "Sở Nội vụ");
        form.put("answer", "Theo chức năng");
        assertThat(officer.post(place, form).statusCode()).isEqualTo(422);
        form.put("van-ban", registered().toString());
        form.put("lead", "Sở Lạ");
        assertThat(officer.post(place, form).statusCode()).isEqualTo(422);
        form.put("lead", "Sở Nội vụ");
        form.put("version", "0");
        assertThat(officer.post(place, form).statusCode()).isEqualTo(409);
        form.put("version", "1");
        location(officer.post(place, form));
        form.put("version", "2");
        HttpResponse<String> again = officer.post(place, form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(officer.page(again).select("[role=alert]").text()).contains("đã được quyết định");
        assertThat(holders()).containsExactly("syt-tra-vinh 2023-05-15 2023-06-19", "snv-tra-vinh 2023-06-20 -");
        assertThat(one("select due from assignment.sheet_criterion where sheet = :sheet", String.class))
                .isEqualTo("2023-12-15");
        assertThat(lead.read(place).select("main").text()).contains("Theo chức năng", "Sở Nội vụ");
        assertThat(lead.post(sheet + "/kien-nghi", request("", "không còn chủ trì"))
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> holders() {
        return owner().sql("""
                        select h.agency || ' ' || h.since || ' ' || coalesce(h.until::text, '-')
                        from assignment.piece_holder h join assignment.piece p on p.id = h.piece where p.sheet = :sheet
                        order by h.since
                        """).param("sheet", id).query(String.class).list();
    }

    @Test
    void questionsAndAnswersAreSeenByAllAndAnsweredOnce() {
        String place = "/huong-dan/" + id;
        Map<String, String> empty = Map.of("key", UUID.randomUUID().toString(), "asked", "\u00A0");
        assertThat(lead.post(place, empty).statusCode()).isEqualTo(422);
        Map<String, String> asked =
                Map.of("key", UUID.randomUUID().toString(), "asked", "Mẫu nào?", "criterion", "6.1");
        location(lead.post(place, asked));
        location(lead.post(place, asked));
        assertThat(one("select count(*) from assignment.question where sheet = :sheet", Long.class))
                .isEqualTo(1);
        UUID question = one("select id from assignment.question where sheet = :sheet", UUID.class);
        assertThat(other.read(place).select("main").text()).contains("Mẫu nào?", "6.1");
        assertThat(lead.post(place + "/" + question, Map.of("answer", "tự trả lời"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.post(place + "/" + question, Map.of("answer", " ")).statusCode())
                .isEqualTo(422);
        location(officer.post(place + "/" + question, Map.of("answer", "Theo đề cương.")));
        HttpResponse<String> second = officer.post(place + "/" + question, Map.of("answer", "Câu khác"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(coordinating.read(place).select("main").text())
                .contains("Theo đề cương.")
                .doesNotContain("Câu khác");
    }

    @Test
    void theGuidanceProposesADayAndIsAPaper() {
        String place = "/huong-dan/" + id + "/cong-van";
        assertThat(officer.read(place + "?ngay=15").select("main").text()).contains("15 ngày làm việc");
        assertThat(officer.bytes(place + ".docx")).startsWith('P', 'K');
        assertThat(officer.bytes(place + ".pdf")).startsWith('%', 'P', 'D', 'F');
        assertThat(lead.get(place).statusCode()).isEqualTo(403);
        Map<String, String> form = form(officer.read(place), "main form[method=post]");
        String paper = location(officer.post(place, form));
        assertThat(location(officer.post(place, form))).isEqualTo(paper);
        assertThat(officer.get(paper).statusCode()).isEqualTo(200);
    }

    @Test
    void minutesNameWhoGivesAndWhoReceives() {
        String place = sheet + "/ban-giao";
        var form = new LinkedHashMap<String, String>();
        form.put("key", UUID.randomUUID().toString());
        form.put("of", LEAD);
        form.put("giver", "");
        form.put("receiver", "Trần Thị Bình, Giám đốc");
        assertThat(officer.post(place, form).statusCode()).isEqualTo(422);
        form.put("giver", "Nguyễn Văn An, nguyên Giám đốc");
        form.put("of", "so-khong-co");
        assertThat(officer.post(place, form).statusCode()).isEqualTo(422);
        form.put("of", LEAD);
        assertThat(officer.read(location(officer.post(place, form)))
                        .select("main")
                        .text())
                .contains("Cải tạo trạm y tế", "Nguyễn Văn An", "Trần Thị Bình");
        assertThat(lead.get(place).statusCode()).isEqualTo(403);
    }

    private UUID registered() {
        UUID document = UUID.randomUUID();
        owner().sql("""
                        insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, number, symbol,
                          dated, issuer, subject)
                        values (:id, 'INCOMING', 'REGISTERED', :id, 'a.txt', false, 'CONGVAN', left(:number, 12), 'UBND-NC',
                          '2023-06-20', 'UBND tỉnh', 'điều chỉnh phân công')
                        """)
                .param("id", document)
                .param("number", document.toString())
                .update();
        return document;
    }
}
