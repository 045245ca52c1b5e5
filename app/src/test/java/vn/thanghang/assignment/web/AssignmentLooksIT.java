package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thanghang.assignment.web.SheetForms.draft;
import static vn.thanghang.assignment.web.SheetForms.location;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
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
import vn.thanghang.assignment.annex.AnnexFiles;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.platform.web.BrowserPages;

/** The pages of assignments in a browser: clean to axe, no wider than the screen, whole without JavaScript. */
@DatabaseIT(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thanghang.organisation.bundled=demo-2023")
class AssignmentLooksIT {

    private static final Path FOLDER = Path.of(System.getProperty("guide.pictures", "target/pictures"));
    private static final int GRID_BYTES_MAX = 60 << 10;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private final List<String> wrong = new ArrayList<>();
    private Visitor officer;

    @BeforeEach
    void signIn() {
        officer = Visitor.signedIn(context, new TestPeople(context).holdingFor(null, Role.MONITOR, Role.FOCAL_OFFICER));
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    @Test
    void pagesAreCleanAtBothWidthsAndWithoutScripts() {
        String sheet = draft(officer, 2019, 2023, "4.1");
        String annex = location(officer.upload(
                sheet + "/phu-luc",
                Map.of(),
                "phu-luc.docx",
                AnnexFiles.paper(List.of(
                        List.of(
                                "STT",
                                "Nội dung thành phần",
                                "Nhiệm vụ",
                                "Cơ quan chủ trì",
                                "Cơ quan phối hợp",
                                "Thời gian"),
                        List.of("1", "4.1", "Công khai tài sản", "Thanh tra tỉnh", "Sở Nội vụ", "Quý II/2023"),
                        List.of("2", "9.9 Thu nhập", "Việc lạ", "Sở Không Có", "Các sở liên quan", "sau này")))));
        UUID issued = new SheetRows(owner())
                .issued(
                        new Round("PAPI", 2010, 2023),
                        "tra-vinh",
                        List.of(new SheetRows.Line("6.1", "Cải tạo trạm y tế", "syt-tra-vinh", "stc-tra-vinh")));
        UUID input = owner().sql(
                        "select k.id from assignment.coordination k join assignment.piece p on p.id = k.piece where p.sheet = :sheet")
                .param("sheet", issued)
                .query(UUID.class)
                .single();
        var pages = new LinkedHashMap<String, String>();
        pages.put("sheets", "/phan-cong");
        pages.put("sheet-new", "/phan-cong/moi?don-vi=tra-vinh&ket-qua=2022&nam=2023");
        pages.put("sheet-draft", sheet);
        pages.put("sheet-criterion", sheet + "/tieu-chi/4.1");
        pages.put("sheet-issue", sheet + "/ban-hanh");
        pages.put("sheet-annex", sheet + "/phu-luc");
        pages.put("sheet-match-list", annex);
        pages.put("sheet-issued", "/phan-cong/" + issued);
        pages.put("sheet-issued-criterion", "/phan-cong/" + issued + "/tieu-chi/6.1");
        pages.put("sheet-input", "/phan-cong/" + issued + "/phoi-hop/" + input);
        pages.put("sheet-requests", "/phan-cong/" + issued + "/kien-nghi");
        pages.put("sheet-hand-overs", "/phan-cong/" + issued + "/ban-giao");
        pages.put("sheet-questions", "/huong-dan/" + issued);
        pages.put("sheet-guidance", "/huong-dan/" + issued + "/cong-van");
        pages.put("sheet-file", "/phan-cong/ho-so/6.1");
        try (BrowserPages browser = new BrowserPages()) {
            pages.forEach((name, path) -> {
                look(browser, name, path, 1366, true);
                look(browser, name, path, 360, true);
                look(browser, name, path, 360, false);
            });
        }
        assertThat(wrong).isEmpty();
    }

    private void look(BrowserPages browser, String name, String path, int width, boolean scripts) {
        try (BrowserContext tab = browser.context(width, ColorScheme.LIGHT, scripts);
                Page page = tab.newPage()) {
            tab.addCookies(List.of(new Cookie("sid", officer.cookie("sid")).setUrl(officer.origin())));
            page.navigate(officer.origin() + path);
            String place = name + " " + width + (scripts ? " " : " without scripts ");
            if (page.locator("h1").count() != 1) {
                wrong.add(place + "has no one heading");
            }
            if (!scripts) {
                return;
            }
            BrowserPages.violations(page).forEach(violation -> wrong.add(place + violation));
            Number spill = (Number) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (spill.intValue() > 0) {
                wrong.add(place + "wider by " + spill);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(FOLDER.resolve(name + (width == 360 ? "-360" : "") + "-vi.png")));
        }
    }

    @Test
    void theGridOfEveryAgencyIsSentInFewBytes() throws IOException {
        String sheet = draft(officer, 2020, 2023, "4.1");
        UUID id = UUID.fromString(sheet.replaceFirst(".*/", ""));
        var agencies = owner().sql("""
                        select distinct agency from organisation.agency_state where agency like '%tra-vinh%' or agency like 'ubnd-%'
                        """).query(String.class).list();
        for (int i = 1; i <= 20; i++) {
            criterion(id, "9." + i, i);
        }
        coordinating(id, agencies);
        String page = officer.get(sheet).body();
        int columns = org.jsoup.Jsoup.parse(page).select("#bang-luoi thead th").size() - 1;
        int rows = org.jsoup.Jsoup.parse(page).select("#bang-luoi tbody tr").size();
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(
                "grid " + rows + " × " + columns + ": " + packed.size() + " bytes gz, " + page.length() + " letters");
        assertThat(rows).isEqualTo(21);
        assertThat(columns).isGreaterThanOrEqualTo(30);
        assertThat(packed.size()).isLessThanOrEqualTo(GRID_BYTES_MAX);
    }

    private void criterion(UUID sheet, String code, int position) {
        owner().sql("""
                        insert into assignment.sheet_criterion (sheet, code, position, name, focal_agency, due)
                        values (:sheet, :code, :position, :name, 'snv-tra-vinh', date '2023-12-15')
                        """)
                .param("sheet", sheet)
                .param("code", code)
                .param("position", position)
                .param("name", "Nội dung thành phần thứ " + position)
                .update();
        owner().sql("""
                        insert into assignment.piece (id, sheet, criterion, position, title, lead_kind, lead_agency)
                        values (gen_random_uuid(), :sheet, :code, 0, 'Khắc phục', 'AGENCY', 'syt-tra-vinh')
                        """).param("sheet", sheet).param("code", code).update();
    }

    /** Every agency coordinates somewhere, so that it is a column. */
    private void coordinating(UUID sheet, List<String> agencies) {
        for (int i = 0; i < agencies.size(); i++) {
            owner().sql("""
                            insert into assignment.coordination (id, piece, agency, input)
                            select gen_random_uuid(), id, :agency, 'số liệu' from assignment.piece
                            where sheet = :sheet and criterion = :code and lead_agency <> :agency on conflict do nothing
                            """)
                    .param("sheet", sheet)
                    .param("code", "9." + (1 + i % 20))
                    .param("agency", agencies.get(i))
                    .update();
        }
    }
}
