package vn.thanghang.remediation.link.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.ManagingAccounts;
import vn.thanghang.access.Open;
import vn.thanghang.access.Requires;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.platform.database.DatabaseIT;
import vn.thanghang.platform.database.RowScope;
import vn.thanghang.platform.database.TestDatabase;
import vn.thanghang.remediation.link.TaskLinks;
import vn.thanghang.remediation.plan.web.PlanWalk;
import vn.thanghang.remediation.progress.TaskRows;
import vn.thanghang.remediation.progress.web.ReportWalk;

/** What a link in a mail opens, and everything it does not. */
@DatabaseIT(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TaskLinks links;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    private JdbcClient owner;
    private String agency;
    private CurrentUser person;
    private UUID task;

    @BeforeEach
    void aTask() {
        owner = JdbcClient.create(database.owner());
        agency = "so-" + UUID.randomUUID().toString().substring(0, 8);
        person = new TestPeople(context).holdingFor(agency, Role.FOCAL_OFFICER);
        task = new TaskRows(owner).task(agency, "PHOTO");
    }

    private String mailed() {
        return RowScope.EVERYTHING.call(() -> transactions.execute(tx ->
                "/lien-ket/" + links.issue(person.accountId(), List.of(task)).get(task)));
    }

    /** A browser behind the opened link. */
    private Visitor opened(String link) {
        var visitor = new Visitor(context);
        visitor.read(link);
        PlanWalk.expect(visitor.post(link, Map.of()), 302, visitor);
        return visitor;
    }

    private static Map<String, String> report(Visitor visitor, String progress, String words) {
        var form = new LinkedHashMap<>(PlanWalk.form(visitor.read("/cap-nhat-nhanh"), "form[method=post]"));
        form.put("tien-do", progress);
        form.put("noi-dung", words);
        return form;
    }

    private long reports() {
        return owner.sql("select count(*) from remediation.progress_report where task_id = :task and channel = 'LINK'")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    @Test
    void whatLooksIntoTheMailChangesNothing() {
        String link = mailed();
        String before = owner.sql("select l::text from remediation.task_link l where task_id = :task")
                .param("task", task)
                .query(String.class)
                .single();
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(context)
                            .read(link)
                            .select("form[method=post] button")
                            .size())
                    .isEqualTo(1);
        }
        assertThat(owner.sql("select l::text from remediation.task_link l where task_id = :task")
                        .param("task", task)
                        .query(String.class)
                        .single())
                .isEqualTo(before)
                .doesNotContain(link.substring("/lien-ket/".length()));
    }

    @Test
    void aReportThroughALinkStandsUnconfirmedUntilTheAgencyTakesItOver() {
        Visitor visitor = opened(mailed());
        byte[] photo = picture();
        var form = report(visitor, "DONE", "Đã mở đủ 12 buổi");
        form.put("declared", "khong-mat");
        PlanWalk.expect(visitor.upload("/cap-nhat-nhanh", form, "anh.png", photo), 302, visitor);
        assertThat(owner.sql("select progress from remediation.task where id = :task")
                        .param("task", task)
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_STARTED");
        PlanWalk.expect(visitor.upload("/cap-nhat-nhanh", form, "anh.png", photo), 302, visitor);
        assertThat(reports()).isEqualTo(1);
        assertThat(visitor.get("/cap-nhat-nhanh").statusCode()).isEqualTo(404);
        Visitor officer = Visitor.signedIn(context, person);
        var page = officer.read("/nhiem-vu/" + task);
        assertThat(page.text()).contains("chưa xác nhận", "Đã mở đủ 12 buổi", "anh.png");
        assertThat(officer.bytes(page.select("a[href*=/qua-thu/]").attr("href")))
                .startsWith((byte) 0x89);
        String take = page.select("form[action$=/nhan]").attr("action");
        PlanWalk.expect(officer.post(take, Map.of()), 302, officer);
        var walk = new ReportWalk(officer, task);
        assertThat(walk.look().text()).contains("anh.png", "Đã mở đủ 12 buổi");
        PlanWalk.expect(walk.send(), 302, officer);
        assertThat(officer.read("/nhiem-vu/" + task).text()).contains("Xong", "cơ quan đã nhận", "anh.png");
        PlanWalk.expect(officer.post(take, Map.of()), 404, officer);
    }

    @Test
    void anAgencyPutsAReportAsideWithAReason() {
        Visitor visitor = opened(mailed());
        PlanWalk.expect(visitor.post("/cap-nhat-nhanh", report(visitor, "STUCK", "Nhầm việc")), 302, visitor);
        Visitor officer = Visitor.signedIn(context, person);
        String aside =
                officer.read("/nhiem-vu/" + task).select("form[action$=/bo]").attr("action");
        officer.post(aside, Map.of("ly-do", " "));
        assertThat(officer.read("/nhiem-vu/" + task).select("form[action$=/bo]"))
                .isNotEmpty();
        PlanWalk.expect(officer.post(aside, Map.of("ly-do", "Gửi nhầm nhiệm vụ")), 302, officer);
        assertThat(officer.read("/nhiem-vu/" + task).text()).contains("cơ quan không dùng");
    }

    @Test
    void aLinkDiesWithItsReportTheAccountTheRoleAndTheHandOver() {
        String link = mailed();
        Visitor visitor = opened(link);
        PlanWalk.expect(visitor.post("/cap-nhat-nhanh", report(visitor, "UNDER_WAY", "Đang làm")), 302, visitor);
        assertThat(new Visitor(context).get(link).statusCode()).isEqualTo(404);

        String second = mailed();
        Visitor open = opened(second);
        var form = report(open, "UNDER_WAY", "Sau khi chuyển");
        handOver("so-khac");
        assertThat(open.post("/cap-nhat-nhanh", form).statusCode()).isEqualTo(404);
        assertThat(new Visitor(context).get(second).statusCode()).isEqualTo(404);
        handOver(agency);
        assertThat(new Visitor(context).get(second).statusCode()).isEqualTo(404);

        String third = mailed();
        disable();
        assertThat(new Visitor(context).get(third).statusCode()).isEqualTo(404);
        owner.sql("update access.account set disabled_at = null, disabled_by = null where id = :id")
                .param("id", person.accountId())
                .update();
        assertThat(new Visitor(context).get(third).statusCode()).isEqualTo(404);

        String fourth = mailed();
        owner.sql("update access.held_role set ended_at = now() where account_id = :id")
                .param("id", person.accountId())
                .update();
        assertThat(new Visitor(context).get(fourth).statusCode()).isEqualTo(404);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void aLinkEndsAfterSevenDaysAndItsPageAfterTwoHours() {
        String link = mailed();
        owner.sql("""
                        alter table remediation.task_link disable trigger link_stays;
                        update remediation.task_link set made_at = now() - interval '8 days', expires_at = now() - interval '1 day';
                        alter table remediation.task_link enable trigger link_stays
                        """).update();
        assertThat(new Visitor(context).get(link).statusCode()).isEqualTo(404);
        Visitor visitor = opened(mailed());
        var form = report(visitor, "UNDER_WAY", "Muộn");
        int moved = owner.sql("""
                        update access.web_session_attributes
                        set attribute_bytes = convert_to((extract(epoch from now())::bigint - 7201)::text, 'UTF8')
                        where attribute_name = 'linkOpenedAt'
                        """).update();
        assertThat(moved).isPositive();
        assertThat(visitor.post("/cap-nhat-nhanh", form).statusCode()).isEqualTo(404);
    }

    /** Over all routes there are: with the session of a link, each that has a rule for people finds nobody. */
    @Test
    void everyOtherRouteFindsNobodySignedIn() {
        Visitor visitor = opened(mailed());
        visitor.read("/cap-nhat-nhanh");
        var reached = new ArrayList<String>();
        var asked = new ArrayList<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.hasMethodAnnotation(Open.class) || !handler.hasMethodAnnotation(Requires.class)) {
                return;
            }
            var methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    String path = pattern.contains("/nhiem-vu/{id}")
                            ? filled(pattern.replace("{id}", task.toString()))
                            : filled(pattern);
                    asked.add(method + " " + path);
                    HttpResponse<String> answer = switch (method) {
                        case GET -> visitor.get(path);
                        case PUT -> visitor.put(path, new byte[0], Map.of());
                        default -> visitor.post(path, Map.of());
                    };
                    boolean closed = answer.statusCode() == 401
                            || answer.statusCode() == 303
                                    && answer.headers()
                                            .firstValue("Location")
                                            .orElse("")
                                            .contains("/dang-nhap");
                    if (!closed) {
                        reached.add(method + " " + path + " " + answer.statusCode());
                    }
                }
            }
        });
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(reached).isEmpty();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[a-zA-Z]*[iI]d[^}]*}", "01890000-0000-7000-8000-000000000000")
                .replaceAll("\\{year:.*?\\{4}}", "2022")
                .replaceAll("\\{code:[^/]*}", "8.3")
                .replaceAll("\\{offset:[^/]*}", "0")
                .replaceAll("\\{[^}]*}+", "khongco")
                .replace("**", "khongco");
    }

    private void handOver(String to) {
        owner.sql("""
                        with allowed as materialized (select set_config('thanghang.hand_over', 'yes', false) as set)
                        update remediation.task set agency = :to from allowed where id = :task and allowed.set = 'yes'
                        """).param("to", to).param("task", task).update();
    }

    private void disable() {
        context.getBean(ManagingAccounts.class)
                .disable(new TestPeople(context).holding(Role.ADMINISTRATOR), person.accountId());
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
