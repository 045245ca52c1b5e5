package vn.thanghang.remediation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;
import vn.thanghang.remediation.progress.web.ReportWalk;

/** Where the same or nearly the same stands too is told to who reads the evidence, with nothing concluded. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReuseIT {

    private static final String WORDS = FingerprintTest.MINUTES;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private FindingReuse finding;

    @Test
    void undeclaredReuseAndOtherAgenciesAreTold() throws IOException {
        var rows = new TaskRows(JdbcClient.create(database.owner()));
        byte[] file = docx(WORDS);
        UUID first = rows.task("so-mot", "PHOTO");
        UUID again = rows.task("so-mot", "PHOTO");
        UUID declared = rows.task("so-mot", "PHOTO");
        UUID other = rows.task("so-hai", "PHOTO");
        UUID near = rows.task("so-ba", "PHOTO");
        var one = signedIn("so-mot", Role.FOCAL_OFFICER);
        file(one, first, file);
        file(one, again, file);
        declare(one, declared);
        file(signedIn("so-hai", Role.FOCAL_OFFICER), other, file);
        String like = WORDS.replace("về công khai tài chính", "xã Long Đức về công khai tài chính");
        file(signedIn("so-ba", Role.FOCAL_OFFICER), near, docx(like));
        assertThat(finding.look()).isPositive();
        assertThat(finding.look()).isZero();
        var monitor = signedIn("so-noi-vu-thu", Role.MONITOR);
        assertThat(monitor.read("/nhiem-vu/" + first).text()).doesNotContain("Cùng tệp", "gần giống");
        assertThat(monitor.read("/nhiem-vu/" + again).text()).contains("Cùng tệp với minh chứng khác của cơ quan");
        assertThat(monitor.read("/nhiem-vu/" + declared).text())
                .contains("dùng lại có khai báo")
                .doesNotContain("Cùng tệp");
        assertThat(monitor.read("/nhiem-vu/" + other).text()).contains("Cùng tệp với minh chứng của so-mot");
        assertThat(monitor.read("/nhiem-vu/" + near).text()).contains("Lời văn gần giống minh chứng của so-mot");
        assertThat(one.read("/minh-chung").text())
                .contains("3 tệp minh chứng", "bien-ban.docx", "Mở 12 buổi đối thoại");
        assertThat(one.get("/minh-chung?co-quan=so-hai").statusCode()).isEqualTo(404);
        assertThat(monitor.read("/minh-chung?co-quan=so-hai").text()).contains("1 tệp minh chứng");
    }

    private static void declare(Visitor who, UUID task) {
        var walk = new ReportWalk(who, task).choose("UNDER_WAY");
        String option = Objects.requireNonNull(who.read(walk.task + "/cap-nhat/noi-dung")
                        .selectFirst("select[name=dung-lai] option:contains(bien-ban.docx)"))
                .attr("value");
        PlanWalk.expect(walk.words(Map.of("da-lam", "ba", "dung-lai", option)).send(), 302, who);
    }

    private static void file(Visitor who, UUID task, byte[] file) {
        PlanWalk.expect(
                new ReportWalk(who, task)
                        .choose("UNDER_WAY")
                        .words(Map.of("da-lam", "đã họp"), "bien-ban.docx", file)
                        .send(),
                302,
                who);
    }

    private Visitor signedIn(String at, Role role) {
        return Visitor.signedIn(context, new TestPeople(context).holdingFor(at, role));
    }

    private static byte[] docx(String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            for (String line : words.split("\n", -1)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
