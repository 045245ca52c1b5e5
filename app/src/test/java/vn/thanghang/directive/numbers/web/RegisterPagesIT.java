package vn.thanghang.directive.numbers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.web.BrowserIT;
import vn.thanghang.platform.web.Browsing;

/** The register as a clerk uses it. */
@BrowserIT
class RegisterPagesIT {

    @Autowired
    private ApplicationContext application;

    private Visitor clerk;

    @BeforeEach
    void switchOn() {
        var administrator = Visitor.signedIn(application, Role.ADMINISTRATOR);
        administrator.read(RegisterPaths.BASIS);
        administrator.post(RegisterPaths.BASIS, Map.of("basis", "Quyết định số 01/QĐ-SNV ngày 02/01/2026"));
        clerk = Visitor.signedIn(application, Role.CLERK);
    }

    @Test
    void aPaperGoesOutUnderTheNextNumberAndStandsInTheBook() {
        String entry = taken(RegisterPaths.OUTGOING, outgoing());
        Document page = clerk.read(entry);
        assertThat(page.select("[role=status]").text()).contains("/BC-SNV");
        Document book = clerk.read(RegisterPaths.OUTGOING + "?tim=chi%20so%20papi");
        assertThat(book.select("#so-van-ban tbody tr")).isNotEmpty();
        assertThat(clerk.get(RegisterPaths.OUTGOING + ".csv").body())
                .contains("Đơn vị, người nhận bản lưu")
                .contains("Phân tích kết quả Chỉ số PAPI");
    }

    @Test
    void whatWasTypedStaysWhenAFieldCannotBeRead() {
        clerk.read(RegisterPaths.OUTGOING);
        var typed = new HashMap<>(outgoing());
        typed.put("passedOn", "31/02/2026");
        var answer = clerk.post(RegisterPaths.OUTGOING, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Không đọc được ngày")
                .contains("31/02/2026")
                .contains("Nguyễn Văn A");
    }

    @Test
    void aPaperThatCameInIsFollowedUntilItIsAnswered() {
        String entry = taken(
                RegisterPaths.INCOMING,
                Map.of(
                        "author",
                        "UBND tỉnh",
                        "theirNumber",
                        "1820/UBND-NC",
                        "summary",
                        "V/v phân tích, khắc phục Chỉ số PAPI",
                        "receivers",
                        "Phòng Cải cách hành chính",
                        "dueOn",
                        "15/06/2026"));
        Document page = clerk.read(entry);
        String address = page.select("form[action^=/so-van-ban/muc]").first().attr("action");
        var answer = clerk.post(
                address,
                Map.of(
                        "version",
                        "0",
                        "receivers",
                        "Phòng Cải cách hành chính",
                        "dueOn",
                        "15/06/2026",
                        "progress",
                        "Đã có dự thảo",
                        "reply",
                        "12/BC-SNV"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(clerk.read(RegisterPaths.FOLLOW_UP).select("#so-theo-doi").text())
                .contains("Đã có dự thảo")
                .contains("12/BC-SNV");
        assertThat(clerk.post(address, Map.of("version", "0", "progress", "muộn"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyPageIsReadableOnADeskAndOnAPhone(Browsing browsing) {
        String entry = taken(RegisterPaths.OUTGOING, outgoing());
        String incoming = taken(
                RegisterPaths.INCOMING,
                Map.of("author", "UBND tỉnh", "summary", "V/v khắc phục Chỉ số PAPI năm 2022", "dueOn", "15/06/2026"));
        String administrator = Visitor.signedIn(application, Role.ADMINISTRATOR).cookie("sid");
        var faults = new ArrayList<String>();
        for (int width : new int[] {1366, 360}) {
            var pages = Map.of(
                    "so-di", RegisterPaths.OUTGOING,
                    "so-den", RegisterPaths.INCOMING,
                    "so-theo-doi", RegisterPaths.FOLLOW_UP,
                    "so-muc-di", entry,
                    "so-muc-den", incoming);
            pages.forEach((name, path) -> {
                Page page = browsing.openAs(clerk.cookie("sid"), path, width);
                page.querySelectorAll("main details").forEach(details -> details.evaluate("d => d.open = true"));
                faults.addAll(faultsOf(browsing, page, name + "-" + width));
            });
            faults.addAll(faultsOf(
                    browsing, browsing.openAs(administrator, RegisterPaths.BASIS, width), "so-can-cu-" + width));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(Browsing browsing, Page page, String name) {
        var faults = new ArrayList<>(browsing.accessibilityBreaches(page));
        if (browsing.scrollsSideways(page)) {
            faults.add(name + " scrolls sideways");
        }
        browsing.picture(page, name);
        return faults;
    }

    private static Map<String, String> outgoing() {
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "symbol", "BC-SNV",
                "kind", "Báo cáo",
                "summary", "Phân tích kết quả Chỉ số PAPI năm 2022 của tỉnh Trà Vinh",
                "signer", "Nguyễn Văn A",
                "receivers", "UBND tỉnh; các sở, ban, ngành");
    }

    private String taken(String path, Map<String, String> typed) {
        clerk.read(path);
        var form = new HashMap<>(typed);
        form.putIfAbsent("key", UUID.randomUUID().toString());
        var answer = clerk.post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
