package vn.thanghang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thanghang.access.CurrentUser;
import vn.thanghang.access.ListedFault;
import vn.thanghang.access.Role;
import vn.thanghang.access.TestPeople;

/** A form that comes when its session is over: refused, kept in the hands of who typed it, and taken after signing in. */
@AccessIT
class LostFormIT {

    private static final String TEXT = "Công văn số 9/UBND-NC\r\nngày \"02/3/2026\" <của> UBND tỉnh & Sở Nội vụ";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient sql;

    @Test
    @ListedFault(53)
    void aLongFormAfterSixteenIdleMinutesIsKeptAndTakenAfterSigningInBeside() {
        var leader = new TestPeople(context).holding(Role.LEADER);
        var visitor = Visitor.signedIn(context, leader);
        visitor.read("/quan-tri/cong-khai");
        idle(visitor.cookie("sid"), 16);
        var lost = visitor.post("/quan-tri/cong-khai", Map.of("basis", TEXT, "password", "không được giữ"));
        assertThat(lost.statusCode()).isEqualTo(403);
        var page = visitor.page(lost);
        assertThat(page.select("a[target=_blank]").attr("href")).startsWith("/dang-nhap?tiep=");
        assertThat(kept(page))
                .containsEntry("basis", TEXT.replace("\r\n", "\n"))
                .doesNotContainKey("password");
        assertThat(entered(leader)).isZero();

        // The sign-in in another tab gives the browser another session; the token on the first page is of no use yet.
        visitor.cookie("sid", new TestPeople(context).session(leader, "B".repeat(43)));
        var again = visitor.post("/quan-tri/cong-khai", kept(page));
        assertThat(again.statusCode()).isEqualTo(403);
        var ready = visitor.page(again);
        assertThat(ready.select("h1").text()).contains("Gửi lại");
        assertThat(ready.select("main").text()).contains(leader.displayName());
        assertThat(visitor.post("/quan-tri/cong-khai", kept(ready)).statusCode())
                .isEqualTo(302);
        assertThat(entered(leader)).isEqualTo(1);
    }

    @Test
    @ListedFault(53)
    void aPaperBeingWrittenIsKeptTheSameWay() {
        var clerk = new TestPeople(context).holding(Role.CLERK);
        var visitor = Visitor.signedIn(context, clerk);
        var form = Objects.requireNonNull(visitor.read("/van-ban/soan/moi").selectFirst("form#soan"));
        var fields = fieldsOf(form);
        var body = Objects.requireNonNull(form.select("textarea[name]").last()).attr("name");
        fields.put(body, "Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện trước ngày 20 hằng tháng.");
        idle(visitor.cookie("sid"), 16);
        var page = visitor.page(visitor.post("/van-ban/soan/moi", fields));
        assertThat(kept(page)).containsAllEntriesOf(fields);
        assertThat(page.select("details pre").text()).contains("trước ngày 20 hằng tháng");
    }

    @Test
    @ListedFault(51)
    void whoIsDisabledWhileWritingIsOutAtOnceAndSeesTheWordsOnceMore() {
        var people = new TestPeople(context);
        var leader = people.holding(Role.LEADER);
        var visitor = Visitor.signedIn(context, leader);
        visitor.read("/quan-tri/cong-khai");
        var administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
        administrator.post("/quan-tri/nguoi-dung/" + leader.accountId() + "/ngung", Map.of());
        var out = visitor.post("/quan-tri/cong-khai", Map.of("basis", TEXT));
        assertThat(out.statusCode()).isIn(401, 403);
        assertThat(kept(visitor.page(out))).containsEntry("basis", TEXT.replace("\r\n", "\n"));
        assertThat(entered(leader)).isZero();
    }

    @Test
    void pagesOfSignInKeepNothing() {
        var visitor = new Visitor(context);
        visitor.read("/dang-nhap");
        visitor.cookie("sid", "A".repeat(43));
        var answer = visitor.post("/dang-nhap", Map.of("login", "ai.do", "password", "mật khẩu của tôi"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("mật khẩu của tôi").doesNotContain("ai.do");
        assertThat(visitor.page(answer).select("main a[href=/dang-nhap]")).isNotEmpty();
    }

    @Test
    void aForeignPageCannotFillTheKeptForm() {
        var visitor = Visitor.signedIn(context, Role.LEADER);
        var answer = visitor.send(visitor.postRequest("/quan-tri/cong-khai", Map.of("basis", TEXT), "wrong")
                .header("Origin", "https://evil.example"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("UBND-NC");
    }

    private static Map<String, String> kept(Document page) {
        return fieldsOf(Objects.requireNonNull(page.selectFirst("main form[action]")));
    }

    private static Map<String, String> fieldsOf(Element within) {
        var fields = new HashMap<String, String>();
        for (var field : within.select("input[name]:not([name=_csrf]):not([type=checkbox]):not([type=radio])")) {
            fields.put(field.attr("name"), field.attr("value").replace("\r\n", "\n"));
        }
        for (var field : within.select("textarea[name]")) {
            fields.put(field.attr("name"), field.wholeText());
        }
        return fields;
    }

    private void idle(String session, int minutes) {
        sql.sql("""
                        update access.web_session set last_access_time = last_access_time - ? * 60000,
                          expiry_time = expiry_time - ? * 60000 where session_id = ?
                        """).params(minutes, minutes, session).update();
    }

    private int entered(CurrentUser leader) {
        return sql.sql("select count(*) from access.publication_basis where entered_by = ? and withdrawn_at is null")
                .param(leader.accountId())
                .query(Integer.class)
                .single();
    }
}
