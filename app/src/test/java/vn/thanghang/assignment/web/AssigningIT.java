package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.assignment.Assignments;
import vn.thanghang.assignment.Round;
import vn.thanghang.assignment.Sheet;
import vn.thanghang.directive.papers.web.SignedPaper;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;

/** From the basket of the analysis to a sheet in force, as an officer of the department of home affairs does it. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.organisation.bundled=demo-2023")
class AssigningIT {

    private static final String NEW = "/phan-cong/moi?don-vi=tra-vinh&ket-qua=2022&nam=";

    private static int year = 2030;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Assignments assignments;

    private Visitor officer;
    private Round round = new Round("PAPI", 2022, 2023);

    @BeforeEach
    void signIn() {
        officer = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR));
        // Each test works on a round of its own; agencies are those of 2023 only in the year itself.
        year++;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(org.jsoup.Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static Map<String, String> form(Document page, String select) {
        var fields = new LinkedHashMap<String, String>();
        Element form = Objects.requireNonNull(page.selectFirst(select));
        for (Element input : form.select("input[name], textarea[name]")) {
            if (!input.attr("type").equals("checkbox") || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        for (Element choice : form.select("select[name]")) {
            Element chosen = choice.selectFirst("option[selected]");
            fields.put(choice.attr("name"), chosen == null ? "" : chosen.val());
        }
        fields.remove("_csrf");
        return fields;
    }

    /** A sheet with one criterion, as proposed. */
    private String begin(int workYear, String code) {
        Map<String, String> form = form(officer.read(NEW + workYear), "main form[method=post]");
        form.put("code", code);
        String place = location(officer.post("/phan-cong/moi", form));
        round = new Round("PAPI", 2022, workYear);
        return place.replaceFirst("\\?.*", "");
    }

    @Test
    void theBasketMarksTheWeakCriteriaWithTheirGrounds() {
        Document page = officer.read(NEW + 2023);
        assertThat(page.select("h1").text()).contains("Trà Vinh", "trên 28");
        assertThat(page.select("input[name=code]")).hasSize(28);
        assertThat(page.select("input[name=code][checked]").size()).isBetween(1, 28);
        assertThat(page.select("label[for=c-8.3] small").text()).isNotEmpty();
    }

    @Test
    void aLeadIsProposedWithItsReasonAndSource() {
        String sheet = begin(2023, "4.1");
        Document criterion = officer.read(sheet + "/tieu-chi/4.1");
        assertThat(criterion.select("#p0-lead").val()).isEqualTo("Thanh tra tỉnh");
        assertThat(criterion.select("#p0-lead-hint").text()).contains("An Giang", "https://");
        assertThat(criterion.select("#focal").val()).isEqualTo("Thanh tra tỉnh");
        assertThat(officer.read(sheet).select("#bang-luoi tbody tr").text())
                .as(officer.get(sheet).body())
                .contains("●◎");
    }

    @Test
    void aMissingDateBlocksTheIssueAndLeadsToItsField() {
        String sheet = begin(year, "4.1");
        Document page = officer.read(sheet + "/ban-hanh");
        assertThat(page.select("form[action$=ban-hanh][method=post]")).isEmpty();
        assertThat(page.select("a[href$='#p0-due']").text()).contains("thời hạn");
        HttpResponse<String> forced = officer.post(
                sheet + "/ban-hanh",
                Map.of("version", "0", "key", UUID.randomUUID().toString(), "loai", "DECISION"));
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(officer.page(forced).select("[role=alert]").text()).contains("Chưa ban hành được");
    }

    @Test
    void whatWasTypedStaysWhenAnAgencyIsNotKnown() {
        String sheet = begin(year, "4.1");
        String place = sheet + "/tieu-chi/4.1";
        Map<String, String> form = form(officer.read(place), "form[action$='tieu-chi/4.1']");
        form.put("p0-lead", "Sở Không Có");
        form.put("p0-title", "Việc đã gõ");
        HttpResponse<String> answer = officer.post(place, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = officer.page(answer);
        assertThat(page.select("#p0-title").val()).isEqualTo("Việc đã gõ");
        assertThat(page.select("#p0-lead-error").text()).contains("Sở Không Có");
        assertThat(page.select(".summary a[href='#p0-lead']")).hasSize(1);
    }

    @Test
    void theSecondOfTwoSeesWhatChanged() {
        String sheet = begin(year, "4.1");
        String place = sheet + "/tieu-chi/4.1";
        Map<String, String> form = form(officer.read(place), "form[action$='tieu-chi/4.1']");
        location(officer.post(place, form));
        form.put("p0-title", "Bản của người sau");
        HttpResponse<String> late = officer.post(place, form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(officer.page(late).select("#p0-title").val()).isEqualTo("Bản của người sau");
        assertThat(officer.page(late).select("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void onePressOnTheGridLetsAnAgencyCoordinateAndOneMoreNotAnyMore() {
        String sheet = begin(2024, "4.1");
        Document grid = officer.read(sheet + "?co-quan=stc-tra-vinh");
        String cell = "4.1|stc-tra-vinh";
        assertThat(grid.select("button[value='" + cell + "']").text()).isEqualTo("·");
        location(officer.post(sheet + "/o", Map.of("version", "0", "o", cell)));
        assertThat(officer.read(sheet).select("button[value='" + cell + "']").text())
                .isEqualTo("○");
        location(officer.post(sheet + "/o", Map.of("version", "1", "o", cell)));
        assertThat(officer.read(sheet).select("button[value='" + cell + "']")).isEmpty();
    }

    @Test
    void aSheetStatedByARegisteredDocumentIsInForceForEverybody() {
        String sheet = complete(begin(2025, "4.1"));
        UUID document = registered();
        location(officer.post(
                sheet + "/ban-hanh/theo-van-ban", Map.of("version", version(sheet), "van-ban", document.toString())));
        RowScope.NOTHING.call(() -> {
            Sheet inForce = assignments.inForce(round).orElseThrow();
            assertThat(inForce.documentId()).isEqualTo(document);
            assertThat(assignments.agenciesInCharge(inForce.id())).hasSize(1);
            return inForce;
        });
        Visitor other = Visitor.signedIn(context, new TestPeople(context).holdingFor("syt-tra-vinh", Role.HEAD));
        assertThat(other.get(sheet).statusCode()).isEqualTo(200);
        assertThat(other.get(sheet + "/tieu-chi/4.1").statusCode()).isEqualTo(200);
        assertThat(other.get(sheet + "/ban-hanh").statusCode()).isEqualTo(403);
    }

    @Test
    void aDraftIsHiddenFromOtherAgencies() {
        String sheet = begin(year, "4.1");
        Visitor other = Visitor.signedIn(context, new TestPeople(context).holdingFor("syt-tra-vinh", Role.HEAD));
        assertThat(other.get(sheet).statusCode()).isEqualTo(404);
    }

    @Test
    void theSignedCopyBringsTheSheetIntoForceWithItsNumberAndDay() {
        String sheet = complete(begin(2026, "4.1"));
        location(officer.post(
                sheet + "/ban-hanh",
                Map.of("version", version(sheet), "key", UUID.randomUUID().toString(), "loai", "LETTER_OF_CHAIRMAN")));
        String paper = Objects.requireNonNull(officer.read(sheet + "/ban-hanh").selectFirst("a.button[href*='/soan/']"))
                .attr("href");
        assertThat(officer.post(sheet + "/tieu-chi/4.1", Map.of("version", version(sheet)))
                        .statusCode())
                .isEqualTo(409);
        SignedPaper.bring(officer, paper);
        Document back = officer.read(paper);
        String confirming = Objects.requireNonNull(back.selectFirst("form[action$=xac-nhan]"))
                .attr("action");
        location(officer.post(confirming, form(back, "form[action$=xac-nhan]")));
        Sheet inForce =
                RowScope.EVERYTHING.call(() -> assignments.inForce(round)).orElseThrow();
        assertThat(inForce.issuedAs()).contains("28/UBND-NC", "09/03/2026");
        assertThat(inForce.issuedOn()).hasToString("2026-03-09");
    }

    /** Dates for the criterion, heads for everybody. */
    private String complete(String sheet) {
        String place = sheet + "/tieu-chi/4.1";
        Map<String, String> form = form(officer.read(place), "form[action$='tieu-chi/4.1']");
        form.put("due", "15/12/" + round.workYear());
        location(officer.post(place, form));
        assertThat(officer.read(sheet + "/ban-hanh").select("main details li").eachText())
                .isEmpty();
        return sheet;
    }

    private String version(String sheet) {
        return Objects.requireNonNull(officer.read(sheet + "/ban-hanh").selectFirst("main input[name=version]"))
                .val();
    }

    private UUID registered() {
        UUID id = UUID.randomUUID();
        owner().sql("""
                        insert into directive.document (id, direction, state, idempotency_key, file_name, party, type, number, symbol,
                          dated, issuer, subject)
                        values (:id, 'INCOMING', 'REGISTERED', :id, 'a.txt', false, 'BC', '161', 'BC-SNV', '2025-04-24', 'Sở Nội vụ',
                          'phân tích kết quả')
                        """).param("id", id).update();
        return id;
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }
}
