package vn.thanghang.directive.papers.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.thanghang.access.web.Visitor;

/** A letter as an officer types it, for tests. */
final class WrittenPaper {

    static final Map<String, String> LETTER = letter();

    private WrittenPaper() {}

    private static Map<String, String> letter() {
        var form = new LinkedHashMap<String, String>();
        form.put("loai", "CONGVAN");
        form.put("cap-tren", "Ủy ban nhân dân tỉnh Sông Lam");
        form.put("co-quan", "Sở Nội vụ");
        form.put("ky-hieu", "SNV-CCHC");
        form.put("dia-danh", "Sông Lam");
        form.put("ngay", "11/2026");
        form.put("trich-yeu", "khắc phục các nội dung giảm điểm");
        form.put("kinh-gui", "Sở Y tế\nSở Xây dựng");
        form.put(
                "van",
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị:\n"
                        + "1. Sở Y tế báo cáo.\n2. Sở Xây dựng báo cáo trước ngày 20 tháng 12 năm 2026./.");
        form.put("quyen-han", "KT. Giám đốc");
        form.put("chuc-vu", "Phó Giám đốc");
        form.put("nguoi-ky", "Trần Thị Cúc");
        form.put("noi-nhan", "Như trên\nLưu: VT, CCHC");
        form.put("viec", "luu");
        return Map.copyOf(form);
    }

    /** Writes the letter; its address. */
    static String begin(Visitor officer) {
        officer.read("/van-ban/soan/moi");
        Map<String, String> form = new LinkedHashMap<>(LETTER);
        form.put("key", UUID.randomUUID().toString());
        return location(officer.post("/van-ban/soan/moi", form)).replaceFirst("\\?.*", "");
    }

    /** What a browser would send back of the form of writing. */
    static Map<String, String> form(Document page, String button, String value) {
        var fields = new LinkedHashMap<String, String>();
        for (Element input : page.select("#soan :is(input, select, textarea)[name]")) {
            Element chosen = input.selectFirst("option[selected]");
            String text = input.tagName().equals("select") ? chosen == null ? "" : chosen.val() : input.val();
            fields.put(input.attr("name"), Objects.requireNonNull(text));
        }
        fields.remove("_csrf");
        fields.put(button, value);
        return fields;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
