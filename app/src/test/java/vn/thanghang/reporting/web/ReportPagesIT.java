package vn.thanghang.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import vn.thanghang.access.Role;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;

/** The report over HTTP, and the way to it. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportPagesIT {

    private static final String TRA_VINH = "/chi-so/PAPI/2022/tra-vinh";

    @Autowired
    private ApplicationContext context;

    @Test
    void profileLeadsToTheReport() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        Document profile = officer.read(TRA_VINH);
        assertThat(profile.select("a[href=" + TRA_VINH + "/bao-cao]")).hasSize(1);
        Document report = officer.read(TRA_VINH + "/bao-cao");
        assertThat(report.select("h1").text()).isEqualTo("Báo cáo phân tích PAPI năm 2022 của Trà Vinh");
        assertThat(report.select("article.vb").text()).contains("40,7172 điểm").contains("SỞ NỘI VỤ");
        assertThat(report.select("article.vb svg")).hasSize(2);
        assertThat(report.select("[style]")).isEmpty();
    }

    @Test
    void reportIsHandedOutAsDocxAndPdf() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        HttpResponse<String> docx = officer.get(TRA_VINH + "/bao-cao.docx");
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.headers().firstValue("Content-Disposition").orElse(""))
                .contains("bao-cao-phan-tich-papi-2022-tra-vinh.docx");
        HttpResponse<String> pdf = officer.get(TRA_VINH + "/bao-cao.pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
    }

    @Test
    void unknownUnitAndYearAreNotFound() {
        Visitor officer = Visitor.signedIn(context, Role.MONITOR);
        assertThat(officer.get("/chi-so/PAPI/2022/atlantis/bao-cao").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/chi-so/PAPI/1999/tra-vinh/bao-cao").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/chi-so/PCI/2022/tra-vinh/bao-cao.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutSignInTheReportIsNotShown() {
        assertThat(new Visitor(context).get(TRA_VINH + "/bao-cao").statusCode()).isNotEqualTo(200);
        assertThat(new Visitor(context).get(TRA_VINH + "/bao-cao.pdf").statusCode())
                .isNotEqualTo(200);
    }
}
