package vn.thanghang.remediation.progress.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import vn.thanghang.access.web.Visitor;
import vn.thanghang.remediation.plan.web.PlanWalk;

/** The three pages of a report over HTTP, without script, for tests. */
public final class ReportWalk {

    public final String task;
    private final Visitor who;

    public ReportWalk(Visitor who, UUID task) {
        this.who = who;
        this.task = "/nhiem-vu/" + task;
    }

    /** The first page. */
    public ReportWalk choose(String progress) {
        PlanWalk.expect(who.post(task + "/cap-nhat", Map.of("tien-do", progress)), 302, who);
        return this;
    }

    /** The second page, without a file. */
    public ReportWalk words(Map<String, String> words) {
        PlanWalk.expect(who.post(task + "/cap-nhat/noi-dung", words), 302, who);
        return this;
    }

    /** The second page with a file. */
    public ReportWalk words(Map<String, String> words, String name, byte[] file) {
        var fields = new LinkedHashMap<>(words);
        fields.put("declared", "khong-mat");
        PlanWalk.expect(who.upload(task + "/cap-nhat/noi-dung", fields, name, file), 302, who);
        return this;
    }

    /** What the last page would send. */
    public Map<String, String> form() {
        return PlanWalk.form(look(), "form[action$=/gui]");
    }

    public Document look() {
        return who.read(task + "/cap-nhat/gui");
    }

    public HttpResponse<String> send() {
        return who.post(task + "/cap-nhat/gui", form());
    }
}
