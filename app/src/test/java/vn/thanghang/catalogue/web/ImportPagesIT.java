package vn.thanghang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.catalogue.PublishedResults;
import vn.thanghang.platform.database.DatabaseIT;

/** The wizard over HTTP, as a browser without JavaScript walks it. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportPagesIT {

    private static final String FILE =
            "year,province,code,score\n%d,Trà Vinh,TOTAL,41.25\n%d,An Giang,1,4.5\n%d,An Giang,2,KCDL\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PublishedResults published;

    @Test
    void aFileBecomesResultsInForceByTwoPeople() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        Document preview = an.read(location(bring(an, 2041)));
        assertThat(preview.select("h1").text()).contains("PAPI năm 2041");
        assertThat(preview.select("#nhan-xet tbody th").eachText()).contains("D4");
        assertThat(preview.select("#o-da-doc tbody tr")).hasSizeGreaterThan(3);
        assertThat(published.provenance(2041)).isEmpty();

        String release = location(confirm(an, preview));
        assertThat(an.read(release).select("[role=status]").text()).contains("bản dự thảo");
        String path = release.substring(0, release.indexOf('?'));
        assertThat(an.post(path + "/kiem-tra", Map.of("version", "0")).statusCode())
                .isEqualTo(422);

        Visitor binh = Visitor.signedIn(context, Role.MONITOR);
        assertThat(binh.post(path + "/cong-bo", Map.of("version", "0")).statusCode())
                .isEqualTo(422);
        assertThat(binh.post(path + "/kiem-tra", Map.of("version", "0")).statusCode())
                .isEqualTo(302);
        assertThat(an.post(path + "/cong-bo", Map.of("version", "1")).statusCode())
                .isEqualTo(302);
        assertThat(published.provenance(2041)).isPresent();
        Document done = binh.read(path);
        assertThat(done.select("h1").text()).contains("Đã công bố");
        assertThat(done.select("#quyet-dinh tbody tr")).hasSize(3);
        assertThat(done.select("form[action^=/so-lieu]")).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        confirm(an, an.read(location(bring(an, 2042))));
        Document again = an.read(location(bring(an, 2042)));
        assertThat(again.select(".notice").text()).contains("Số liệu này đã có, 0 thay đổi");
        assertThat(again.select("form[action$=xac-nhan]")).isEmpty();
    }

    @Test
    void aWrongFileIsRefusedWithItsReasonAndTheFormKept() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        HttpResponse<String> answer =
                an.upload("/so-lieu/nhap", Map.of("year", "2043"), "a.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = an.page(answer);
        assertThat(page.select("#tep-error").text()).contains("không phải bảng tính");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#tep");
        assertThat(page.select("#nam").val()).isEqualTo("2043");
    }

    @Test
    void aFileWithErrorsCannotBeConfirmed() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        byte[] wrong =
                "year,province,code,score\n2044,Trà Vinh,1,99\n2044,An Giang,1,5\n".getBytes(StandardCharsets.UTF_8);
        String address = location(an.upload("/so-lieu/nhap", Map.of(), "a.csv", wrong));
        assertThat(an.read(address).select("form[action$=xac-nhan]")).isEmpty();
        assertThat(an.post(
                                address + "/xac-nhan",
                                Map.of("key", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherPersonsUploadIsNotThere() {
        Visitor an = Visitor.signedIn(context, Role.MONITOR);
        String address = location(bring(an, 2045));
        assertThat(Visitor.signedIn(context, Role.MONITOR).get(address).statusCode())
                .isEqualTo(404);
        assertThat(an.get("/so-lieu/nhap/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(an.get("/so-lieu/ban/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theListNamesEveryReleaseInBothLanguages() {
        Visitor auditor = Visitor.signedIn(context, Role.AUDITOR);
        Document list = auditor.read("/so-lieu");
        assertThat(list.select("#ban-so-lieu tbody tr")).hasSizeGreaterThanOrEqualTo(13);
        assertThat(list.select("a[href=/so-lieu/nhap]")).isEmpty();
        assertThat(auditor.read("/so-lieu?lang=en").select("html").attr("lang")).isEqualTo("en");
    }

    private static HttpResponse<String> bring(Visitor visitor, int year) {
        byte[] bytes = FILE.replace("%d", Integer.toString(year)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = visitor.upload("/so-lieu/nhap", Map.of(), "papi.csv", bytes);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private static HttpResponse<String> confirm(Visitor visitor, Document preview) {
        var form = Objects.requireNonNull(preview.selectFirst("form[action$=xac-nhan]"));
        String key = Objects.requireNonNull(form.selectFirst("input[name=key]")).val();
        HttpResponse<String> answer = visitor.post(form.attr("action"), Map.of("key", key));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
