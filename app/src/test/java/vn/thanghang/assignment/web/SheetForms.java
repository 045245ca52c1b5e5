package vn.thanghang.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.thanghang.access.web.Visitor;

/** Forms of the assignment pages, sent as they stand. */
public final class SheetForms {

    private SheetForms() {}

    /** Where the answer leads; the page it shows instead is part of the message. */
    public static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(302);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    public static Map<String, String> form(Document page, String select) {
        var fields = new LinkedHashMap<String, String>();
        Element form = Objects.requireNonNull(
                page.selectFirst(select),
                () -> select + " in " + page.select("main").text());
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

    /** A draft of Trà Vinh for this round with one criterion, as proposed. */
    public static String draft(Visitor officer, int resultYear, int workYear, String code) {
        Map<String, String> form = form(
                officer.read("/phan-cong/moi?don-vi=tra-vinh&ket-qua=" + resultYear + "&nam=" + workYear),
                "main form[method=post]");
        form.put("code", code);
        return location(officer.post("/phan-cong/moi", form)).replaceFirst("\\?.*", "");
    }
}
